package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.evidence.SandboxFindings;
import org.treasurylookup.export.ExportAuthor;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;

/** A pack is checked, compared with now and counter-signed in the window. */
class VerifyPageTest {
  @TempDir private Path home = Path.of("");

  private Path pack() throws IOException {
    var by = new ExportAuthor("clerk", "1.0.0", Instant.parse("2026-11-21T12:00:00Z"));
    var findings = SandboxFindings.of(home.resolve("then"), "cobo:order:O20250304-M1001-1001");
    return Files.write(
        home.resolve("pack.zip"), EvidencePack.of(findings, Optional.empty(), false, by).content());
  }

  /** Answers with one file, whatever is asked. */
  private record OneFile(Path file) implements SaveDialog {
    @Override
    public Optional<Path> ask(String title, String name) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> open(String title, List<String> endings) {
      return Optional.of(file);
    }
  }

  private TestWindow open(Path file) throws Exception {
    var wiring = new Wiring(home, home.resolve("no-policy.json"), new MemoryKeyStore());
    var first = wiring.environments().first();
    var window =
        TestWindow.open(wiring, wiring.helpfulLookups(), first, ThemeChoice.LIGHT, 1000, 700);
    window.shell().savesThrough(new OneFile(file));
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    window.user().type("countersign");
    window.user().press(KeyCode.ENTER);
    window.until(() -> window.scene().lookup("#verify-choose") != null);
    window.user().click("#verify-choose");
    window.until(() -> window.text().contains("SHA-256 of the whole file"));
    return window;
  }

  @Test
  void aGenuinePackIsComparedWithNowWhenAskedAndSignedWithANote() throws Exception {
    var file = pack();
    try (var window = open(file)) {
      assertThat(window.text())
          .contains("Genuine: pack.zip is as it was written", "SANDBOX - not real money")
          .contains("1001, environment sandbox, answered by 127.0.0.1:", "Short by 40.00 ETH_USDT");
      window.user().click("#verify-copy");
      assertThat(UiDriver.clipboard())
          .startsWith("Genuine: pack.zip ")
          .contains("SHA-256 of the whole file: ", "0001/answer-1")
          .doesNotContain("Short by", "M1001-1001");
      assertThat(window.text())
          .contains("Copied report without records")
          .doesNotContain("of them hidden");
      window.user().click("#verify-ask");
      window.until(() -> window.text().contains("1001: the same now as on "));
      window.user().click("#verify-note").type("seen");
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Counter-signed by "));
      assertThat(window.text()).contains(": seen").contains("Genuine: ");
      window.picture("verify");
      assertThat(Files.readString(home.resolve("exports.jsonl"))).contains("evidence.signature");
    }
  }

  @Test
  void aFileThatIsGoneIsSaidToBeGone() throws Exception {
    var file = pack();
    try (var window = open(file)) {
      Files.delete(file);
      window.user().click("#verify-choose");
      window.until(() -> window.text().contains("There is no file "));
      assertThat(window.text()).doesNotContain("Genuine", "SHA-256 of the whole file");
      assertThat(isSigningOffered(window)).isFalse();
    }
  }

  @Test
  void anAlteredPackIsNamedAndCannotBeSigned() throws Exception {
    var file = pack();
    byte[] content = Files.readAllBytes(file);
    content[content.length / 2] ^= 1;
    Files.write(file, content);
    try (var window = open(file)) {
      assertThat(window.text()).contains("Altered: pack.zip").doesNotContain("Genuine");
      assertThat(isSigningOffered(window)).isFalse();
    }
  }

  @Test
  void enterPressedTwiceSignsOnce() throws Exception {
    var file = pack();
    try (var window = open(file)) {
      var sign = window.user().find(Button.class, "#verify-sign");
      FxThread.call(
          () -> {
            sign.fire();
            sign.fire();
            return true;
          });
      window.until(() -> window.text().contains("Counter-signed by "));
      assertThat(window.text()).doesNotContain("Only a pack that is genuine");
      assertThat(Files.readAllLines(home.resolve("exports.jsonl")))
          .filteredOn(line -> line.contains("evidence.signature") && line.contains("WRITTEN"))
          .hasSize(1);
    }
  }

  private static boolean isSigningOffered(TestWindow window) {
    var sign = window.scene().lookup("#verify-sign");
    return sign.isVisible() && sign.getParent().getParent().isVisible();
  }
}
