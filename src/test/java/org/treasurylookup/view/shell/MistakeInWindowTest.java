package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.UncaughtFaults;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;

/** What nobody caught, on whatever thread, is told in the window with a code and the details. */
class MistakeInWindowTest {
  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;
  private Thread.UncaughtExceptionHandler before = (_, _) -> {};

  @BeforeEach
  void install() throws Exception {
    FxThread.start();
    /* TestFX brings a handler of its own, which fails the next test. */
    var usual = Thread.getDefaultUncaughtExceptionHandler();
    before = usual == null ? before : usual;
    UncaughtFaults.install();
  }

  @AfterEach
  void restore() {
    UncaughtFaults.tell(_ -> {});
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  private TestWindow open() throws Exception {
    var window = TestWindow.open(home);
    UncaughtFaults.install();
    UncaughtFaults.tell(fault -> Platform.runLater(() -> window.shell().tell(fault)));
    return window;
  }

  private static void fail() {
    throw new IllegalStateException("a secret thing");
  }

  private static void isTold(TestWindow window) throws Exception {
    window.until(() -> bars(window) == 1);
    assertThat(window.text())
        .containsPattern("made a mistake \\(INTERNAL-[0-9A-F]{4}\\)")
        .doesNotContain("secret thing");
  }

  private static long bars(TestWindow window) {
    return window.shell().root().getChildrenUnmodifiable().stream()
        .filter(node -> "mistake".equals(node.getId()))
        .count();
  }

  @Test
  void onTheThreadOfTheWindowOnceHoweverOften() throws Exception {
    try (var window = open()) {
      Platform.runLater(MistakeInWindowTest::fail);
      Platform.runLater(MistakeInWindowTest::fail);
      isTold(window);
      window.user().click("#mistake-copy");
      assertThat(UiDriver.clipboard())
          .contains("INTERNAL-", "Treasury Lookup 1.0.0", "MistakeInWindowTest.fail")
          .doesNotContain("secret thing");
      window.picture("page/mistake");
      window.user().click("#mistake .icon-button");
      assertThat(FxThread.<Long>call(() -> bars(window))).isZero();
    }
  }

  private static void failOtherwise() {
    throw new UnsupportedOperationException("a secret thing");
  }

  @Test
  void oneBarTellsOfAllMistakesThoughTheWindowWasLockedBetweenThem() throws Exception {
    try (var window = open()) {
      Platform.runLater(MistakeInWindowTest::fail);
      isTold(window);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
      Platform.runLater(MistakeInWindowTest::failOtherwise);
      Platform.runLater(MistakeInWindowTest::failOtherwise);
      isTold(window);
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.scene().lookup("#unlock") == null);
      assertThat(FxThread.<Long>call(() -> bars(window))).isOne();
      assertThat(window.text())
          .containsPattern("(?s)INTERNAL-[0-9A-F]{4}.*Before that: INTERNAL-[0-9A-F]{4}\\.");
      window.user().click("#mistake-copy");
      assertThat(UiDriver.clipboard())
          .contains("MistakeInWindowTest.fail(", "MistakeInWindowTest.failOtherwise(");
      window.user().click("#mistake .icon-button");
      assertThat(FxThread.<Long>call(() -> bars(window))).isZero();
      Platform.runLater(MistakeInWindowTest::fail);
      isTold(window);
      assertThat(window.text()).doesNotContain("Before that");
    }
  }

  @Test
  void onAVirtualThread() throws Exception {
    try (var window = open()) {
      Thread.startVirtualThread(MistakeInWindowTest::fail);
      isTold(window);
    }
  }

  @Test
  void onAWorkerOfTheProgram() throws Exception {
    try (var window = open()) {
      window.wiring().workers().execute(MistakeInWindowTest::fail);
      isTold(window);
    }
  }
}
