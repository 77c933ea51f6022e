package org.treasurylookup.view.icon;

/** One of {@link Icons} as a node; decorative, so the control it stands on carries the words. */
public final class IconGlyph extends IconDrawing {

  public IconGlyph(Icons icon) {
    super(icon);
  }
}
