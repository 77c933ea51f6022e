package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ChildJava;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.settings.keys.Secret;

/**
 * Programs that store look-ups and are killed at any moment: what they called stored is there. Ten
 * times; {@code -Dtreasurylookup.kills=1000} as often as that.
 */
class KilledProgramTest {
  private static final int KILLS = Integer.getInteger("treasurylookup.kills", 10);
  private static final int LONGEST_LIFE_MILLIS = 250;
  private static final String END = "stored ";

  @TempDir private Path home = Path.of("");
  private final Secret secret = HistoryKey.fresh();

  @Test
  void whatWasCalledStoredIsThereWheneverTheProgramWasKilled() throws Exception {
    var random = new Random(20261126);
    Set<Long> told = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      var program = program(Long.MAX_VALUE);
      var first = program.inputReader(StandardCharsets.UTF_8);
      String line = first.readLine();
      assertThat(line).startsWith(END);
      told.add(id(line));
      Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS)); // the moment is what is tried
      program.toHandle().destroyForcibly(); // that of Process closes what it said
      first.lines().filter(KilledProgramTest::isWhole).forEach(each -> told.add(id(each)));
      program.waitFor();
      check(told);
    }
    System.out.println(KILLS + " kills, " + told.size() + " look-ups called stored, all there");
  }

  @Test
  void severalProgramsStoreAtATimeAndLoseNothing() throws Exception {
    int each = 40;
    List<Process> programs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      programs.add(program(each));
    }
    Set<Long> told = new HashSet<>();
    for (var program : programs) {
      program.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> told.add(id(line)));
      assertThat(program.waitFor()).isZero();
    }
    assertThat(told).hasSize(3 * each);
    check(told);
  }

  private void check(Set<Long> told) throws Exception {
    try (var store =
        HistoryStore.open(home.resolve("history.db"), HistoryKey.of(secret).orElseThrow())) {
      var entries = store.list(HistoryQuery.ALL, Integer.MAX_VALUE);
      assertThat(entries).extracting(entry -> entry.id()).containsAll(told);
      assertThat(entries).noneMatch(entry -> entry.result().isAltered());
      assertThat(store.content(entries.getFirst()).orElseThrow().finding(new Checks()).record())
          .isPresent();
      var audit = store.check(_ -> {});
      assertThat(audit.isWhole()).isTrue();
      assertThat(audit.lines()).isGreaterThanOrEqualTo(entries.size());
    }
  }

  /* A line that was being written is no word yet. */
  private static boolean isWhole(String line) {
    return line.matches(END + "[0-9]+ by [0-9]+");
  }

  private static long id(String line) {
    return Long.parseLong(line.split(" ", -1)[1]);
  }

  private Process program(long most) throws IOException {
    var program =
        new ProcessBuilder(
                ChildJava.command(
                    "-Djava.io.tmpdir=" + home,
                    "-cp",
                    System.getProperty("java.class.path"),
                    StoringProgram.class.getName(),
                    home.resolve("history.db").toString(),
                    Long.toString(most)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = program.getOutputStream()) {
      in.write(secret.use(byte[]::clone));
    }
    return program;
  }
}
