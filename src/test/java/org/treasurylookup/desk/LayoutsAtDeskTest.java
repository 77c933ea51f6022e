package org.treasurylookup.desk;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys work on keyboards whose letters stand elsewhere, or are of another script. */
@AtDesk
class LayoutsAtDeskTest {
  private static final String ORDER = "O20250304-M1001-1001";
  private static final String SHORT = "Short by 40.00";

  @AfterEach
  void putTheKeyboardBack(Desk desk) {
    desk.keyboard("us");
  }

  /* Keys of a script without Latin letters are pressed by their place, as their caps say too. */
  @ParameterizedTest
  @CsvSource({
    "de, ctrl+l, ctrl+v, ctrl+c, ctrl+t, ctrl+shift+k, e",
    "fr, ctrl+l, ctrl+v, ctrl+c, ctrl+t, ctrl+shift+k, e",
    "pl, ctrl+l, ctrl+v, ctrl+c, ctrl+t, ctrl+shift+k, e",
    "tr, ctrl+l, ctrl+v, ctrl+c, ctrl+t, ctrl+shift+k, e",
    "ru, ctrl+46, ctrl+55, ctrl+54, ctrl+28, ctrl+shift+45, 26"
  })
  void anIdIsPastedLookedUpAndCopied(
      String layout,
      String box,
      String paste,
      String copy,
      String newTab,
      String link,
      String exceptions,
      DeskProgram program) {
    var desk = program.desk();
    desk.keyboard(layout);
    desk.copied(ORDER);
    pastes(program, ORDER, box, paste);
    program.press("Return").read(SHORT);
    program.settle().press(link);
    String wanted = "treasury-lookup://sandbox/cobo/order/" + ORDER;
    program.until("the link is copied", () -> desk.clipboard().equals(wanted));
    desk.copied("5001");
    pastes(program.press(newTab), "5001", box, paste);
    program.press("Return").read("over by 0.0005");
    program.press("F8").read(SHORT);
    program.press("F8").settle();
    inATable(program, paste, copy, exceptions);
  }

  /* The X server hands the text over in its own time. */
  private static void pastes(DeskProgram program, String id, String box, String paste) {
    program.press(box, paste);
    program.until("pasted", () -> program.spot("#lookup-field").text().equals(id));
  }

  private static void inATable(DeskProgram program, String paste, String copy, String exceptions) {
    var desk = program.desk();
    desk.copied("5001\n" + ORDER + "\n");
    program.press(paste.replace("ctrl+", "ctrl+shift+").replace("55", "56").replace("+v", "+b"));
    program.read("List of 2 ids");
    program.press("Return").until("both are answered", () -> listed(program).size() == 2);
    program.read("1 short");
    program.click(listed(program).getFirst()).press(copy);
    program.until("something of the row is copied", () -> !desk.clipboard().contains("\n"));
    var narrow = program.spot("#list-narrow").area();
    var before = program.screen();
    program.press(exceptions);
    program.until("only exceptions", () -> program.screen().changed(before, narrow) > 0);
    program.press(exceptions);
  }

  private static List<Spot> listed(DeskProgram program) {
    return program.eyes().nodes("#sheet .table-row-cell:filled");
  }
}
