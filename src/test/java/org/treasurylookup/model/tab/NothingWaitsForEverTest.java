package org.treasurylookup.model.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Networks;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.export.OwnWords;
import org.treasurylookup.lookup.Diagnosis;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.KeyService;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.lookup.TrustOrgSearch;
import org.treasurylookup.lookup.diagnosis.Doctored;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.model.keys.KeyModel;
import org.treasurylookup.model.keys.KeyState.Busy;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.save.SaveModel;
import org.treasurylookup.model.save.SaveSubject;
import org.treasurylookup.model.selfcheck.SelfCheckModel;
import org.treasurylookup.model.settings.PageServices;
import org.treasurylookup.model.settings.SettingsModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.settings.Preferences.Spreadsheet;
import org.treasurylookup.settings.keys.Secrets;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** Whatever a worker throws that nobody expected, the view that waits for it says so. */
class NothingWaitsForEverTest {
  private static final Executor HERE = Runnable::run;
  private static final Environment SANDBOX =
      Environments.load(Path.of("no such home"), Policy.NONE).first();
  private static final Target ORDER = Target.of(Kind.COBO_ORDER, "1");
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path home;
  private final List<Throwable> told = new ArrayList<>();

  /* What has no place of its own in a view goes to the handler of the thread. */
  @BeforeEach
  void listen() {
    Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> told.add(thrown));
  }

  @AfterEach
  void stopListening() {
    Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {});
  }

  private static IllegalStateException mistake() {
    return new IllegalStateException("a secret thing");
  }

  private static void assertSays(Text text) {
    assertThat(Messages.ENGLISH.get(text))
        .containsPattern("made a mistake \\(INTERNAL-[0-9A-F]{4}\\)")
        .doesNotContain("secret thing");
  }

  /** Whatever is asked throws. */
  private static final class Broken implements LookupStarter {
    @Override
    public Running start(
        Target target,
        Environment environment,
        Consumer<RequestProgress.Step> steps,
        Consumer<Finding> done) {
      throw mistake();
    }

    @Override
    public Running examine(Finding finding, Consumer<Diagnosis> known, Runnable done) {
      throw mistake();
    }

    @Override
    public Running search(
        Target target,
        Environment environment,
        Consumer<TrustOrgSearch.Step> steps,
        Consumer<TrustOrgSearch.Result> done) {
      throw mistake();
    }
  }

  @Test
  void aTabShowsThePageOfAMistake() {
    var tab = new TabModel(new Broken(), HERE, CLOCK);
    tab.ask(new TabTargets(List.of(ORDER), SANDBOX));
    assertThat(tab.pendingProperty().get()).isEmpty();
    assertThat(tab.finding().flatMap(Finding::failure).map(Failure::code))
        .contains(FailureCode.INTERNAL);
    assertThat(tab.examination().runningProperty().get()).isFalse();
    assertThat(told).as("that the causes could not be tested").hasSize(1);
  }

  @Test
  void aSearchElsewhereStopsAndNeverSaysNowhere() {
    var search = new TrustOrgModel(new Broken(), HERE, _ -> {});
    search.start(new TabTargets(List.of(Target.of(Kind.BITGO_ALLOCATION, "8f2e919a")), SANDBOX));
    assertThat(search.searchProperty().get().orElseThrow().state())
        .isEqualTo(TrustOrgModel.State.CANCELLED);
    assertThat(told).hasSize(1);
  }

  @Test
  void aListShowsEachIdAsFailedAndIsDone() {
    var list = new ListModel(new Broken(), SANDBOX, HERE, HERE, CLOCK);
    list.read("cobo:order:1\ncobo:order:2");
    list.start();
    assertThat(list.stageProperty().get()).isEqualTo(ListModel.Stage.DONE);
    assertThat(list.findings()).hasSize(2);
    assertThat(list.findings()).allMatch(finding -> finding.failure().isPresent());
  }

  @Test
  void theCheckOfAKeyEndsWithASentence() {
    var broken =
        new Secrets(
            (_, _) -> {
              throw mistake();
            });
    try (var client = Networks.client()) {
      var service =
          new LookupService(
              () -> client,
              broken,
              () -> {
                throw mistake();
              },
              new Checks(),
              HERE,
              CLOCK);
      var keys =
          new KeyService(
              broken, Doctored.vault(home), service.keyChecker(), Policy.NONE, (_, _, _) -> {});
      var setup = new KeyModel(keys, SANDBOX, Provider.COBO, HERE, HERE);
      setup.check();
      assertThat(setup.stateProperty().get().busy()).isEqualTo(Busy.NO);
      assertSays(setup.stateProperty().get().problem().orElseThrow());
    }
  }

  /* Everything but the workers is broken. */
  private static PageServices services() {
    return (PageServices)
        Proxy.newProxyInstance(
            PageServices.class.getClassLoader(),
            new Class<?>[] {PageServices.class},
            (_, method, _) -> {
              if (method.getName().equals("workers")) {
                return HERE;
              }
              throw mistake();
            });
  }

  @Test
  void theSelfCheckEndsWithASentence() {
    var check = new SelfCheckModel(services(), "1.0.0", HERE);
    check.start(List.of(SANDBOX));
    assertThat(check.runningProperty().get()).isFalse();
    assertSays(check.problem().orElseThrow());
  }

  @Test
  void aSettingThatCouldNotBeChangedSaysSo() {
    List<Optional<Text>> said = new ArrayList<>();
    new SettingsModel(services(), Set::of, HERE).removeEnvironment("desk", said::add);
    assertThat(said).hasSize(1);
    assertSays(said.getFirst().orElseThrow());
  }

  @Test
  void savingEndsWithASentence() {
    var around =
        new SaveModel.Surroundings(
            Optional.empty(),
            new SaveJournal(home, _ -> {}),
            pack -> pack,
            new SimpleObjectProperty<>(Spreadsheet.SYSTEM),
            () -> OwnWords.NONE,
            "user",
            "1.0.0",
            CLOCK,
            HERE,
            HERE);
    var saving = SaveModel.export(new BrokenRecords(), around);
    saving.save(home.resolve("file.xlsx"));
    assertThat(saving.stateProperty().get()).isInstanceOf(SaveModel.State.Failed.class);
    assertSays(((SaveModel.State.Failed) saving.stateProperty().get()).why());
    assertThat(home.resolve("file.xlsx")).doesNotExist();
  }

  private record BrokenRecords() implements SaveSubject {
    @Override
    public Text title() {
      return Text.literal("");
    }

    @Override
    public List<Finding> findings() {
      throw mistake();
    }
  }

  @Test
  void whatIsThrownWhileAResultIsTakenOverEndsTheRunToo() {
    List<ProgramFault> failed = new ArrayList<>();
    var run = new LatestTask(HERE).begin(failed::add);
    run.work(
        HERE,
        () -> 1,
        _ -> {
          throw mistake();
        });
    assertThat(failed).hasSize(1);
  }

  @Test
  void aThreadOfItsOwnThatRunsOutOfStackEndsTheRunToo() throws Exception {
    List<ProgramFault> failed = new ArrayList<>();
    var threads = new ArrayList<Thread>();
    new LatestTask(HERE)
        .begin(failed::add)
        .work(
            work -> threads.add(Thread.startVirtualThread(work)),
            () -> {
              throw new StackOverflowError();
            },
            _ -> {});
    threads.getFirst().join();
    assertThat(failed).hasSize(1);
  }

  @Test
  void onlyTheNewestRunCountsAndAnEarlierOneIsStopped() {
    var task = new LatestTask(HERE);
    List<String> came = new ArrayList<>();
    var first = task.begin(_ -> came.add("failed"));
    var late = first.<String>then(came::add);
    first.stopping(() -> came.add("stopped"));
    var second = task.begin(_ -> came.add("failed"));
    late.accept("first");
    second.<String>then(came::add).accept("second");
    assertThat(first.cancellation().isCancelled()).isTrue();
    task.cancel();
    second.<String>then(came::add).accept("after");
    assertThat(came).containsExactly("stopped", "second");
  }

  @Test
  void theCodeStandsForThePlaceAndTheDetailsHoldNoWords() {
    var one = ProgramFault.of(mistake());
    var two = ProgramFault.of(new RuntimeException("another secret thing", mistake()));
    assertThat(one.code()).matches("INTERNAL-[0-9A-F]{4}").isEqualTo(two.code());
    assertThat(ProgramFault.of(new IllegalArgumentException("x")).code()).isNotEqualTo(one.code());
    assertThat(two.details("1.0.0"))
        .contains("IllegalStateException", "NothingWaitsForEverTest.mistake", "1.0.0")
        .doesNotContain("secret thing");
  }
}
