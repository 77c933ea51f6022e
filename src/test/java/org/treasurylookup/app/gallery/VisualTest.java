package org.treasurylookup.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.settings.ThemeChoice;

/**
 * The window looks as it did: pictures compared with those in {@code src/test/resources/pictures}.
 * What differs is written to {@code target/visual}. After a change that is meant, {@code ./check
 * -Dtest=VisualTest -Dpictures.accept=true} takes new references, to be looked at before they are
 * committed. On Linux only, as each system draws letters its own way.
 */
@EnabledOnOs(OS.LINUX)
class VisualTest {
  private static final Path REFERENCES = Path.of("src", "test", "resources", "pictures");
  private static final Path FOUND = Path.of("target", "visual");
  private static final boolean ACCEPT = Boolean.getBoolean("pictures.accept");

  /* One word more or less is a few hundred pixels of about a million; so is a link that stands a
   * pixel higher, as it does in a process that has drawn many windows before. */
  private static final double MOST = 0.000_7;

  private static final String ORDER = "O20250304-M1001-1001";
  private static final String BATCH = "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384";
  private static final String ALLOCATION = "bitgo:allocation:4d1f7b2a-0c9e-4b68-a3d5-7e6f8a9b0c1d";

  @TempDir Path home;

  /** What a user does before a picture is taken. */
  @FunctionalInterface
  interface Act {
    void on(Still still) throws Exception;
  }

  /** A picture: the window, and what is done in it. */
  record Seen(String name, ThemeChoice theme, int wide, int high, String environment, Act act) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Seen> pictures() {
    return Stream.of(
        large("order-light", ThemeChoice.LIGHT, still -> still.ask(ORDER)),
        large("order-dark", ThemeChoice.DARK, still -> still.ask(ORDER)),
        large("batch-light", ThemeChoice.LIGHT, still -> still.ask(BATCH)),
        large("batch-dark", ThemeChoice.DARK, still -> still.ask(BATCH)),
        large("allocation-light", ThemeChoice.LIGHT, still -> still.ask(ALLOCATION)),
        large("allocation-dark", ThemeChoice.DARK, still -> still.ask(ALLOCATION)),
        large("side-light", ThemeChoice.LIGHT, VisualTest::beside),
        large("side-dark", ThemeChoice.DARK, VisualTest::beside),
        small("order-contrast", ThemeChoice.CONTRAST, still -> still.ask(ORDER)),
        small("order-small", ThemeChoice.LIGHT, still -> still.ask(ORDER)),
        small(
            "missing-light",
            ThemeChoice.LIGHT,
            still -> still.ask("cobo:order:00000000-1111-4222-8333-444444444444")),
        small("failed-tls-light", ThemeChoice.LIGHT, still -> still.ask("cobo:order:SHOW-TLS")),
        small("start-dark", ThemeChoice.DARK, _ -> {}),
        small("hidden-light", ThemeChoice.LIGHT, VisualTest::hidden),
        new Seen("keys-light", ThemeChoice.LIGHT, 1024, 640, "production", VisualTest::keys));
  }

  private static void keys(Still still) throws Exception {
    still.ask("cobo:order:SHOW-AGE");
    still.press("#missing-enterSecrets");
  }

  private static void beside(Still still) throws Exception {
    still.side();
    still.ask(ALLOCATION);
    still.ask("cobo:order:00000000-1111-4222-8333-444444444444");
    still.ask(ORDER);
  }

  private static void hidden(Still still) throws Exception {
    still.ask(ORDER);
    still.hide();
  }

  private static Seen large(String name, ThemeChoice theme, Act act) {
    return new Seen(name, theme, 1360, 860, "sandbox", act);
  }

  private static Seen small(String name, ThemeChoice theme, Act act) {
    return new Seen(name, theme, 1024, 640, "sandbox", act);
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void aViewLooksAsItDid(Seen seen) throws Exception {
    BufferedImage actual;
    try (var still = Still.of(home, seen.environment(), seen.theme(), seen.wide(), seen.high())) {
      seen.act().on(still);
      actual = still.picture();
    }
    var file = REFERENCES.resolve(seen.name() + ".png");
    if (ACCEPT) {
      save(Likeness.kept(actual), file);
    }
    var likeness = Likeness.of(ImageIO.read(file.toFile()), actual);
    if (likeness.share() > MOST) {
      save(actual, FOUND.resolve(seen.name() + "-actual.png"));
      save(likeness.difference(), FOUND.resolve(seen.name() + "-difference.png"));
    }
    assertThat(likeness.share())
        .as("share of pixels that differ from %s; see %s", file, FOUND.toAbsolutePath())
        .isLessThanOrEqualTo(MOST);
  }

  @Test
  void anotherColourAnotherPlaceAndAnotherSizeAreSeen() {
    var one = plain(100, 100, 0x336699);
    assertThat(Likeness.of(Likeness.kept(one), one).share()).isZero();
    assertThat(Likeness.of(one, plain(100, 100, 0x3366C0)).share()).isEqualTo(1);
    assertThat(Likeness.of(one, plain(100, 99, 0x336699)).share()).isEqualTo(1);
    var moved = plain(100, 100, 0x336699);
    moved.setRGB(7, 5, 0xFFFFFF);
    var likeness = Likeness.of(one, moved);
    assertThat(likeness.share()).isEqualTo(0.0001);
    assertThat(likeness.difference().getRGB(7, 5)).isEqualTo(0xFFE00000);
  }

  private static BufferedImage plain(int wide, int high, int colour) {
    var picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        picture.setRGB(x, y, colour);
      }
    }
    return picture;
  }

  private static void save(BufferedImage picture, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(file);
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    try (var out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      var smallest = writer.getDefaultWriteParam();
      smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      smallest.setCompressionQuality(0);
      writer.write(null, new IIOImage(picture, null, null), smallest);
    } finally {
      writer.dispose();
    }
  }
}
