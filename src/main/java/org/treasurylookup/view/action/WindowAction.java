package org.treasurylookup.view.action;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.treasurylookup.text.Text;

/**
 * Something the user can do in the window. The menu, the keys, the palette and the help all come
 * from one list of these, so that none of them can promise what another does not keep.
 *
 * @param key message key of its name
 * @param keys key combinations that do it, the one to show first; none for a menu entry only
 * @param whileTyping whether the keys also work while a text field has the focus
 * @param run does it, or says why not; FX thread
 * @param refused why it may not be done; empty when it may
 */
public record WindowAction(
    String key,
    List<KeyCombination> keys,
    boolean whileTyping,
    Runnable run,
    Optional<Text> refused) {
  public WindowAction {
    keys = List.copyOf(keys);
  }

  /**
   * The first key combination as people read it, such as {@code Ctrl+Shift+C}; empty without one.
   */
  String keyText() {
    return keys.isEmpty() ? "" : keys.getFirst().getDisplayText();
  }
}
