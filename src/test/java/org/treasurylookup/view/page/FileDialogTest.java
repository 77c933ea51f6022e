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
  void theDialogBeginsAmongDocumentsInWhateverLanguageTheDesktopNamesThem() throws IOException {
    var config = Files.createDirectory(folder.resolve("config"));
    assertThat(DocumentsFolder.of(folder, config)).contains(folder);
    var english = Files.createDirectory(folder.resolve("Documents"));
    assertThat(DocumentsFolder.of(folder, config)).contains(english);
    Files.writeString(
        config.resolve("user-dirs.dirs"),
        """
        # written by the desktop
        XDG_DESKTOP_DIR="$HOME/Schreibtisch"
        XDG_DOCUMENTS_DIR="$HOME/Dokumente"
        """);
    assertThat(DocumentsFolder.of(folder, config)).contains(english);
    var german = Files.createDirectory(folder.resolve("Dokumente"));
    assertThat(DocumentsFolder.of(folder, config)).contains(german);
    assertThat(DocumentsFolder.of(folder.resolve("nowhere"), config)).isEmpty();
  }

  @Test
  void aFileThatIsThereAlreadyIsNotReplacedUnasked() throws IOException {
    Files.createFile(folder.resolve("evid.zip"));
    assertThat(FileDialog.ending(folder.resolve("evid"), ".zip")).isEqualTo(folder.resolve("evid"));
  }
}
