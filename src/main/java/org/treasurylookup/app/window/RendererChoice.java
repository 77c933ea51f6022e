package org.treasurylookup.app.window;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what draws the window. JavaFX draws by itself where there is no graphics device, but
 * first loads the OpenGL that is emulated on the processor, which it then refuses: a quarter of the
 * start and 40 MiB for nothing. Virtual and remote desktops on Linux mostly are without a device.
 */
final class RendererChoice {
  private static final String PROPERTY = "prism.order";

  private RendererChoice() {}

  /** Chooses, unless the command line has; call before JavaFX starts. */
  static void choose() {
    choice(System.getProperty("os.name", ""), System.getProperty(PROPERTY), Path.of("/dev"))
        .ifPresent(order -> System.setProperty(PROPERTY, order));
  }

  /**
   * What to draw with; empty leaves it to JavaFX.
   *
   * @param system name of the operating system
   * @param chosen what the command line says
   */
  static Optional<String> choice(String system, @Nullable String chosen, Path devices) {
    return chosen == null && system.startsWith("Linux") && !hasGraphics(devices)
        ? Optional.of("sw")
        : Optional.empty();
  }

  /* A card that only shows pictures has no render node; the two others are NVIDIA's and WSL's. */
  private static boolean hasGraphics(Path devices) {
    return Files.exists(devices.resolve("nvidia0"))
        || Files.exists(devices.resolve("dxg"))
        || hasRenderNode(devices.resolve("dri"));
  }

  private static boolean hasRenderNode(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> nodes = Files.newDirectoryStream(folder, "renderD*")) {
      return nodes.iterator().hasNext();
    } catch (IOException _) {
      return true;
    }
  }
}
