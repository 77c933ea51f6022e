package org.treasurylookup.desk;

import org.junit.jupiter.api.Test;
import org.treasurylookup.Until;

/** What is typed arrives where it was meant for. */
abstract class TypingAtDesk {
  private static final String NEXT = "O20250304-M1001-1008";

  @Test
  void anAnswerLeavesTheBoxToWhoeverTypes(DeskProgram program) {
    program.press("ctrl+l").type("NET-SLOW-3").press("ctrl+Return", "ctrl+l");
    program.type(NEXT.substring(0, 8));
    program.until("the answer is there", () -> !program.eyes().words("HTTP 200").isEmpty());
    program.settle().type(NEXT.substring(8));
    isInTheBox(program);
  }

  @Test
  void aNewTabTakesAnIdAtOnce(DeskProgram program) {
    program.lookUp("5001", "Paid in full").press("ctrl+t").type(NEXT);
    isInTheBox(program);
  }

  private static void isInTheBox(DeskProgram program) {
    Until.same("what is in the box", NEXT, () -> program.spot("#lookup-field").text());
  }

  @Test
  void enterRightAfterAPasteLooksUpWhatWasPasted(DeskProgram program) throws Exception {
    var desk = program.desk();
    try (var owner = desk.copiedByOneWhoLingers("5001")) {
      program.press("ctrl+l").act("key", "ctrl+v", "Return");
      owner.goesOn();
      program.read("Paid in full");
    }
  }

  @Test
  void whatIsTypedRightAfterAPasteFollowsIt(DeskProgram program) throws Exception {
    var desk = program.desk();
    try (var owner = desk.copiedByOneWhoLingers(NEXT.substring(0, 8))) {
      program.press("ctrl+l").act("key", "ctrl+v", "type", NEXT.substring(8));
      owner.goesOn();
      isInTheBox(program);
    }
  }
}
