package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From the reference in a mail to the booking that says where the money is. */
@AtDesk
class MoneyAtDeskTest {
  /* The reference under which the PSP knows an order that was paid late. */
  private static final String REFERENCE = "P20250312-2901";
  private static final int LETTERS = 20;

  @Test
  void twoKeysAfterTheReferenceShowWhereTheMoneyIs(DeskProgram program) {
    program.press("ctrl+l").type(REFERENCE).press("Return");
    program.read("Where did the money go?");
    program.press("ctrl+shift+m");
    var booked = program.read("LatePayment");
    program.until("it is drawn", () -> program.screen().ink(booked.area()) > LETTERS);
    program.picture("money-paid-late");
    assertThat(program.read("Developer account, as booked").area().height()).isPositive();
  }

  @Test
  void escapeLeadsFromTheMoneyBackToItsOrder(DeskProgram program) {
    program.lookUp("O20250312-M1005-2902", "Where did the money go?");
    program.press("ctrl+shift+m");
    program.read("Allocated to the merchant (1)");
    var batch = program.read("Batch id");
    program.until("it is drawn", () -> program.screen().ink(batch.area()) > LETTERS);
    program.picture("money-allocated-back");
    program.press("Escape");
    program.read("Transactions (1)");
  }

  @Test
  void anIdInThePictureIsFollowedByKeysAndAltLeftComesBack(DeskProgram program) {
    program.lookUp("O20250312-M1005-2910", "Where did the money go?");
    program.press("ctrl+shift+m").read("Developer account, as booked");
    program.until("on the merchant", () -> program.press("Tab").focus().text().equals("M1005"));
    program.press("Return").read("Blue Heron");
    program.press("alt+Left").read("Developer account, as booked");
  }
}
