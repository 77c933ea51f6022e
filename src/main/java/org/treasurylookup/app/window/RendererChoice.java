package org.treasurylookup.app.window;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what draws the window. JavaFX draws by itself where there is no graphics device, but
 * first loads the OpenGL that is emulated on the processor, which it then refuses: a quarter of the
 * start and 40 MiB for nothing. Virtual and remote desktops on Linux mostly are without a device.
 */
final class RendererChoice {
  private static final String ORDER = "prism.order";
  private static final String SOFTWARE = "sw";

  private RendererChoice() {}

  /** Chooses, unless the command line has; call before JavaFX starts. */
  static void choose() {
    choice(System.getProperty("os.name", ""), System.getProperty(ORDER), Path.of("/dev"))
        .forEach(System::setProperty);
  }

  /**
   * What to tell JavaFX about drawing; nothing leaves it to JavaFX. It stretches kept pictures of
   * backgrounds over their places, which the processor does much slower than filling them.
   *
   * @param system name of the operating system
   * @param chosen what the command line says
   */
  static Map<String, String> choice(String system, @Nullable String chosen, Path devices) {
    var order =
        chosen == null && system.startsWith("Linux") && !hasGraphics(devices) ? SOFTWARE : chosen;
    return SOFTWARE.equals(order)
        ? Map.of(ORDER, SOFTWARE, "prism.disableRegionCaching", "true")
        : Map.of();
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
