package org.treasurylookup.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language the window speaks. */
class LanguageTest {
  @ParameterizedTest
  @CsvSource({
    "en,ENGLISH", "en-GB,ENGLISH", "de,GERMAN", "de-AT,GERMAN", "de-CH-1901,GERMAN",
    "zh,CHINESE", "zh-CN,CHINESE", "zh-SG,CHINESE", "zh-Hans,CHINESE", "zh-Hans-CN,CHINESE",
    "zh-Hans-SG,CHINESE", "zh-Hans-HK,CHINESE", "zh-TW,ENGLISH", "zh-HK,ENGLISH", "zh-Hant,ENGLISH",
    "zu,ENGLISH", "fr-FR,ENGLISH", "ja,ENGLISH", "und,ENGLISH"
  })
  void theSystemsLanguageIsSpokenIfThereIsABundle(String tag, Language spoken) {
    var system = Locale.forLanguageTag(tag);
    assertThat(Language.SYSTEM.spoken(system)).isEqualTo(spoken);
    assertThat(Messages.of(Language.of(system)).get("menu"))
        .isEqualTo(Messages.of(spoken).get("menu"));
  }

  @Test
  void aChosenLanguageOutweighsTheSystems() {
    for (var chosen : Language.SPOKEN) {
      assertThat(chosen.spoken(Locale.JAPANESE)).isEqualTo(chosen);
      assertThat(chosen.spoken(Locale.GERMANY)).isEqualTo(chosen);
    }
  }

  @Test
  void eachSpokenLanguageHasSentencesOfItsOwn() {
    assertThat(Language.SPOKEN.stream().map(Messages::of).map(m -> m.get("settings.page.title")))
        .containsExactly("Settings", "Einstellungen", "设置");
    assertThat(Language.SPOKEN.stream().map(l -> l.ownName().orElseThrow()))
        .containsExactly("English", "Deutsch", "简体中文");
  }
}
