package org.treasurylookup.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.desk.AtDesk;
import org.treasurylookup.desk.Desk;

/**
 * A robot uses the program: no fault, and it ends when it is closed; over a long run no frame that
 * a person takes for a stop, and nothing that grows. {@code -Dtreasurylookup.acts=20000
 * -Dtreasurylookup.seed=2} for longer, and for others; {@code -Dtreasurylookup.only=look up,split}
 * for some acts alone; {@code -Dtreasurylookup.dump=true} leaves the heap of the end beside the
 * report.
 */
@AtDesk
class EnduranceTest {
  private static final int ACTS = Integer.getInteger("treasurylookup.acts", 100);

  /* What grows, and how long frames take once all classes are loaded, shows only over many acts. */
  private static final int LONG = 5_000;
  private static final long SEED = Long.getLong("treasurylookup.seed", 1);
  private static final int BETWEEN_RESTS = Math.max(20, ACTS / 100);
  private static final Path REPORT = Path.of("target", "endurance");

  @TempDir Path home;

  @Test
  void aUserDoesManyThings(Desk desk) throws IOException, InterruptedException {
    Files.createDirectories(REPORT);
    var samples = new ArrayList<Vitals>();
    Map<String, Long> early = Map.of();
    try (var program = WatchedProgram.start(desk, home);
        var robot = new RobotUser(program, home, SEED, REPORT.resolve("journal.txt"))) {
      for (int done = 1; done <= ACTS; done++) {
        robot.act();
        if (done % BETWEEN_RESTS == 0) {
          samples.add(robot.rests());
          if (done >= ACTS / 5 && early.isEmpty()) {
            early = program.objects();
          }
          EnduranceReport.write(REPORT, SEED, samples);
        }
      }
      EnduranceReport.grown(REPORT, early, program.objects());
      if (Boolean.getBoolean("treasurylookup.dump")) {
        program.dump(REPORT.resolve("end.hprof"));
      }
      assertThat(faults(program.program().output())).isEmpty();
      program.program().leave();
    }
    if (ACTS >= LONG) {
      assertThat(EnduranceReport.slow(samples)).isEmpty();
      assertThat(EnduranceReport.notFlat(samples)).isEmpty();
    }
  }

  /* JavaFX remarks now and then, in two lines, that it has more rows than fit; nobody sees it. */
  private static String faults(String output) {
    return output.replaceAll("(?m)^.*VirtualFlow addTrailingCells\\nINFO: .*\\n", "");
  }
}
