package org.treasurylookup.model.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.HandedOut;
import org.treasurylookup.model.list.ListProgress;
import org.treasurylookup.model.list.ListProgress.Pause;
import org.treasurylookup.model.list.ListProgress.Speed;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.model.tab.ListModel.Stage;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;

class ListModelTest {
  private static final Environment SANDBOX =
      Environments.load(Path.of("no such home"), Policy.NONE).first();

  private final HandedOut asked = new HandedOut();
  private final HandedOut.Time time = new HandedOut.Time();
  private final Deque<Runnable> workers = new ArrayDeque<>();
  private final ListModel list = new ListModel(asked, SANDBOX, Runnable::run, workers::add, time);

  private void work() {
    while (!workers.isEmpty()) {
      workers.remove().run();
    }
  }

  private void read(int count) {
    list.read(
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> Integer.toString(5000 + i))
            .collect(Collectors.joining("\n")));
    work();
  }

  private ListProgress progress() {
    return list.progressProperty().get();
  }

  private Stage stage() {
    return list.stageProperty().get();
  }

  private static void times(int count, IntConsumer what) {
    IntStream.range(0, count).forEach(what);
  }

  @Test
  void readingAsksNobody() {
    read(3);
    assertThat(stage()).isEqualTo(Stage.READY);
    assertThat(list.rows()).hasSize(3);
    assertThat(asked.ids()).isEmpty();
    list.refresh();
    assertThat(asked.ids()).as("refreshing all tabs is no word to begin").isEmpty();
  }

  @Test
  void rowsFillAsAnswersArriveWhateverTheirOrder() {
    read(3);
    list.start();
    assertThat(list.rows()).allMatch(ListRow::asking);
    asked.answer(2, Outcome.NOT_FOUND);
    assertThat(list.rows().get(2).check()).isEqualTo(ListCheck.NOT_FOUND);
    assertThat(list.rows().get(0).check()).isEqualTo(ListCheck.OPEN);
    assertThat(progress().done()).isEqualTo(1);
    assertThat(progress().notFound()).isEqualTo(1);
    asked.answer(0, Outcome.FAILED);
    asked.answer(1, Outcome.NOT_FOUND);
    assertThat(stage()).isEqualTo(Stage.DONE);
    assertThat(list.findings())
        .extracting(finding -> finding.target().id())
        .containsExactly("5001", "5002", "5003");
    assertThat(list.figures().countsProperty().get())
        .containsOnly(Map.entry(ListCheck.NOT_FOUND, 2), Map.entry(ListCheck.FAILED, 1));
  }

  @Test
  void cancelKeepsWhatIsAnsweredAndResumeAsksTheRest() {
    read(6);
    list.start();
    asked.answer(0, Outcome.NOT_FOUND);
    list.cancel();
    assertThat(stage()).isEqualTo(Stage.STOPPED);
    assertThat(list.rows()).noneMatch(ListRow::asking);
    assertThat(list.findings()).hasSize(1);
    asked.answer(1, Outcome.NOT_FOUND);
    assertThat(list.findings()).as("an answer after the end changes nothing").hasSize(1);
    asked.forget();
    list.resume();
    assertThat(asked.ids()).containsExactly("5002", "5003", "5004", "5005");
    times(5, i -> asked.answer(i, Outcome.NOT_FOUND));
    assertThat(stage()).isEqualTo(Stage.DONE);
    assertThat(progress().done()).isEqualTo(6);
  }

  @Test
  void whatFailedCanBeAskedAgainAlone() {
    read(3);
    list.start();
    asked.answer(0, Outcome.NOT_FOUND);
    asked.answer(1, Outcome.FAILED);
    asked.answer(2, Outcome.NOT_FOUND);
    asked.forget();
    list.askFailed();
    assertThat(asked.ids()).containsExactly("5002");
    assertThat(progress().done()).isEqualTo(2);
    asked.answer(0, Outcome.NOT_FOUND);
    assertThat(progress().failed()).isZero();
    assertThat(stage()).isEqualTo(Stage.DONE);
  }

  @Test
  void refreshAsksAllAgainAndKeepsTheOldAnswersMeanwhile() {
    read(2);
    list.start();
    times(2, i -> asked.answer(i, Outcome.NOT_FOUND));
    asked.forget();
    list.refresh();
    assertThat(asked.ids()).hasSize(2);
    assertThat(list.findings()).hasSize(2);
    assertThat(progress().done()).isZero();
    list.cancel();
    assertThat(list.findings()).hasSize(2);
    assertThat(stage()).isEqualTo(Stage.DONE);
  }

  @Test
  void repeatedAndUnrecognisedLinesAreRowsThatNobodyIsAskedFor() {
    list.read("5001\n5001\nwhat is this");
    list.start();
    asked.answer(0, Outcome.NOT_FOUND);
    assertThat(asked.ids()).containsExactly("5001");
    assertThat(list.rows())
        .extracting(ListRow::check)
        .containsExactly(ListCheck.NOT_FOUND, ListCheck.REPEATED, ListCheck.UNRECOGNISED);
    assertThat(progress().total()).isEqualTo(1);
  }

  @Test
  void speedAndTimeLeftAreSaidOnlyOnceTheyAreKnown() {
    read(40);
    list.start();
    times(4, i -> asked.answer(i, Outcome.NOT_FOUND));
    times(
        2,
        i -> {
          time.pass(Duration.ofMillis(500));
          asked.answer(4 + i, Outcome.NOT_FOUND);
        });
    assertThat(progress().speed()).isEmpty();
    times(
        4,
        i -> {
          time.pass(Duration.ofMillis(500));
          asked.answer(6 + i, Outcome.NOT_FOUND);
        });
    assertThat(progress().done()).isEqualTo(10);
    assertThat(progress().speed()).contains(new Speed("2.0", Duration.ofSeconds(15)));
  }

  @Test
  void aProviderThatAsksToWaitIsNamedUntilItAnswers() {
    read(2);
    list.start();
    asked.told(0, Duration.ofSeconds(20));
    assertThat(progress().pause())
        .contains(new Pause(Provider.COBO, time.instant().plusSeconds(20)));
    time.pass(Duration.ofSeconds(20));
    asked.answer(0, Outcome.NOT_FOUND);
    assertThat(progress().pause()).isEmpty();
  }

  @Test
  void aClosedListStopsAsking() {
    read(2);
    list.start();
    list.close();
    assertThat(asked.cancelled()).containsExactlyInAnyOrder("5001", "5002");
  }

  @Test
  void theLinesCanBeChangedUntilTheyAreAskedFor() {
    read(2);
    list.edit();
    assertThat(stage()).isEqualTo(Stage.EMPTY);
    assertThat(list.text()).isEqualTo("5001\n5002");
    list.read("5003");
    list.start();
    list.read("5004");
    assertThat(list.rows()).extracting(row -> row.entry().pasted()).containsExactly("5003");
  }

  @Test
  void aLongListIsReadByAWorkerAndTheNewestTextWins() {
    read(3);
    list.read("5001\n".repeat(1_000));
    list.read("5002\n5003\n".repeat(1_000));
    assertThat(list.rows()).hasSize(3);
    work();
    assertThat(list.rows()).hasSize(2_000);
    assertThat(list.text()).startsWith("5002");
  }

  @Test
  void whoStartsWhileAListIsReadStartsThatOneAndNotTheOneBefore() {
    read(3);
    list.read("6001\n6002\n" + "6001\n".repeat(1_000));
    list.start();
    assertThat(stage()).isEqualTo(Stage.READY);
    work();
    assertThat(stage()).isEqualTo(Stage.RUNNING);
    assertThat(list.rows()).hasSize(1_002);
  }

  @Test
  void aClosedListIsReadNoFurther() {
    list.read("6001\n".repeat(1_000));
    list.close();
    work();
    assertThat(list.rows()).isEmpty();
  }

  @Test
  void tooManyLinesAreRefusedWithAReason() {
    list.read("5001\n".repeat(10_001));
    work();
    assertThat(stage()).isEqualTo(Stage.EMPTY);
    assertThat(list.listProperty().get().problem()).isPresent();
  }

  @Test
  void rowsArriveTogetherWhenTheWindowIsBusy() {
    var later = new ArrayList<Runnable>();
    var busy = new ListModel(asked, SANDBOX, later::add, Runnable::run, time);
    busy.read("5001\n5002\n5003");
    busy.start();
    times(3, i -> asked.answer(i, Outcome.NOT_FOUND));
    assertThat(later).hasSize(1);
    List.copyOf(later).forEach(Runnable::run);
    assertThat(busy.findings()).extracting(Finding::outcome).containsOnly(Outcome.NOT_FOUND);
    assertThat(Instant.EPOCH).isBefore(time.instant());
  }

  @Test
  void whatIsAnsweredMeanwhileIsToldOfAtOnce() {
    Deque<Runnable> window = new ArrayDeque<>();
    var busy = new ListModel(asked, SANDBOX, window::add, Runnable::run, time);
    busy.read("5001\n5002\n5003");
    busy.start();
    run(window);
    List<String> told = new ArrayList<>();
    busy.rows().addListener((ListChangeListener<ListRow>) _ -> told.add("changed"));
    times(3, i -> asked.answer(i, Outcome.NOT_FOUND));
    assertThat(told).isEmpty();
    run(window);
    assertThat(told).hasSize(1);
    assertThat(busy.stageProperty().get()).isEqualTo(Stage.DONE);
  }

  @Test
  void whatWasAnsweredBeforeCancelStands() {
    Deque<Runnable> window = new ArrayDeque<>();
    var busy = new ListModel(asked, SANDBOX, window::add, Runnable::run, time);
    busy.read("5001\n5002\n5003");
    busy.start();
    asked.answer(1, Outcome.NOT_FOUND);
    busy.cancel();
    assertThat(busy.rows().get(1).check()).isEqualTo(ListCheck.NOT_FOUND);
    assertThat(busy.rows()).noneMatch(ListRow::asking);
    assertThat(busy.stageProperty().get()).isEqualTo(Stage.STOPPED);
    run(window);
    assertThat(busy.stageProperty().get()).isEqualTo(Stage.STOPPED);
  }

  private static void run(Deque<Runnable> window) {
    while (!window.isEmpty()) {
      window.remove().run();
    }
  }
}
