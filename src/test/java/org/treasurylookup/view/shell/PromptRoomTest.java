package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.TestWindow;

/** What a line asks for can be read to its end, however large the text is. */
class PromptRoomTest {
  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(Language.class)
  void withLargeTextTheBoxAndTheHistoryAskInFewerWords(Language language) throws Exception {
    var messages = Messages.of(language);
    try (var wiring = new Wiring(home);
        var window = TestWindow.open(wiring, wiring.helpfulLookups(), "sandbox", messages)) {
      window.until(() -> asks(window, "#lookup-field").equals(messages.get("lookup.prompt")));
      window.textPercent(200);
      window.user().press(KeyCode.CONTROL, KeyCode.H);
      window.until(() -> window.scene().lookup("#history-line") != null);
      window.until(() -> isWhole(window, "#history-line") && isWhole(window, "#lookup-field"));
      assertThat(asks(window, "#history-line")).isNotEmpty();
    }
  }

  private static TextField field(TestWindow window, String selector) {
    return (TextField) window.scene().lookup(selector);
  }

  private static String asks(TestWindow window, String selector) {
    return field(window, selector).getPromptText();
  }

  private static boolean isWhole(TestWindow window, String selector) {
    var field = field(window, selector);
    var words = new Text(field.getPromptText());
    words.setFont(field.getFont());
    var edges = field.getInsets();
    double room = field.getWidth() - edges.getLeft() - edges.getRight();
    return field.getFont().getSize() > 20 && room > 0 && words.getLayoutBounds().getWidth() <= room;
  }
}
