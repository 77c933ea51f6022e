package org.treasurylookup.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Pictures of scenes under {@code target/pictures}, for eyes and for reports. */
public final class Pictures {
  private static final Path FOLDER = Path.of("target", "pictures");

  private Pictures() {}

  /** Lays the scene out and writes it at the scale of a plain screen. FX thread. */
  public static Path save(Scene scene, String name) {
    return save(scene, name, 1);
  }

  /**
   * Lays the scene out and writes it.
   *
   * @param scale pixels for each unit of the scene, 2 for a screen set to 200 %
   * @return the file written
   */
  public static Path save(Scene scene, String name, double scale) {
    Parent root = scene.getRoot();
    /* Tables make their rows in one pass and measure them in the next. */
    for (int pass = 0; pass < 4; pass++) {
      root.applyCss();
      root.layout();
    }
    var parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    int wide = (int) Math.ceil(scene.getWidth() * scale);
    int high = (int) Math.ceil(scene.getHeight() * scale);
    var image = root.snapshot(parameters, new WritableImage(wide, high));
    int[] pixels = new int[wide * high];
    image
        .getPixelReader()
        .getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
    var picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, wide, high, pixels, 0, wide);
    var file = FOLDER.resolve(name + ".png");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
