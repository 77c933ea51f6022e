package org.treasurylookup.settings;

/** The user's choice of colours. */
public enum ThemeChoice {
  /** As the operating system is set, high contrast included, and following it. */
  AUTO,
  LIGHT,
  DARK,
  /** Black, white and borders; no tints. */
  CONTRAST
}
