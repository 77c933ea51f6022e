package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** A record in question looks so as long as it is shown, also while it is asked for again. */
class DoubtWhileAskedAgainTest {
  private static final Target BATCH =
      Target.of(Target.Kind.COBO_BATCH, "5b0ed293-f728-40b4-b1f6-86b88cd51384");
  private static final Target ORDER = Target.of(Target.Kind.COBO_ORDER, "O20250304-M1001-1001");

  @TempDir Path home;

  private static void ask(TestWindow window, Target target) throws Exception {
    FxThread.call(() -> window.model().ask(List.of(target), false));
    window.answered();
  }

  @Test
  void itIsStyledAnewOnlyWhenTheDoubtIsGone() throws Exception {
    try (var window = TestWindow.open(home)) {
      ask(window, BATCH);
      window.until(() -> window.scene().lookup(".in-doubt") != null);
      List<String> changes = new ArrayList<>();
      FxThread.call(
          () -> {
            var content = window.scene().lookup(".in-doubt");
            content
                .getStyleClass()
                .addListener((ListChangeListener<String>) _ -> changes.add("styled"));
            return true;
          });
      ask(window, BATCH);
      window.until(() -> window.scene().lookup(".in-doubt") != null);
      assertThat(changes).isEmpty();
      ask(window, ORDER);
      window.until(() -> window.scene().lookup(".in-doubt") == null);
    }
  }
}
