package org.treasurylookup.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.treasurylookup.app.StartTarget;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.instance.SingleInstance;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Preferences;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Messages;

/** What a start leads to. */
public sealed interface StartDecision {

  /**
   * A window.
   *
   * @param messages in the language to be spoken, as they are drawn
   * @param picture if present: save a picture there once the targets are answered, and end
   * @param instance if present: later starts hand over to this window through it
   */
  record Start(
      Wiring wiring,
      Environment environment,
      List<StartTarget> asked,
      Messages messages,
      Optional<Path> picture,
      Optional<SingleInstance> instance)
      implements StartDecision {

    /** A window in the language of the user's settings. */
    public static Start of(
        Wiring wiring,
        Environment environment,
        List<StartTarget> asked,
        Optional<Path> picture,
        Optional<SingleInstance> instance) {
      var language = speak(wiring.surroundings().preferences().get().language());
      return new Start(
          wiring, environment, asked, Messages.of(language).drawn(), picture, instance);
    }

    /* JavaFX's own words, such as those of the menu in a field, follow the locale of the program. */
    private static Language speak(Language chosen) {
      var spoken = chosen.spoken(Locale.getDefault());
      Locale.setDefault(spoken.locale());
      return spoken;
    }
  }

  /** The window that runs has taken over. */
  record Elsewhere() implements StartDecision {}

  /**
   * No window.
   *
   * @param why with a message for the user
   * @param chosen how it is to be said
   */
  record Problem(SettingsException why, Preferences chosen) implements StartDecision {}
}
