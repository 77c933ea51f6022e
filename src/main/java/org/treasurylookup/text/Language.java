package org.treasurylookup.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language the window can speak, or the one of the operating system. */
public enum Language {
  SYSTEM(Locale.ROOT, ""),
  ENGLISH(Locale.ENGLISH, "English"),
  GERMAN(Locale.GERMAN, "Deutsch"),
  CHINESE(Locale.SIMPLIFIED_CHINESE, "简体中文");

  /** The languages there is a bundle for. */
  public static final List<Language> SPOKEN = List.of(ENGLISH, GERMAN, CHINESE);

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  /**
   * The language nearest to a locale. Chinese is Simplified unless its script or its region says
   * Traditional, which there is no bundle for; a language that is not spoken is English.
   */
  public static Language of(Locale locale) {
    return switch (locale.getLanguage()) {
      case "de" -> GERMAN;
      case "zh" -> isTraditional(locale) ? ENGLISH : CHINESE;
      default -> ENGLISH;
    };
  }

  /* A script that is written out outweighs the region: zh-Hans-HK is Simplified. */
  private static boolean isTraditional(Locale locale) {
    return locale.getScript().isEmpty()
        ? List.of("TW", "HK", "MO").contains(locale.getCountry())
        : locale.getScript().equals("Hant");
  }

  /** This language, or for {@link #SYSTEM} the one nearest to the operating system's. */
  public Language spoken(Locale system) {
    return this == SYSTEM ? of(system) : this;
  }

  /** Name of the language in the language itself; empty for {@link #SYSTEM}. */
  public Optional<String> ownName() {
    return Optional.of(ownName).filter(name -> !name.isEmpty());
  }

  /** The locale of its bundle: English is what every other language falls back to. */
  Locale bundle() {
    return this == ENGLISH ? Locale.ROOT : locale;
  }

  /** Its locale; the root for {@link #SYSTEM}. */
  public Locale locale() {
    return locale;
  }
}
