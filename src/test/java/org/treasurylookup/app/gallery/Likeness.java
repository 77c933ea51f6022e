package org.treasurylookup.app.gallery;

import java.awt.image.BufferedImage;

/**
 * How far a picture is from its reference.
 *
 * @param share of the pixels that differ, 0 to 1; 1 for pictures of different sizes
 * @param difference the picture in pale grey, in red what differs
 */
record Likeness(double share, BufferedImage difference) {
  /* References keep the upper five bits of each colour, so that their files are small. */
  private static final int KEPT = 0xF8;
  private static final int LOWER = 0x070707;
  private static final int LEVELS = 8;
  private static final int BLUE = 0xFF;
  private static final int RED = 0xE00000;

  static Likeness of(BufferedImage reference, BufferedImage actual) {
    int wide = actual.getWidth();
    int high = actual.getHeight();
    var difference = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    if (reference.getWidth() != wide || reference.getHeight() != high) {
      return new Likeness(1, difference);
    }
    long differing = 0;
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        int pixel = actual.getRGB(x, y);
        boolean differs = differs(reference.getRGB(x, y), pixel);
        differing += differs ? 1 : 0;
        difference.setRGB(x, y, differs ? RED : pale(pixel));
      }
    }
    return new Likeness((double) differing / ((long) wide * high), difference);
  }

  /** The picture as a reference keeps it. */
  static BufferedImage kept(BufferedImage picture) {
    var kept =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    int mask = (KEPT << 16) | (KEPT << 8) | KEPT;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int upper = picture.getRGB(x, y) & mask;
        kept.setRGB(x, y, upper | (upper >> 5 & LOWER));
      }
    }
    return kept;
  }

  private static boolean differs(int one, int other) {
    return apart(one >> 16, other >> 16) || apart(one >> 8, other >> 8) || apart(one, other);
  }

  private static boolean apart(int one, int other) {
    return Math.abs((one & KEPT) - (other & KEPT)) > LEVELS;
  }

  private static int pale(int pixel) {
    int grey = 0xC0 + (pixel >> 8 & BLUE) / 5;
    return grey << 16 | grey << 8 | grey;
  }
}
