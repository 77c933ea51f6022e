package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** What is pasted from mails, pages and logs, and links that cannot be opened. */
class PastedFromElsewhereTest {
  private static final String ORDER = "O20250304-M1001-1001";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @Test
  void anIdWithOtherDashesIsOfferedAndAskedByEnter() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304\u2011M1001\u20131001");
      assertThat(window.text())
          .contains("2 dashes replaced by hyphens", "Ask as Cobo order " + ORDER + " (Enter)");
      assertThat(window.model().tabs()).isEmpty();
      window.user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
    }
  }

  @Test
  void anAddressOfAnotherEnvironmentIsAskedAfterTheUsualQuestionOnly() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("see https://api.cobo.com/v2/payments/orders/" + ORDER);
      assertThat(window.text())
          .contains("Ask as Cobo order " + ORDER + " (Enter), in production")
          .contains("From a link to api.cobo.com");
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("This link asks production"));
      assertThat(window.model().tabs()).isEmpty();
      window.user().press(KeyCode.ESCAPE);
      assertThat(window.model().tabs()).isEmpty();
    }
  }

  @Test
  void aPastedLinkIsNotAskedInTheEnvironmentOfTheWindow() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("TREASURY-LOOKUP://production/cobo/order/" + ORDER + "/");
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("This link asks production"));
      window.user().press(KeyCode.ESCAPE);

      window.box("treasury-lookup://elsewhere/cobo/order/" + ORDER);
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("which is not set up here"));
      assertThat(window.model().tabs()).isEmpty();

      window.box("treasury-lookup://Sandbox/cobo/order/" + ORDER);
      window.user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
    }
  }

  @Test
  void aTokenInACommandIsNeitherShownNorKept() throws Exception {
    String token = "v2x" + "0a".repeat(32);
    String command =
        "curl -H 'Authorization: Bearer %s' https://gateway.example/v2/payments/orders/%s";
    try (var window = TestWindow.open(home)) {
      window.box(command.formatted(token, ORDER));
      assertThat(window.text())
          .contains("Ask as Cobo order " + ORDER + " (Enter)")
          .contains("A key or token in the text was taken out");
      assertThat(query(window)).contains("⟦•••⟧", ORDER).doesNotContain(token);

      String lines = command.formatted(token, ORDER) + "\nand O20250304-M1001-1002";
      FxThread.call(
          () -> {
            window.model().paste(lines);
            return 0;
          });
      assertThat(window.text())
          .contains("2 ids in this list", "A key or token in the text was taken out");
      window.user().press(KeyCode.ENTER);
      window.until(() -> !window.model().tabs().isEmpty());
      assertThat(window.text()).doesNotContain(token);
      assertThat(FxThread.call(() -> ((ListModel) window.model().tabs().getFirst()).text()))
          .contains("⟦•••⟧")
          .doesNotContain(token);

      window.box(token);
      assertThat(query(window)).isEqualTo("⟦•••⟧");
      assertThat(window.text()).contains("This looks like a key, a token or a password");
    }
  }

  @Test
  void aUuidMayBeAskedAsAnotherKindAndAsThatAlone() throws Exception {
    String uuid = "5b0ed293-f728-40b4-b1f6-86b88cd51384";
    try (var window = TestWindow.open(home)) {
      window.box(uuid);
      FxThread.call(
          () -> {
            var link = (Hyperlink) window.user().stage().getScene().lookup("#lookup-otherwise");
            link.getContextMenu().getItems().getFirst().fire();
            return 0;
          });
      var asked =
          FxThread.call(() -> window.model().selectedProperty().get().orElseThrow().lookup());
      assertThat(asked.orElseThrow().targets())
          .containsExactly(Target.of(Kind.COBO_TRANSACTION, uuid));
    }
  }

  private static String query(TestWindow window) throws Exception {
    return FxThread.call(() -> window.model().queryProperty().get());
  }

  @Test
  void manyBadLinksMakeOneMessage() throws Exception {
    try (var window = TestWindow.open(home)) {
      FxThread.call(
          () -> {
            for (int i = 0; i < 62; i++) {
              window.shell().refuse(Text.of("link.unreadable", "treasury-lookup:" + i));
            }
            return 0;
          });
      assertThat(messages()).hasSize(1);
      assertThat(FxThread.call(() -> messages().getFirst().getStylesheets())).isNotEmpty();
      window.until(() -> FxThread.call(() -> isWithin(messages().getFirst(), window)));
      FxThread.call(
          () -> {
            messages().getFirst().getScene().getWindow().hide();
            return 0;
          });
      assertThat(messages()).isEmpty();
    }
  }

  private static boolean isWithin(DialogPane pane, TestWindow owner) {
    var window = pane.getScene().getWindow();
    var stage = owner.user().stage();
    return window.getY() >= stage.getY()
        && window.getY() + window.getHeight() <= stage.getY() + stage.getHeight();
  }

  private static List<DialogPane> messages() throws Exception {
    return FxThread.call(
        () ->
            Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(root -> "not-opened".equals(root.getId()))
                .map(DialogPane.class::cast)
                .toList());
  }
}
