package org.treasurylookup.app.window;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.treasurylookup.model.tab.ShellModel;

/** Saves what a window shows as PNG. */
public final class WindowPicture {
  /* Long enough for fonts and layout to settle after the answer. */
  private static final Duration SETTLE = Duration.seconds(1);

  private WindowPicture() {}

  /** Saves a picture once the tab in front shows an answer, then ends the program. */
  static void whenAnswered(ShellModel model, Scene scene, Path file) {
    var tab = model.selectedProperty().get().orElseThrow();
    tab.shownProperty()
        .subscribe(
            result ->
                result.ifPresent(
                    _ -> {
                      var pause = new PauseTransition(SETTLE);
                      pause.setOnFinished(
                          _ -> {
                            save(scene, file);
                            FxThread.exit();
                          });
                      pause.play();
                    }));
  }

  /** Saves what a scene shows now. FX thread. */
  public static void save(Scene scene, Path file) {
    save(of(scene), file);
  }

  /** What a scene shows now, with what is transparent in it. FX thread. */
  public static BufferedImage of(Scene scene) {
    var bare = new SnapshotParameters();
    bare.setFill(Color.TRANSPARENT);
    bare.setViewport(new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()));
    var image = scene.getRoot().snapshot(bare, null);
    int wide = (int) image.getWidth();
    int high = (int) image.getHeight();
    int[] pixels = new int[wide * high];
    image
        .getPixelReader()
        .getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
    var picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, wide, high, pixels, 0, wide);
    return picture;
  }

  /** Saves a picture as PNG, without what is transparent in it. */
  public static void save(BufferedImage picture, Path file) {
    var opaque =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    int wide = picture.getWidth();
    int high = picture.getHeight();
    opaque.setRGB(0, 0, wide, high, picture.getRGB(0, 0, wide, high, null, 0, wide), 0, wide);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(opaque, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
