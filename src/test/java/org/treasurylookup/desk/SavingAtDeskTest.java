package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record is saved through the file dialog of the system. */
@AtDesk
class SavingAtDeskTest {
  private static final String ORDER = "O20250304-M1001-1001";
  private static final String DIALOG = "Save as";
  private static final int STEPS = 10;

  @TempDir Path folder;

  @Test
  void aRecordIsSavedAsAWorkbook(DeskProgram program) throws Exception {
    saves(program, "ctrl+e", folder.resolve("desk.xlsx"));
  }

  @Test
  void aRecordIsSavedAsAnEvidencePack(DeskProgram program) throws Exception {
    saves(program, "ctrl+shift+e", folder.resolve("desk.zip"));
  }

  private static void saves(DeskProgram program, String keys, Path file) throws Exception {
    program.lookUp(ORDER, "Short by 40.00").press(keys);
    program.read("Content");
    program.act("key", "Return").until("the dialog has the keyboard", () -> isInFront(program));
    program.act("key", "ctrl+a", "type", "--delay", "20", file.toString());
    /* GTK hears its own "Save" only once it has looked through the folder. */
    program.until("the dialog closes", () -> !isOpen(program.act("key", "alt+s")));
    /* The page may still be laid out while it is read. */
    program.until("it is drawn", () -> program.screen().ink(program.read("SAVED").area()) > 20);
    assertThat(Files.size(file)).isPositive();
  }

  private static boolean isInFront(DeskProgram program) {
    return program.desk().does("xdotool", "getwindowfocus", "getwindowname").strip().equals(DIALOG);
  }

  private static boolean isOpen(DeskProgram program) {
    return !program
        .desk()
        .does("xdotool", "search", "--onlyvisible", "--name", "^" + DIALOG + "$")
        .isBlank();
  }

  @Test
  void theFormatIsChosenWithArrows(DeskProgram program) {
    program.lookUp(ORDER, "Short by 40.00").press("ctrl+e");
    var box = program.spot("#save-form");
    for (int i = 0; i < STEPS && !program.focus().area().equals(box.area()); i++) {
      program.press("shift+Tab");
    }
    program.press("Down").read("CSV for spreadsheets (ZIP)");
    assertThat(program.focus().area()).as("the focus stays").isEqualTo(box.area());
    program.press("Escape");
  }
}
