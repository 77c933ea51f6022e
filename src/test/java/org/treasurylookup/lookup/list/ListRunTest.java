package org.treasurylookup.lookup.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.lookup.list.ListRun.Job;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;

class ListRunTest {
  private static final Environment SANDBOX =
      Environments.load(Path.of("no such home"), Policy.NONE).first();

  private final Held held = new Held();
  private final Heard heard = new Heard();

  private static Job order(int number) {
    return new Job(number, List.of(Target.of(Kind.COBO_ORDER, "5" + number)));
  }

  private static List<Job> orders(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(ListRunTest::order).toList();
  }

  @Test
  void aFewAreAskedAtOnceAndTheNextInOrderWhenOneIsAnswered() {
    ListRun.start(held, SANDBOX, orders(10), heard);
    assertThat(held.ids()).containsExactly("51", "52", "53", "54");
    held.answer(2);
    assertThat(held.ids()).containsExactly("51", "52", "53", "54", "55");
    assertThat(heard.asking).containsExactly(1, 2, 3, 4, 5);
    assertThat(heard.answered.keySet()).containsExactly(3);
  }

  @Test
  void oneProviderDoesNotHoldUpTheOther() {
    List<Job> jobs = new ArrayList<>(orders(6));
    jobs.add(new Job(7, List.of(Target.of(Kind.BITGO_ALLOCATION, "a"))));
    ListRun.start(held, SANDBOX, jobs, heard);
    assertThat(held.ids()).containsExactly("51", "52", "53", "54", "a");
  }

  @Test
  void anEntryOfTwoKindsIsAnsweredOnceBothAre() {
    var both = List.of(Target.of(Kind.COBO_BATCH, "b"), Target.of(Kind.BITGO_ALLOCATION, "b"));
    ListRun.start(held, SANDBOX, List.of(new Job(1, both)), heard);
    held.answer(1);
    assertThat(heard.answered).isEmpty();
    held.answer(0);
    assertThat(heard.asking).containsExactly(1);
    assertThat(heard.answered.get(1)).extracting(Finding::target).containsExactlyElementsOf(both);
  }

  @Test
  void cancelStopsWhatIsUnderWayAndSaysNothingMore() {
    var run = ListRun.start(held, SANDBOX, orders(10), heard);
    held.answer(0);
    run.cancel();
    assertThat(held.cancelled).containsExactlyInAnyOrder("52", "53", "54", "55");
    held.answer(1);
    assertThat(heard.answered.keySet()).containsExactly(1);
    assertThat(held.ids()).hasSize(5);
  }

  @Test
  void aLongListOfAnswersAtOnceDoesNotNest() {
    LookupStarter atOnce =
        (target, environment, _, done) -> {
          done.accept(Held.finding(target, environment));
          return () -> {};
        };
    ListRun.start(atOnce, SANDBOX, orders(10_000), heard);
    assertThat(heard.answered).hasSize(10_000);
  }

  @Test
  void stepsAreToldWithTheProvider() {
    ListRun.start(held, SANDBOX, orders(1), heard);
    held.step(0, RequestProgress.Phase.WAITING_AS_TOLD);
    assertThat(heard.steps).containsExactly("1 COBO WAITING_AS_TOLD");
  }

  /** Look-ups answered when the test says so. */
  static final class Held implements LookupStarter {
    private record Asked(
        Target target,
        Environment environment,
        Consumer<RequestProgress.Step> steps,
        Consumer<Finding> done) {}

    private final List<Asked> asked = new ArrayList<>();
    final List<String> cancelled = new ArrayList<>();

    @Override
    public Running start(
        Target target,
        Environment environment,
        Consumer<RequestProgress.Step> steps,
        Consumer<Finding> done) {
      asked.add(new Asked(target, environment, steps, done));
      return () -> cancelled.add(target.id());
    }

    List<String> ids() {
      return asked.stream().map(each -> each.target().id()).toList();
    }

    void answer(int place) {
      var each = asked.get(place);
      each.done().accept(finding(each.target(), each.environment()));
    }

    void step(int place, RequestProgress.Phase phase) {
      asked
          .get(place)
          .steps()
          .accept(new RequestProgress.Step(phase, java.time.Duration.ofSeconds(9)));
    }

    static Finding finding(Target target, Environment environment) {
      return new Finding(
          target,
          environment,
          new FindingResult.Remnant(Outcome.NOT_FOUND, List.of(), java.util.Optional.empty()),
          java.time.Instant.EPOCH);
    }
  }

  private static final class Heard implements ListRun.Listener {
    private final List<Integer> asking = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final Map<Integer, List<Finding>> answered = new TreeMap<>();

    @Override
    public void asking(int number) {
      asking.add(number);
    }

    @Override
    public void step(int number, Provider provider, RequestProgress.Step step) {
      steps.add(number + " " + provider + " " + step.phase());
    }

    @Override
    public void answered(int number, List<Finding> findings) {
      answered.put(number, findings);
    }
  }
}
