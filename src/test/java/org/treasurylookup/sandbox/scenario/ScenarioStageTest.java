package org.treasurylookup.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.treasurylookup.sandbox.http.SandboxReply;

/** Times relative to "now" stand still while a record is read and listed. */
class ScenarioStageTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T10:00:00Z"));
  private final ScenarioStage stage = new ScenarioStage(now::get);
  private final ScenarioScene weekend =
      Scenarios.find(ScenarioKind.ALLOCATION, AllocationScenes.WEEKEND).orElseThrow();

  @Test
  void aListShowsTheTimesItShowedBeforeAndTheRecordShowsThemToo() {
    var listed = text(stage.peek(weekend));
    after(Duration.ofSeconds(61));
    assertThat(text(stage.peek(weekend))).isEqualTo(listed);
    var asked = stage.play(ScenarioKind.ALLOCATION, AllocationScenes.WEEKEND).orElseThrow();
    assertThat(text(asked)).isEqualTo(listed);
  }

  @Test
  void timesAreRenewedOnceTheyAreOld() {
    var listed = text(stage.peek(weekend));
    after(ScenarioStage.RENEWAL);
    assertThat(text(stage.peek(weekend))).isNotEqualTo(listed);
  }

  @Test
  void aMovingRecordGoesOnWithEachLookUntilItsEndAndListsShowItThere() {
    var scene = Scenarios.find(ScenarioKind.ORDER, MovingScenes.ORDER).orElseThrow();
    assertThat(text(stage.peek(scene))).contains("\"Pending\"");
    var looks = new ArrayList<String>();
    for (int look = 1; look <= 5; look++) {
      looks.add(text(stage.play(ScenarioKind.ORDER, MovingScenes.ORDER).orElseThrow()));
      assertThat(text(stage.peek(scene))).isEqualTo(looks.getLast());
      after(ScenarioStage.RENEWAL);
    }
    assertThat(looks.subList(0, 4)).doesNotHaveDuplicates();
    assertThat(looks.getLast()).isEqualTo(looks.get(3)).contains("\"102.00\"");
    assertThat(stage.moves()).isEqualTo(3);
  }

  private void after(Duration passed) {
    now.updateAndGet(instant -> instant.plus(passed));
  }

  private static String text(SandboxReply reply) {
    return ((SandboxReply.Body.Text) reply.body()).text();
  }
}
