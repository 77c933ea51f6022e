package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever works with the keyboard sees where it goes, in tables as elsewhere. */
@AtDesk
class FocusAtDeskTest {
  private static final String ORDER = "O20250304-M1001-1001";
  /* A ring of one pixel around something as small as a letter. */
  private static final int RING = 24;

  @Test
  void theRowWithTheFocusAndTheMarkedOneAreSeenInARecord(DeskProgram program) {
    program.lookUp(ORDER, "Short by 40.00");
    seesRows(program);
  }

  @Test
  void theRowWithTheFocusAndTheMarkedOneAreSeenInAListOfIds(DeskProgram program) {
    program.desk().copied(ORDER + "\n5001\nO20250304-M1001-1008\n");
    program.press("ctrl+shift+b").read("List of 3 ids");
    program.press("Return").read("1 short");
    program.settle();
    seesRows(program);
  }

  private static void seesRows(DeskProgram program) {
    var rows = program.rows();
    assertThat(rows).hasSizeGreaterThan(1);
    var before = program.screen();
    program.mouse(rows.getFirst(), "click", "1", "mousemove", "0", "0");
    var first = program.screen(it -> it.changed(before, rows.getFirst().area()) > RING);
    var row = rows.get(1).area();
    var second = program.press("Down").screen(it -> it.changedPlainly(first, row.grown(2)) > RING);
    assertThat(second.changedPlainly(first, row.grown(2)))
        .as("pixels of the row that gets the focus")
        .isGreaterThan(RING);
    var marked = program.press("space").screen(it -> it.changed(second, row) > RING);
    assertThat(marked.changed(second, row))
        .as("pixels of the row that is marked")
        .isGreaterThan(RING);
    var left = program.press("ctrl+Up").screen(it -> !it.equals(marked));
    assertThat(left).as("after the focus has left").isNotEqualTo(marked);
    assertThat(left.changed(first, row))
        .as("pixels of a row that stays marked when the focus has left it")
        .isGreaterThan(RING);
  }

  @Test
  void everyStepOfTabAndF6IsSeenOnTheFirstPage(DeskProgram program) {
    assertThat(unseen(program, "F6", 3)).isEmpty();
    assertThat(unseen(program, "Tab", 6)).isEmpty();
  }

  @Test
  void everyStepOfTabAndF6IsSeenInABatch(DeskProgram program) {
    program.lookUp("5b0ed293-f728-40b4-b1f6-86b88cd51384", "Items");
    assertThat(unseen(program, "F6", 5)).isEmpty();
    assertThat(unseen(program, "Tab", 14)).isEmpty();
  }

  @Test
  void everyStepOfTabIsSeenOnThePageThatExports(DeskProgram program) {
    program.lookUp(ORDER, "Short by 40.00");
    var before = program.screen();
    program.press("ctrl+e");
    assertThat(program.screen(it -> !it.equals(before))).isNotEqualTo(before);
    assertThat(program.screen().ink(program.focus().area()))
        .as("ink of what has the focus first")
        .isPositive();
    assertThat(unseen(program, "Tab", 8)).isEmpty();
  }

  @Test
  void everyStepOfTabIsSeenInTheSettings(DeskProgram program) {
    program.press("ctrl+comma");
    assertThat(unseen(program, "Tab", 12)).isEmpty();
  }

  /* What gets the focus looks different from a moment ago, plainly or over a whole area. */
  private static List<String> unseen(DeskProgram program, String key, int times) {
    var unseen = new ArrayList<String>();
    for (int i = 0; i < times; i++) {
      var from = program.focus();
      var before = program.screen();
      program.press(key);
      var focus = program.focus();
      if (focus.equals(from)) {
        continue;
      }
      var rim = focus.area().grown(4);
      var now = program.screen(it -> it.changedPlainly(before, rim) >= RING);
      if (now.changedPlainly(before, rim) < RING) {
        unseen.add(
            "%s %d: %s “%s” at %s, %d pixels changed"
                .formatted(
                    key,
                    i + 1,
                    focus.kind(),
                    focus.text(),
                    focus.area(),
                    now.changed(before, rim)));
        program.picture("unseen-%s-%d-%s".formatted(key, i + 1, focus.kind()));
      }
    }
    return unseen;
  }
}
