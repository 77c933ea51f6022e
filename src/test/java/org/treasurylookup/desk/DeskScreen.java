package org.treasurylookup.desk;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/** What was to be seen on the whole screen at one moment. */
public final class DeskScreen {
  private static final int COLOUR = 0xFFFFFF;

  /** A mark that people with weak eyes find: the contrast that WCAG asks of it. */
  private static final double CONTRAST = 3;

  private final int width;
  private final int height;
  private final int[] pixels;

  /**
   * Takes what the X server gave.
   *
   * @param pixels line after line as 0x??RRGGBB; nothing is said by the highest byte
   */
  DeskScreen(int width, int height, int[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** All of it. */
  public Area area() {
    return new Area(0, 0, width, height);
  }

  /** The colour at a place, as 0xRRGGBB. */
  public int colour(int x, int y) {
    return pixel(y * width + x);
  }

  private int pixel(int at) {
    return pixels[at] & COLOUR;
  }

  /** How many pixels of an area look different from those of another moment. */
  public int changed(DeskScreen before, Area where) {
    return count(where, at -> pixel(at) != before.pixel(at));
  }

  /** How many pixels of an area changed so much that everybody sees it. */
  public int changedPlainly(DeskScreen before, Area where) {
    return count(where, at -> contrast(pixel(at), before.pixel(at)) >= CONTRAST);
  }

  /** How many pixels of an area stand out plainly from its ground: letters, lines, marks. */
  public int ink(Area where) {
    int ground = ground(where);
    return count(where, at -> contrast(pixel(at), ground) >= CONTRAST);
  }

  /** How many pixels of an area have a colour. */
  public int count(Area where, int colour) {
    return count(where, at -> pixel(at) == colour);
  }

  /** The most frequent colour of an area. */
  public int ground(Area where) {
    Map<Integer, Integer> counts = new HashMap<>();
    count(where, at -> counts.merge(pixel(at), 1, Integer::sum) > 0);
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

  /** Whether the same pixels lie in a buffer from a place on, lines with a distance. */
  boolean isIn(IntBuffer dots, int line) {
    for (int y = 0; y < height; y++) {
      if (differs(dots.slice(y * line, width), IntBuffer.wrap(pixels, y * width, width).slice())) {
        return false;
      }
    }
    return true;
  }

  private static boolean differs(IntBuffer one, IntBuffer other) {
    int at = one.mismatch(other);
    while (at >= 0 && ((one.get(at) ^ other.get(at)) & COLOUR) == 0) {
      int next = at + 1;
      int further =
          one.slice(next, one.limit() - next).mismatch(other.slice(next, one.limit() - next));
      at = further < 0 ? further : next + further;
    }
    return at >= 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DeskScreen screen
        && width == screen.width
        && height == screen.height
        && isIn(IntBuffer.wrap(screen.pixels), width);
  }

  @Override
  public int hashCode() {
    return Objects.hash(width, height);
  }
}
