package org.treasurylookup.desk;

import org.junit.jupiter.api.Test;
import org.treasurylookup.Until;

/** Whatever closes, locks or is built anew: some place of the program always has the keyboard. */
abstract class KeyboardAtDesk {
  private static final String ORDER = "O20250304-M1001-1001";
  private static final String SHORT = "Short by 40.00";

  @Test
  void aDialogThatOpensWhileAnotherClosesGetsTheKeyboard(DeskProgram program) {
    for (int pause = 30; pause <= 180; pause += 30) {
      program.act("key", "--delay", "" + pause, "F1", "Escape", "F1");
      program.until("a dialog is open", () -> isOpen(program) || isOpenAtLast(program));
      hasKeyboard(program, "#help");
      /* On a busy PC the dialog that was seen may be the first one, and the key meant for it too. */
      program.until("it closes", () -> program.press("Escape").eyes().windows().size() == 1);
      hasKeyboard(program, "#lookup-field");
    }
  }

  @Test
  void unlockingGivesTheKeyboardBackAfterADialogAPopoverAndAMenu(DeskProgram program) {
    program.lookUp(ORDER, SHORT).desk().copied("0x15B9");
    for (var opens : new String[] {"F1", "ctrl+shift+p", "ctrl+shift+v", "ctrl+f", "shift+F10"}) {
      program.click(program.spot(".chunk-text.title")).press(opens);
      program.press("ctrl+shift+l").read("Locked");
      program.press("Return").read(SHORT);
      types(program, opens);
    }
  }

  @Test
  void closingTheTabThatHasTheKeyboardGivesItToWhatIsLeft(DeskProgram program) {
    for (var inside : new String[] {"F6", "ctrl+f", "ctrl+j"}) {
      program.lookUp("5001", "over by 0.0005").press("ctrl+t");
      program.lookUp(ORDER, SHORT).press(inside, "ctrl+w");
      program.until("one tab", () -> program.eyes().nodes(".tab-pane .tab").size() == 1);
      types(program, inside);
      program.tidy();
      types(program, inside + " and the last tab closed");
    }
  }

  @Test
  void closingAPageGivesTheKeyboardToTheTabBehindIt(DeskProgram program) {
    program.lookUp(ORDER, SHORT);
    for (var page :
        new String[] {"ctrl+e", "ctrl+shift+a", "ctrl+comma", "ctrl+h", "ctrl+shift+n"}) {
      program.press(page).press("ctrl+w").read(SHORT);
      program.until("one tab", () -> program.eyes().nodes(".tab-pane .tab").size() == 1);
      types(program, page);
    }
  }

  @Test
  void coloursAndLanguageChosenInsideAPageLeaveTheKeyboardThere(DeskProgram program) {
    program.lookUp(ORDER, SHORT);
    for (var page : new String[] {"ctrl+comma", "ctrl+h", "ctrl+shift+f", "ctrl+shift+n"}) {
      for (var chosen : new String[] {"dark", "light"}) {
        program.press(page).press("ctrl+shift+p").type(chosen).press("Return");
        types(program, page + " and " + chosen);
        program.press("Escape", "Escape");
      }
    }
  }

  @Test
  void aNarrowerWindowThatHidesThePaneWithTheKeyboardGivesItOn(DeskProgram program) {
    program.lookUp(ORDER, SHORT);
    program.click(program.spot("#recent-list .list-cell:filled")).press("ctrl+b");
    types(program, "the pane hidden");
    program.press("ctrl+b");
    program.click(program.spot("#recent-list .list-cell:filled")).press("Delete");
    types(program, "its last line deleted");
  }

  private static boolean isOpen(DeskProgram program) {
    return program.eyes().windows().size() == 2;
  }

  /*
   * Between a window that closes and the one that gets the keyboard then, a key goes to nobody: a
   * person presses it again.
   */
  private static boolean isOpenAtLast(DeskProgram program) {
    return isOpen(program.settle())
        || (!program.eyes().focus().isEmpty() && isOpen(program.press("F1")));
  }

  private static void hasKeyboard(DeskProgram program, String place) {
    program.until(
        "the keyboard is in " + place,
        () ->
            program.eyes().focus().stream()
                .anyMatch(
                    focus ->
                        program.eyes().nodes(place).stream()
                            .anyMatch(it -> it.area().grown(4).holds(focus.area()))));
  }

  /* A key reaches the program, and the box of look-ups is one key away. */
  private static void types(DeskProgram program, String after) {
    program.until(
        "something has the focus after " + after, () -> !program.eyes().focus().isEmpty());
    program.press("ctrl+l").type("abc");
    Until.same("typed after " + after, "abc", () -> program.spot("#lookup-field").text());
    program.press("ctrl+a", "BackSpace", "Escape");
  }
}
