package org.treasurylookup.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JavaFX draws by itself where there is no graphics device to draw with. */
class RendererChoiceTest {
  @TempDir Path devices = Path.of("");

  private void has(String device) throws Exception {
    var file = devices.resolve(device);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
  }

  @Test
  void withoutAGraphicsDeviceJavaFxDraws() throws Exception {
    assertThat(RendererChoice.choice("Linux", null, devices)).containsEntry("prism.order", "sw");
    has("dri/card0");
    assertThat(RendererChoice.choice("Linux", null, devices)).containsEntry("prism.order", "sw");
  }

  @Test
  void aGraphicsDeviceIsUsed() throws Exception {
    has("dri/renderD128");
    assertThat(RendererChoice.choice("Linux", null, devices)).isEmpty();
  }

  @Test
  void soIsOneWithADriverOfItsOwn() throws Exception {
    has("nvidia0");
    assertThat(RendererChoice.choice("Linux", null, devices)).isEmpty();
  }

  @Test
  void theCommandLineGoesFirst() {
    assertThat(RendererChoice.choice("Linux", "es2", devices)).isEmpty();
  }

  @Test
  void whatTheProcessorDrawsIsFilledAndNoPictureIsStretched() {
    for (var chosen : new String[] {null, "sw"}) {
      assertThat(RendererChoice.choice("Linux", chosen, devices))
          .containsEntry("prism.disableRegionCaching", "true");
    }
  }

  @Test
  void otherSystemsAlwaysHaveOne() {
    assertThat(RendererChoice.choice("Windows 11", null, devices)).isEmpty();
    assertThat(RendererChoice.choice("Mac OS X", null, devices)).isEmpty();
  }
}
