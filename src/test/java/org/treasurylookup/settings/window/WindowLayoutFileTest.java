package org.treasurylookup.settings.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.settings.window.WindowLayout.Columns;
import org.treasurylookup.settings.window.WindowLayout.Place;
import org.treasurylookup.settings.window.WindowLayout.Sorted;

class WindowLayoutFileTest {
  private static final WindowLayout SOME =
      new WindowLayout(
          Optional.of(new Place(-1200, 40, 1300, 800, true)),
          Map.of(
              "transactions",
              new Columns(
                  List.of("tx_hash", "status"),
                  Set.of("amount"),
                  Map.of("tx_hash", 1850),
                  List.of(new Sorted("amount", true)))),
          Map.of("PayInOrder.money", false),
          Map.of("jsonBeside", 480));

  @TempDir Path home;

  @AutoClose("shutdownNow")
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  @Test
  void whatIsRememberedIsThereNextTime() {
    try (var file = new WindowLayoutFile(home, timer)) {
      assertThat(file.get()).isEqualTo(WindowLayout.NONE);
      file.set(SOME);
    }
    try (var next = new WindowLayoutFile(home, timer)) {
      assertThat(next.get()).isEqualTo(SOME);
    }
  }

  @Test
  void aFileThatCannotBeReadIsAsIfItWereNotThere() throws Exception {
    for (var damaged :
        List.of(
            "", "null", "[]", "{\"window\":7}", "{\"tables\":", "\u0000", " ".repeat(300_000))) {
      Files.writeString(home.resolve("window.json"), damaged);
      try (var file = new WindowLayoutFile(home, timer)) {
        assertThat(file.get()).isEqualTo(WindowLayout.NONE);
      }
    }
  }

  @Test
  void aDamagedFileIsPutAsideAndOneOfANewerVersionIsLeftAlone() throws Exception {
    var path = home.resolve(WindowLayoutFile.FILE);
    Files.writeString(path, "{");
    try (var file = new WindowLayoutFile(home, timer)) {
      file.set(SOME);
    }
    assertThat(home.resolve(WindowLayoutFile.FILE + ".damaged")).hasContent("{");
    Files.writeString(path, "{\"version\":2,\"hologram\":1}");
    try (var file = new WindowLayoutFile(home, timer)) {
      file.set(SOME);
    }
    assertThat(path).hasContent("{\"version\":2,\"hologram\":1}");
  }

  @Test
  void whatIsOddInItIsLeftOut() throws Exception {
    Files.writeString(
        home.resolve("window.json"),
        """
        {"window":{"x":1,"y":2,"width":3},"future":1,
         "tables":{"transactions":{"order":["status",null,"status","<b>"],"hidden":null,
           "widths":{"status":null,"amount":700}},"nets":null},
         "sections":{"PayInOrder.money":null,"PayInOrder.unknown":true},
         "shares":{"jsonBeside":5000,"jsonBelow":null}}
        """);
    try (var file = new WindowLayoutFile(home, timer)) {
      assertThat(file.get())
          .isEqualTo(
              new WindowLayout(
                  Optional.empty(),
                  Map.of(
                      "transactions",
                      new Columns(List.of("status"), Set.of(), Map.of("amount", 700), List.of())),
                  Map.of("PayInOrder.unknown", true),
                  Map.of()));
    }
  }
}
