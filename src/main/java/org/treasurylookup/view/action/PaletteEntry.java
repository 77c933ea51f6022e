package org.treasurylookup.view.action;

/**
 * A line of the palette.
 *
 * @param words further words it is found by; empty without
 * @param keys that do the same; empty without
 */
public record PaletteEntry(String name, String words, String keys, Runnable run) {
  /** A line without keys and further words. */
  static PaletteEntry of(String name, Runnable run) {
    return new PaletteEntry(name, "", "", run);
  }
}
