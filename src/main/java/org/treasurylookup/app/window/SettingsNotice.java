package org.treasurylookup.app.window;

import java.util.stream.Stream;
import org.treasurylookup.app.RunContext;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.shell.Shell;

/**
 * Tells which files of this user could not be read at the start. It stays until it is closed:
 * nothing that was chosen is in force.
 */
final class SettingsNotice {
  private SettingsNotice() {}

  static void tell(RunContext surroundings, Shell shell) {
    Stream.concat(
            surroundings.preferences().problem().stream()
                .map(why -> text(why, "settings.notUsed", "settings.notRead")),
            surroundings.vault().problem().stream()
                .map(why -> text(why, "settings.keysNotUsed", "settings.keysNotRead")))
        .reduce((first, next) -> Text.of("list.sentences", first, next))
        .ifPresent(shell::keepSaying);
  }

  private static Text text(SettingsException why, String damaged, String unread) {
    return Text.of(why.unread().isPresent() ? unread : damaged, why.text());
  }
}
