package org.treasurylookup.model.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.ManualAlarm;
import org.treasurylookup.model.recent.RecentRow.Entry;
import org.treasurylookup.model.recent.RecentRow.Heading;
import org.treasurylookup.settings.recent.RecentLookupsFile;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** What is remembered of look-ups, for how long, and what never is. */
class RecentModelTest {
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path home;

  @AutoClose("shutdownNow")
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  private final ManualAlarm time = new ManualAlarm(MadeLookups.NOON, "UTC");
  private final List<Text> problems = new ArrayList<>();
  private int days = 30;

  private RecentModel model() {
    var watches =
        new WatchedRecords(
            (_, _, _, _) -> () -> {},
            _ -> Optional.of(MadeLookups.SANDBOX),
            Runnable::run,
            time,
            time);
    return new RecentModel(time, () -> days, watches);
  }

  private RecentModel keptIn(RecentLookupsFile file) {
    var model = model();
    model.keptIn(file, Runnable::run, Runnable::run, problems::add);
    return model;
  }

  @Test
  void eachRecordIsThereOnceTheNewestFirst() {
    var model = model();
    model.note(MadeLookups.order("1", "Pending", "0", time.instant()));
    time.pass(Duration.ofMinutes(1));
    model.note(MadeLookups.notFound("2", time.instant()));
    time.pass(Duration.ofMinutes(1));
    model.note(MadeLookups.order("1", "Completed", "100.00", time.instant()));
    assertThat(shown(model)).containsExactly("Today", "1 Paid in full, in doubt", "2 Not found");
    assertThat(model.recent())
        .extracting(RecentRecord::tone)
        .containsExactly(Tone.ATTENTION, Tone.FAILURE);
  }

  @Test
  void whatWasNotedWhileTheClockWasWrongDoesNotStandInTheWayOfWhatIsSoNow() {
    var model = model();
    model.note(MadeLookups.order("1", "Pending", "0", time.instant().plus(DAY)));
    model.note(MadeLookups.order("1", "Completed", "100.00", time.instant()));
    assertThat(model.recent()).extracting(RecentRecord::status).containsExactly("Completed");
  }

  @Test
  void whatAWatchLearnsIsKeptOfTheEarlierLookUpToo() {
    var answers = new ArrayList<Finding>();
    var watches =
        new WatchedRecords(
            (_, _, _, done) -> {
              done.accept(answers.getFirst());
              return () -> {};
            },
            _ -> Optional.of(MadeLookups.SANDBOX),
            Runnable::run,
            time,
            time);
    var model = new RecentModel(time, () -> days, watches);
    watches.setRunning(true);
    var finding = MadeLookups.order("1", "Pending", "0", time.instant());
    model.note(finding);
    model.toggleWatch(finding);
    answers.add(MadeLookups.order("1", "Processing", "60.00", time.instant()));
    time.pass(Duration.ofMinutes(1));
    assertThat(shown(model))
        .containsExactly("Watching (1), 1 changed", "1 status: Pending → Processing");
    watches.stop(RecordReference.of(finding));
    assertThat(shown(model)).containsExactly("Today", "1 Short, in doubt");
    assertThat(model.recent().getFirst().at()).isEqualTo(MadeLookups.NOON);
  }

  @Test
  void whatFailedLeavesWhatIsKnown() {
    var model = model();
    model.note(MadeLookups.order("1", "Pending", "0", time.instant()));
    model.note(MadeLookups.failed("1", FailureCode.TIMEOUT, time.instant().plusSeconds(5)));
    assertThat(shown(model)).containsExactly("Today", "1 Nothing yet");
  }

  @Test
  void theListIsByDay() {
    var model = model();
    for (var id : List.of("old", "yesterday", "today")) {
      model.note(MadeLookups.order(id, "Pending", "0", time.instant()));
      time.pass(DAY);
    }
    var now = new ManualAlarm(time.instant().minus(DAY), "UTC");
    assertThat(RecentRows.of(model, now).stream().map(RecentModelTest::said).toList())
        .containsExactly(
            "Today",
            "today Nothing yet",
            "Yesterday",
            "yesterday Nothing yet",
            "Earlier",
            "old Nothing yet");
  }

  @Test
  void aLookUpIsForgottenAfterAsManyDaysAsSetButNotWhatIsPinned() {
    var model = model();
    model.note(MadeLookups.order("1", "Pending", "0", time.instant()));
    model.togglePin(model.recent().getFirst());
    time.pass(DAY.multipliedBy(2));
    model.note(MadeLookups.order("2", "Pending", "0", time.instant()));
    days = 1;
    model.prune();
    assertThat(shown(model)).containsExactly("Pinned", "1 Nothing yet", "Today", "2 Nothing yet");
  }

  @Test
  void forgettingARecordTakesItOutEverywhereAndOutOfTheFile() throws Exception {
    try (var file = new RecentLookupsFile(home, timer)) {
      var model = keptIn(file);
      var finding = MadeLookups.order("secret-id", "Pending", "0", time.instant());
      model.note(finding);
      model.togglePin(model.recent().getFirst());
      model.toggleWatch(finding);
      file.save();
      assertThat(written()).contains("secret-id");
      model.forget(RecordReference.of(finding));
    }
    assertThat(written()).doesNotContain("secret-id");
  }

  @Test
  void whatWasPinnedAndWatchedIsThereNextTime() {
    try (var file = new RecentLookupsFile(home, timer)) {
      var model = keptIn(file);
      var finding = MadeLookups.order("1", "Pending", "0", time.instant());
      model.note(finding);
      model.togglePin(model.recent().getFirst());
      model.toggleWatch(finding);
    }
    try (var file = new RecentLookupsFile(home, timer)) {
      assertThat(shown(keptIn(file))).containsExactly("Watching (1)", "1 Pending");
    }
  }

  @Test
  void aRecordStandsOnceInTheMostSpecificPart() {
    var model = model();
    var finding = MadeLookups.order("1", "Pending", "0", time.instant());
    model.note(finding);
    model.togglePin(model.recent().getFirst());
    model.toggleWatch(finding);
    assertThat(shown(model)).containsExactly("Watching (1)", "1 Pending");
    model.toggleWatch(finding);
    assertThat(shown(model)).containsExactly("Pinned", "1 Nothing yet");
    model.togglePin(model.pinned().getFirst());
    assertThat(shown(model)).containsExactly("Today", "1 Nothing yet");
  }

  @Test
  void anIdThatIsNoneOfSeveralKindsIsOneLineUntilItIsFound() {
    var model = model();
    var nowhere = MadeLookups.notFound("1", time.instant());
    model.note(RecentRecord.ofNone(List.of(nowhere, nowhere)).orElseThrow());
    assertThat(shown(model)).containsExactly("Today", "1 Not found as any kind");
    time.pass(Duration.ofMinutes(1));
    model.note(MadeLookups.order("1", "Pending", "0", time.instant()));
    assertThat(shown(model)).containsExactly("Today", "1 Nothing yet");
  }

  @Test
  void anIdOfWhichOneKindCouldNotBeAskedIsNotSaidToBeNowhere() {
    assertThat(
            RecentRecord.ofNone(
                List.of(
                    MadeLookups.notFound("1", time.instant()),
                    MadeLookups.failed("1", FailureCode.TIMEOUT, time.instant()))))
        .isEmpty();
  }

  @Test
  void whatHappenedBeforeTheFileWasReadStandsBeforeWhatIsInIt() {
    try (var file = new RecentLookupsFile(home, timer)) {
      keptIn(file).note(MadeLookups.order("1", "Pending", "0", time.instant()));
    }
    time.pass(Duration.ofMinutes(5));
    try (var file = new RecentLookupsFile(home, timer)) {
      var model = model();
      model.note(MadeLookups.order("2", "Pending", "0", time.instant()));
      model.keptIn(file, Runnable::run, Runnable::run, problems::add);
      assertThat(shown(model)).containsExactly("Today", "2 Nothing yet", "1 Nothing yet");
    }
  }

  @Test
  void noAmountNoAddressAndNoNameIsWritten() throws Exception {
    Finding finding =
        MadeLookups.order(
            "1",
            "Jane Doe <jane@example.com>",
            "60.1234",
            ",\"psp_order_code\":\"PSP\"",
            MadeLookups.NOON);
    try (var file = new RecentLookupsFile(home, timer)) {
      var model = keptIn(file);
      model.note(finding);
      model.togglePin(model.recent().getFirst());
      model.toggleWatch(finding);
    }
    assertThat(written())
        .contains("cobo:order:1", "sandbox")
        .doesNotContain("60.1234", "100.00", "0xF8e4", "Jane", "jane@", "PSP", "ETH_USDT");
  }

  @Test
  void aFileThatCannotBeReadIsSaidAndKeptAside() throws Exception {
    Files.writeString(home.resolve(RecentLookupsFile.FILE), "{\"recent\":", StandardCharsets.UTF_8);
    try (var file = new RecentLookupsFile(home, timer)) {
      var model = keptIn(file);
      assertThat(Messages.ENGLISH.get(problems.getFirst())).contains("recent.json");
      model.note(MadeLookups.order("1", "Pending", "0", time.instant()));
    }
    assertThat(home.resolve("recent.json.damaged")).hasContent("{\"recent\":");
    assertThat(written()).contains("cobo:order:1");
  }

  private String written() throws Exception {
    return Files.readString(home.resolve(RecentLookupsFile.FILE), StandardCharsets.UTF_8);
  }

  private List<String> shown(RecentModel model) {
    return RecentRows.of(model, time).stream().map(RecentModelTest::said).toList();
  }

  private static String said(RecentRow row) {
    return switch (row) {
      case Heading(var words) -> Messages.ENGLISH.get(words);
      case Entry entry ->
          entry.ref().target().id() + " " + Messages.ENGLISH.get(entry.words().getFirst());
    };
  }
}
