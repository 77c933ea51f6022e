package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.text.Text;

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
  void aDateAtTheEndOfANameIsNoEnding() {
    assertThat(FileDialog.ending(folder.resolve("Auszug 28.11.2026"), ".xlsx"))
        .isEqualTo(folder.resolve("Auszug 28.11.2026.xlsx"));
    assertThat(FileDialog.ending(folder.resolve("v1.2 final"), ".csv"))
        .isEqualTo(folder.resolve("v1.2 final.csv"));
  }

  @Test
  void aNameThatNoFileCanHaveIsSaid() {
    List<Text> told = new ArrayList<>();
    assertThat(FileDialog.path(new File("a\0b"), told::add)).isEmpty();
    assertThat(told).containsExactly(Text.of("save.failed.name"));
    var plain = folder.resolve("plain");
    assertThat(FileDialog.path(plain.toFile(), told::add)).contains(plain);
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
  void aFolderWhoseNameCannotBeUsedHereIsLeftOut() throws IOException {
    var config = Files.createDirectory(folder.resolve("config"));
    Files.writeString(config.resolve("user-dirs.dirs"), "XDG_DOCUMENTS_DIR=\"$HOME/a\0b\"\n");
    assertThat(DocumentsFolder.of(folder, config)).contains(folder);
  }

  @Test
  void aFileThatIsThereAlreadyIsNotReplacedUnasked() throws IOException {
    Files.createFile(folder.resolve("evid.zip"));
    assertThat(FileDialog.ending(folder.resolve("evid"), ".zip")).isEqualTo(folder.resolve("evid"));
  }
}
