package org.treasurylookup.view.control;

import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.treasurylookup.domain.Discretion;

/** Puts whole values on the clipboard and says so. */
public final class Copying {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private Copying() {}

  /** Copies words of ours, which hold nothing that is ever hidden. */
  public static void copy(Kit kit, String name, String words) {
    copy(kit, Discretion.OPEN, name, words);
  }

  /**
   * Copies the text as received, as plain text, and confirms with its length in characters; what is
   * hidden stays so and is not copied.
   */
  static void copy(Kit kit, Discretion discretion, String name, String raw) {
    if (kit.hides(discretion)) {
      kit.toast().say(kit.words("control.hidden.notCopied", name));
      return;
    }
    var content = new ClipboardContent();
    content.putString(raw);
    Clipboard.getSystemClipboard().setContent(content);
    String length = Integer.toString(raw.codePointCount(0, raw.length()));
    int hidden = HiddenCharacters.count(raw);
    kit.toast().copied(raw);
    kit.toast()
        .say(
            hidden == 0
                ? kit.words("control.copied", name, length)
                : kit.words("control.copied.hidden", name, length, Integer.toString(hidden)));
  }

  /** Makes a node focusable, with Ctrl+C and a menu that copy the whole value. */
  static void install(Region node, Kit kit, String name, Supplier<String> raw) {
    install(node, kit, Discretion.OPEN, name, raw);
  }

  /** The same for a value that may be hidden. */
  static void install(
      Region node, Kit kit, Discretion discretion, String name, Supplier<String> raw) {
    node.getStyleClass().add("value");
    node.setFocusTraversable(true);
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> node.requestFocus());
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copy(kit, discretion, name, raw.get());
            event.consume();
          }
        });
    node.setOnContextMenuRequested(
        event -> {
          menu(kit, discretion, name, raw).show(node, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }

  /** The menu that copies the whole value. */
  static ContextMenu menu(Kit kit, Discretion discretion, String name, Supplier<String> raw) {
    var item = new MenuItem(kit.words("control.copy", name));
    item.setMnemonicParsing(false);
    item.setAccelerator(COPY);
    item.setOnAction(_ -> copy(kit, discretion, name, raw.get()));
    return new ContextMenu(item);
  }
}
