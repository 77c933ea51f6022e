package org.treasurylookup.view.window;

import java.util.function.Consumer;

/** What a desktop's clipboard can do beyond JavaFX's. */
public interface DesktopClipboard {
  /**
   * Asks for the text that is marked in any program, which the middle button of the mouse pastes.
   *
   * @param told on the JavaFX thread; not at all where there is none
   */
  void marked(Consumer<String> told);

  /** Whether text stays on the clipboard after this program has ended, by itself or kept. */
  boolean lasts();

  /** Keeps text on the clipboard after this program has ended. */
  void keep(String text);
}
