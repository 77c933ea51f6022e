package org.treasurylookup.view.page;

import java.nio.file.Path;
import java.util.Optional;

/** Asks where a file is to be saved. */
@FunctionalInterface
public interface SaveDialog {
  /**
   * Asks the user, and whether an earlier file may be replaced.
   *
   * @param title of the dialog
   * @param name suggested for the file
   * @return the file; empty when the user changed their mind
   */
  Optional<Path> ask(String title, String name);
}
