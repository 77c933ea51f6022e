package org.treasurylookup.view.value;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;

/** Puts whole values on the clipboard and says so. */
public final class ValueCopying {
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private static final Pattern LONG_ID = Pattern.compile("[A-Za-z0-9_-]{20,}");
  private static final int END = 4;

  private ValueCopying() {}

  /** Copies words of ours, which hold nothing that is ever hidden, in one line or several. */
  public static void copy(ControlKit kit, String name, String words) {
    copy(kit, FieldPrivacy.OPEN, name, words, words.replace("\n", ""));
  }

  /**
   * Copies the text as received, as plain text, and confirms with its length in characters; what is
   * hidden stays so and is not copied.
   */
  public static void copy(ControlKit kit, FieldPrivacy privacy, String name, String raw) {
    copy(kit, privacy, name, raw, raw);
  }

  private static void copy(
      ControlKit kit, FieldPrivacy privacy, String name, String raw, String seen) {
    if (kit.hides(privacy)) {
      kit.toast().say(kit.words("control.hidden.notCopied", name));
      return;
    }
    put(raw);
    kit.toast().copied(privacy, raw);
    kit.toast().say(said(kit, name, raw, HiddenCharacterSpans.count(seen)));
  }

  /* The end of a long id shows that the right one was copied, and is no comparison. */
  private static String said(ControlKit kit, String name, String raw, int hidden) {
    String length = Integer.toString(raw.codePointCount(0, raw.length()));
    if (hidden > 0) {
      return kit.words("control.copied.hidden", name, length, Integer.toString(hidden));
    }
    return LONG_ID.matcher(raw).matches() && !AmountParts.isNumber(raw)
        ? kit.words("control.copied.id", name, length, raw.substring(raw.length() - END))
        : kit.words("control.copied", name, length);
  }

  /** Puts plain text on the clipboard. */
  public static void put(String text) {
    var content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Makes a node focusable, with Ctrl+C and a menu that copy the whole value. */
  static void install(Region node, ControlKit kit, String name, Supplier<String> raw) {
    install(node, kit, FieldPrivacy.OPEN, name, raw);
  }

  /** The same for a value that may be hidden. */
  static void install(
      Region node, ControlKit kit, FieldPrivacy privacy, String name, Supplier<String> raw) {
    LabelPane.install(kit, privacy, node, name, raw);
    node.getStyleClass().add("value");
    node.setFocusTraversable(true);
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> clicked(node, event));
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copy(kit, privacy, name, raw.get());
            event.consume();
          }
        });
    node.setOnContextMenuRequested(
        event -> {
          menu(kit, privacy, node, name, raw).show(node, event.getScreenX(), event.getScreenY());
          event.consume();
        });
  }

  /* What scrolls would take the focus back; in a table the cell has it, and the value is no stop. */
  private static void clicked(Region node, MouseEvent event) {
    if (node.isFocusTraversable()) {
      node.requestFocus();
      event.consume();
    }
  }

  /** The menu that copies the whole value, or opens it for a part of it. */
  static ContextMenu menu(
      ControlKit kit, FieldPrivacy privacy, Region node, String name, Supplier<String> raw) {
    var item =
        PlainControls.item(
            kit.words("control.copy", name), () -> copy(kit, privacy, name, raw.get()));
    item.setAccelerator(COPY);
    var menu = new ContextMenu(item);
    if (LabelPane.isFor(kit, privacy, raw.get())) {
      menu.getItems().add(label(kit, node, name, raw.get()));
    }
    part(kit, privacy, node, name, raw.get()).ifPresent(menu.getItems()::add);
    return menu;
  }

  private static MenuItem label(ControlKit kit, Region node, String name, String raw) {
    boolean known = kit.naming().label(raw).isPresent();
    var item =
        PlainControls.item(
            kit.words(known ? "label.change" : "label.give"),
            () -> LabelPane.open(kit, node, name, raw));
    item.setId("label");
    item.setAccelerator(LabelPane.KEY);
    return item;
  }

  /* Not for what must leave the clipboard in time, nor where a hidden character would act. */
  private static Optional<MenuItem> part(
      ControlKit kit, FieldPrivacy privacy, Region node, String name, String raw) {
    if (kit.hides(privacy)
        || privacy == FieldPrivacy.PERSONAL
        || HiddenCharacterSpans.count(raw) > 0) {
      return Optional.empty();
    }
    var item =
        PlainControls.item(
            kit.words("control.part"), () -> PartPane.open(kit, privacy, node, name, raw));
    return Optional.of(item);
  }
}
