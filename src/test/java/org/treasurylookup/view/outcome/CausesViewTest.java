package org.treasurylookup.view.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.TestWindow;

/** What may be the reason, where two providers were asked. */
class CausesViewTest {
  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @Test
  void whatBothProvidersMaySayIsSaidOnce() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1e").user().press(KeyCode.ENTER);
      window.examined();
      assertThat(window.text()).containsOnlyOnce("The record is in another environment");
    }
  }
}
