package org.treasurylookup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.lock.PrivacyGuards;
import org.treasurylookup.view.shell.Shell;
import org.treasurylookup.view.theme.ThemeManager;

/**
 * From Enter to the complete record, laid out, in the real window against the sandbox, warm. Run
 * with {@code ./check benchmark}; the report is written to {@code target/benchmarks}.
 */
@Tag("benchmark")
class EnterToRecordBenchmark {
  private static final int WARM_UP = 60;
  private static final int RUNS = 101;
  private static final Target ORDER = Target.of(Target.Kind.COBO_ORDER, "O20250304-M1001-1001");
  private static final Target BATCH =
      Target.of(Target.Kind.COBO_BATCH, "5b0ed293-f728-40b4-b1f6-86b88cd51384");
  private static final Target ALLOCATION =
      Target.of(Target.Kind.BITGO_ALLOCATION, "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f");

  /** What is asked for, by turns, and what the report calls it. */
  private record Course(String name, List<Target> targets) {}

  private static final List<Course> COURSES =
      List.of(
          new Course("order, 2 transactions", List.of(ORDER)),
          new Course("batch, 200 items", List.of(BATCH)),
          new Course("allocation", List.of(ALLOCATION)),
          new Course(
              "another order each time",
              List.of(
                  ORDER,
                  Target.of(Target.Kind.COBO_ORDER, "O20250304-M1002-0007"),
                  Target.of(Target.Kind.COBO_ORDER, "O20250304-M1002-0005"))),
          new Course("another kind each time", List.of(ORDER, BATCH, ALLOCATION)));

  @TempDir Path home;

  @Test
  void enterToCompleteRecord() throws Exception {
    var report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "%s, %d processors, Java %s, %s, headless, 1360×860%n%n",
            System.getProperty("os.name"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            LocalDate.now(Clock.systemUTC())));
    report.append(
        "| record | Enter to record, ms: median | 90 % | look-up alone, ms: median | ratio |\n");
    report.append("|---|---|---|---|---|\n");
    try (var wiring = new Wiring(home)) {
      var window = FxThread.call(() -> new Window(wiring));
      for (var course : COURSES) {
        report.append(row(wiring, window, course));
      }
    }
    write(report.toString());
  }

  private static String row(Wiring wiring, Window window, Course course) throws Exception {
    long[] shown = new long[RUNS];
    long[] found = new long[RUNS];
    for (int i = -WARM_UP; i < RUNS; i++) {
      var target = course.targets().get(Math.floorMod(i, course.targets().size()));
      long lookup = lookup(wiring, target);
      long enter = window.enter(target).get(60, TimeUnit.SECONDS);
      if (i >= 0) {
        found[i] = lookup;
        shown[i] = enter;
      }
    }
    Arrays.sort(shown);
    Arrays.sort(found);
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f |%n",
        course.name(),
        millis(shown[RUNS / 2]),
        millis(shown[RUNS * 9 / 10]),
        millis(found[RUNS / 2]),
        (double) shown[RUNS / 2] / found[RUNS / 2]);
  }

  private static long lookup(Wiring wiring, Target target) {
    long start = System.nanoTime();
    wiring
        .lookups()
        .find(target, wiring.environments().first(), new Cancellation(), RequestProgress.silent());
    return System.nanoTime() - start;
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }

  private static void write(String report) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "benchmarks"));
    Files.writeString(folder.resolve("enter-to-record.md"), report);
    System.out.println(report);
  }

  /** The real window, and a stopwatch that stops when a record is laid out. */
  private static final class Window {
    private final ShellModel model;
    private final Scene scene;

    Window(Wiring wiring) {
      var themes = new ThemeManager(Platform.getPreferences());
      themes.themeProperty().set(ThemeChoice.LIGHT);
      themes.start();
      model =
          new ShellModel(
              wiring.lookups(),
              wiring.environments().first(),
              Platform::runLater,
              wiring.workers(),
              Clock.systemUTC());
      var shell =
          new Shell(
              new Shell.Parts(
                  model,
                  Messages.ENGLISH,
                  new WindowModels(wiring.pages(), "1.0.0", Clock.systemUTC(), Platform::runLater),
                  themes,
                  List.of(),
                  "1.0.0",
                  Platform::runLater,
                  Clock.systemUTC(),
                  DisplayModel.still(),
                  PrivacyGuards.none()));
      var stage = new Stage();
      shell.show(stage, themes);
      scene = stage.getScene();
    }

    CompletableFuture<Long> enter(Target target) {
      var done = new CompletableFuture<Long>();
      Platform.runLater(
          () -> {
            var field = (TextField) scene.lookup("#lookup-field");
            field.setText(target.toString());
            long start = System.nanoTime();
            var before = model.selectedProperty().get().map(Window::answer).orElse(Instant.EPOCH);
            scene.addPostLayoutPulseListener(
                new Runnable() {
                  @Override
                  public void run() {
                    var tab = model.selectedProperty().get();
                    if (tab.filter(t -> t.pendingProperty().get().isEmpty()).isPresent()
                        && !tab.map(Window::answer).orElse(Instant.EPOCH).equals(before)) {
                      scene.removePostLayoutPulseListener(this);
                      done.complete(System.nanoTime() - start);
                    }
                  }
                });
            Event.fireEvent(
                field,
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
          });
      return done;
    }

    private static Instant answer(TabModel tab) {
      return tab.finding()
          .flatMap(finding -> finding.answer())
          .map(answer -> answer.receivedAt())
          .orElse(Instant.EPOCH);
    }
  }
}
