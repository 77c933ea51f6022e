package org.treasurylookup.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.export.Findings;
import org.treasurylookup.model.record.AnswerText.Form;
import org.treasurylookup.model.record.AnswerText.Lines;

/** The lines of an answer are made where nobody waits for them, and hide what is to be hidden. */
class AnswerTextTest {
  private static final String MASK = "•••";
  private static final Form OPEN = new Form(false, Set.of(FieldPrivacy.PERSONAL));
  private static final Form HIDDEN =
      new Form(false, Set.of(FieldPrivacy.AMOUNT, FieldPrivacy.WORDS, FieldPrivacy.PERSONAL));

  private final List<Runnable> work = new ArrayList<>();
  private final AnswerText text =
      new AnswerText(
          Findings.order(
              """
              {"order_id":"5001","payable_amount":"103.03","description":"%s"}\
              """
                  .formatted("long ".repeat(100))),
          MASK,
          work::add,
          Runnable::run);

  private void work() {
    work.removeFirst().run();
  }

  private Lines lines() {
    return text.linesProperty().get().orElseThrow();
  }

  @Test
  void nothingIsMadeOnTheThreadThatAsks() {
    text.show(OPEN);
    assertThat(text.linesProperty().get()).isEmpty();
    work();
    assertThat(lines().all()).anyMatch(line -> line.contains("103.03"));
  }

  @Test
  void whatIsToBeHiddenGoesBeforeItsMaskedLinesAreMade() {
    text.show(OPEN);
    work();
    int before = lines().all().size();
    text.show(HIDDEN);
    assertThat(lines().all()).hasSize(before).containsOnly(MASK);
    work();
    assertThat(String.join("", lines().all())).contains("payable_amount").doesNotContain("103.03");
  }

  @Test
  void linesThatNobodyWantsAnyMoreAreNotShown() {
    text.show(OPEN);
    text.show(HIDDEN);
    work();
    assertThat(text.linesProperty().get()).isEmpty();
    work();
    assertThat(String.join("", lines().all())).doesNotContain("103.03");
  }

  @Test
  void theSameIsNotMadeAgain() {
    text.show(OPEN);
    work();
    text.show(new Form(false, OPEN.hidden()));
    assertThat(work).isEmpty();
  }

  @Test
  void aLineIsFoundAgainWhereLinesBeforeItHaveAnotherLength() {
    text.show(OPEN);
    work();
    var open = lines();
    int last = open.all().size() - 1;
    int line = open.lineOf(last);
    text.show(HIDDEN);
    work();
    assertThat(lines().all().size()).isLessThan(open.all().size());
    assertThat(lines().startOf(line)).contains(lines().all().size() - 1);
    assertThat(open.lineOf(-1)).isEqualTo(-1);
    assertThat(open.startOf(-1)).isEmpty();
  }
}
