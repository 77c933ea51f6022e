package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An id is looked up with the keyboard. */
@AtDesk
class LookUpAtDeskTest {
  private static final String ORDER = "O20250304-M1001-1001";
  private static final String SHORT = "Short by 40.00";
  private static final String TITLE = ".chunk-text.title";

  @Test
  void anIdTypedIntoTheBoxIsAnswered(DeskProgram program) {
    var before = program.screen();
    program.lookUp(ORDER, "Completed");
    var now = program.screen();
    var words = program.read("Completed");
    assertThat(now.changed(before, words.area())).isPositive();
    assertThat(now.ink(words.area())).as("pixels of letters").isGreaterThan(50);
  }

  @Test
  void altAndANumberLookUpASampleOfTheFirstPage(DeskProgram program) {
    program.press("alt+1");
    program.until("it is asked", () -> !program.eyes().nodes(".tab-pane .tab").isEmpty());
    program.read("HTTP 200");
  }

  @Test
  void aRecordThatMovedOnSaysWhatChangedAndTheFocusIsOnItsVerdict(DeskProgram program) {
    program.lookUp("O20250316-M1002-0042", "Nothing received yet");
    program.press("F5").read("Status Pending → Processing");
    program.press("F5").read("Short by 42.00");
    program.until(
        "on the verdict",
        () -> program.focus().area().holds(program.read("Short by 42.00").area()));
  }

  @Test
  void backAndTheSameIdLeadFromADetailToItsRecord(DeskProgram program) {
    program.lookUp(ORDER, SHORT).click(program.rows().getFirst());
    opensDetail(program);
    program.press("alt+Left").read(SHORT);
    opensDetail(program);
    program.press("ctrl+l", "ctrl+a").type(ORDER).press("Return").read(SHORT);
  }

  private static void opensDetail(DeskProgram program) {
    program.press("Return").until("a detail", () -> program.eyes().words(SHORT).isEmpty());
    program.settle();
  }

  @Test
  void anotherRecordBeginsAtItsTopAndTheBoxGoesBackWithTheFirst(DeskProgram program) {
    program.lookUp(ORDER, SHORT);
    var page = program.spot(".record-page");
    program.until(
        "scrolled down",
        () -> program.mouse(page, "click", "--repeat", "10", "5").eyes().nodes(TITLE).isEmpty());
    program.lookUp("5001", "over by 0.0005");
    assertThat(program.spot(TITLE).isWhole()).as("the id of the record is in sight").isTrue();
    program.press("alt+Left").read(SHORT);
    assertThat(program.spot("#lookup-field").text()).isEqualTo(ORDER);
  }
}
