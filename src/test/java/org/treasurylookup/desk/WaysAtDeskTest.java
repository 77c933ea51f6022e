package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of every kind are answered on the screen, in every language. */
@AtDesk(manager = Desk.Manager.METACITY, size = Desk.Size.DESKTOP)
class WaysAtDeskTest {
  private static final int LETTERS = 30;

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "O20250304-M1001-1001, Short by 40.00",
    "5b0ed293-f728-40b4-b1f6-86b88cd51384, Two items look repeated",
    "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f, waiting for approval"
  })
  void aRecordOfEachKindIsReadOnTheScreen(String id, String words, DeskProgram program) {
    var found = program.lookUp(id, words).read(words).area();
    program.picture("record-" + id);
    assertThat(program.screen().ink(found)).as("letters of " + words).isGreaterThan(LETTERS);
    assertThat(program.window().area().holds(found)).isTrue();
  }

  @Test
  void theFocusIsSeenInTheItemsOfABatch(DeskProgram program) {
    program.lookUp("5b0ed293-f728-40b4-b1f6-86b88cd51384", "Two items look repeated");
    var rows = program.rows();
    assertThat(rows).hasSizeGreaterThan(6);
    program.mouse(rows.getFirst(), "click", "1", "mousemove", "0", "0");
    var first = program.screen();
    program.press("Down");
    var next = rows.get(1).area().grown(2);
    program.until(
        "the next row gets the focus",
        () -> program.screen().changedPlainly(first, next) > LETTERS);
    var second = program.screen();
    var row = rows.get(1).area();
    var marked = program.press("space").screen(it -> it.changed(second, row) > LETTERS);
    assertThat(marked.changed(second, row)).as("pixels of a marked row").isGreaterThan(LETTERS);
    var left = program.press("ctrl+Down", "ctrl+Down").screen(it -> !it.equals(marked));
    assertThat(left).as("after the focus has left").isNotEqualTo(marked);
    assertThat(left.changed(first, row))
        .as("pixels of a row that stays marked when the focus has left it")
        .isGreaterThan(LETTERS);
  }

  @Test
  void lettersOfATableCopySortAndSiftItsRows(DeskProgram program) {
    program.lookUp("5b0ed293-f728-40b4-b1f6-86b88cd51384", "Two items look repeated");
    program.click(program.rows().getFirst()).press("shift+Down", "shift+c");
    program.until("two rows", () -> copied(program) == 2);
    program.press("h").until("and their header", () -> copied(program) == 3);
    program.press("shift+Up", "shift+c");
    program.until("one row", () -> copied(program) == 1);
    assertThat(program.desk().clipboard()).contains("\t");
    program.press("c").until("a cell", () -> !program.desk().clipboard().contains("\t"));
    program.press("e").until("the rows to act on", () -> program.rows().size() == 2);
    program.press("e").until("all rows", () -> program.rows().size() > 2);
    /* By amount: the first column is in order before. */
    program.press("Right", "Right");
    var second = program.rows().get(1).area();
    var before = program.screen();
    program.press("s");
    program.until("sorted", () -> program.screen().changed(before, second) > LETTERS);
  }

  private static long copied(DeskProgram program) {
    return program.desk().clipboard().strip().lines().count();
  }

  @ParameterizedTest
  @CsvSource({"german, Auftrags-, Es fehlen 40.00", "chinese, 粘贴订单ID, 40.00"})
  void theProgramSpeaksOtherLanguages(String language, String first, String answer, Desk desk)
      throws Exception {
    speak(language);
    try (var program = DeskProgram.start(desk, home)) {
      var words = program.read(first).area();
      assertThat(desk.screen().ink(words)).as("letters of " + first).isGreaterThan(LETTERS);
      program.picture("start-" + language);
      var found = program.lookUp("O20250304-M1001-1001", answer).read(answer).area();
      assertThat(desk.screen().ink(found)).as("letters of " + answer).isGreaterThan(LETTERS);
      program.picture("record-" + language).leave();
    }
  }

  private void speak(String language) throws IOException {
    Files.writeString(
        home.resolve("settings.json"),
        """
        {"version": 1, "language": "%s"}
        """
            .formatted(language));
  }
}
