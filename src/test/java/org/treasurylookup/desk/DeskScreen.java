package org.treasurylookup.desk;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/** What was to be seen on the whole screen at one moment. */
public final class DeskScreen {
  /* Words of the header of an X window dump, each of four bytes. */
  private static final int HEADER_SIZE = 0;
  private static final int WIDTH = 4;
  private static final int HEIGHT = 5;
  private static final int BYTES_PER_LINE = 12;
  private static final int COLOURS = 19;
  private static final int BYTES_PER_COLOUR = 12;

  /** A mark that people with weak eyes find: the contrast that WCAG asks of it. */
  private static final double CONTRAST = 3;

  private final int width;
  private final int height;
  private final int[] pixels;

  private DeskScreen(int width, int height, int[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** Reads the memory of Xvfb's screen, which is a file that has the form of an X window dump. */
  static DeskScreen of(Path memory) {
    try (var file = FileChannel.open(memory)) {
      var all = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
      all.order(ByteOrder.BIG_ENDIAN);
      int header = word(all, HEADER_SIZE) + word(all, COLOURS) * BYTES_PER_COLOUR;
      int width = word(all, WIDTH);
      int height = word(all, HEIGHT);
      int line = word(all, BYTES_PER_LINE) / Integer.BYTES;
      IntBuffer dots =
          all.slice(header, all.capacity() - header).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
      var pixels = new int[width * height];
      for (int y = 0; y < height; y++) {
        dots.get(y * line, pixels, y * width, width);
      }
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] &= 0xFFFFFF;
      }
      return new DeskScreen(width, height, pixels);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int word(ByteBuffer dump, int number) {
    return dump.getInt(number * Integer.BYTES);
  }

  /** All of it. */
  public Area area() {
    return new Area(0, 0, width, height);
  }

  /** The colour at a place, as 0xRRGGBB. */
  public int colour(int x, int y) {
    return pixels[y * width + x];
  }

  /** How many pixels of an area look different from those of another moment. */
  public int changed(DeskScreen before, Area where) {
    return count(where, at -> pixels[at] != before.pixels[at]);
  }

  /** How many pixels of an area changed so much that everybody sees it. */
  public int changedPlainly(DeskScreen before, Area where) {
    return count(where, at -> contrast(pixels[at], before.pixels[at]) >= CONTRAST);
  }

  /** How many pixels of an area stand out plainly from its ground: letters, lines, marks. */
  public int ink(Area where) {
    int ground = ground(where);
    return count(where, at -> contrast(pixels[at], ground) >= CONTRAST);
  }

  /** How many pixels of an area have a colour. */
  public int count(Area where, int colour) {
    return count(where, at -> pixels[at] == colour);
  }

  /** The most frequent colour of an area. */
  public int ground(Area where) {
    Map<Integer, Integer> counts = new HashMap<>();
    count(where, at -> counts.merge(pixels[at], 1, Integer::sum) > 0);
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** How bright a colour is, from 0 to 1, as WCAG reckons it. */
  public static double brightness(int colour) {
    return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
  }

  /** The contrast of two colours, from 1 to 21. */
  public static double contrast(int one, int other) {
    if (one == other) {
      return 1;
    }
    double first = brightness(one) + 0.05;
    double second = brightness(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static double linear(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  @FunctionalInterface
  private interface Wanted {
    boolean is(int at);
  }

  private int count(Area where, Wanted wanted) {
    var inside = where.shared(area());
    int found = 0;
    for (int y = inside.y(); y < inside.bottom(); y++) {
      for (int x = inside.x(); x < inside.right(); x++) {
        found += wanted.is(y * width + x) ? 1 : 0;
      }
    }
    return found;
  }

  /** Writes it as a picture. */
  void save(Path file) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    try {
      Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeskScreen screen && Arrays.equals(pixels, screen.pixels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pixels);
  }
}
