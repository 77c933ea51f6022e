package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDialogTest {
  @TempDir Path folder;

  @Test
  void aNameWithoutItsEndingGetsIt() {
    assertThat(FileDialog.ending(folder.resolve("evid"), ".zip"))
        .isEqualTo(folder.resolve("evid.zip"));
    assertThat(FileDialog.ending(folder.resolve("evid.bak"), ".zip"))
        .isEqualTo(folder.resolve("evid.bak"));
  }

  @Test
  void aFileThatIsThereAlreadyIsNotReplacedUnasked() throws IOException {
    Files.createFile(folder.resolve("evid.zip"));
    assertThat(FileDialog.ending(folder.resolve("evid"), ".zip")).isEqualTo(folder.resolve("evid"));
  }
}
