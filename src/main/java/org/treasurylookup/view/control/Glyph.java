package org.treasurylookup.view.control;

/** One of {@link Icons} as a node; decorative, so the control it stands on carries the words. */
public final class Glyph extends Drawing {

  /** Draws the icon. */
  public Glyph(Icons icon) {
    super(icon);
  }
}
