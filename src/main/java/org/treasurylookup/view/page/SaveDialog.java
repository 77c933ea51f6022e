package org.treasurylookup.view.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks where a file is to be saved, or which one is to be read. */
@FunctionalInterface
public interface SaveDialog {
  /**
   * Asks the user, and whether an earlier file may be replaced.
   *
   * @param name suggested for the file
   * @return the file; empty when the user changed their mind
   */
  Optional<Path> ask(String title, String name);

  /**
   * Asks which file is to be read.
   *
   * @param endings of files that can be read, such as {@code .csv}
   * @return the file; empty when the user changed their mind
   */
  default Optional<Path> open(String title, List<String> endings) {
    return Optional.empty();
  }
}
