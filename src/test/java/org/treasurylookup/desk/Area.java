package org.treasurylookup.desk;

/** A rectangle of the screen, in its pixels. */
public record Area(int x, int y, int width, int height) {
  int right() {
    return x + width;
  }

  int bottom() {
    return y + height;
  }

  /** The middle, from left to right. */
  public int middleX() {
    return x + width / 2;
  }

  /** The middle, from top to bottom. */
  public int middleY() {
    return y + height / 2;
  }

  /** The same with a rim so many pixels wide; a negative one makes it smaller. */
  public Area grown(int rim) {
    return new Area(x - rim, y - rim, width + 2 * rim, height + 2 * rim);
  }

  /** Whether all of another lies in this. */
  public boolean holds(Area other) {
    return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
  }

  /** What both share; of no size when they share nothing. */
  public Area shared(Area other) {
    int left = Math.max(x, other.x);
    int top = Math.max(y, other.y);
    return new Area(
        left,
        top,
        Math.max(0, Math.min(right(), other.right()) - left),
        Math.max(0, Math.min(bottom(), other.bottom()) - top));
  }

  boolean isEmpty() {
    return width <= 0 || height <= 0;
  }
}
