package org.treasurylookup.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.update.UpdateNotice;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.keys.NoKeyStore;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.Pictures;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.control.NoticeBar;

/** The notice of a newer version, in the window. */
class UpdateNoticeBarTest {
  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home = Path.of("");
  @TempDir Path machine = Path.of("");

  private void publish(String version) throws Exception {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(version.getBytes(StandardCharsets.UTF_8));
    var base64 = Base64.getEncoder();
    Files.writeString(
        machine.resolve(UpdateNotice.FILE),
        version + "\n" + base64.encodeToString(signature.sign()) + "\n");
    Files.writeString(
        machine.resolve(UpdateNotice.KEY_FILE),
        base64.encodeToString(pair.getPublic().getEncoded()));
    Files.writeString(machine.resolve("policy.json"), "{\"version\": 1, \"updateNotice\": true}");
  }

  @Test
  void theNoticeStaysUntilItIsClosed() throws Exception {
    publish("99.1.0");
    var later = new org.treasurylookup.app.window.FxThread();
    for (var theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
      try (var wiring = new Wiring(home, machine.resolve("policy.json"), new NoKeyStore());
          var window = TestWindow.open(home, theme, 1000, 640)) {
        var stage = window.user().stage();
        UpdateNoticeBar.tell(wiring.surroundings(), stage, later, Messages.ENGLISH);
        var root = (StackPane) stage.getScene().getRoot();
        window.user().until(() -> isTold(root));
        assertThat(window.text()).contains("Version 99.1.0 of Treasury Lookup is available.");
        FxThread.call(() -> Pictures.save(stage.getScene(), "notice-" + theme));
        window.user().click(".notice-bar .icon-button");
        window.user().until(() -> !isTold(root));
      }
    }
  }

  private static boolean isTold(StackPane root) {
    return root.getChildren().stream().anyMatch(NoticeBar.class::isInstance);
  }
}
