package org.treasurylookup.view.control;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field for a secret. What is typed or pasted goes into an array that is overwritten; the field
 * itself holds dots, so that its text, its undo list and a screen reader have nothing to tell.
 * Style class {@code secret-field}.
 */
public final class SecretField extends PasswordField {
  private static final String DOT = "•";

  /* Longer than any key, so that what is cut off is refused by its length. */
  private static final int LONGEST = 5000;

  private final ControlKit kit;
  private char[] held = new char[0];

  /**
   * An empty field.
   *
   * @param name what it is for, as a screen reader says it
   */
  public SecretField(ControlKit kit, String name) {
    this.kit = kit;
    getStyleClass().add("secret-field");
    setAccessibleText(name);
    setTextFormatter(new TextFormatter<>(this::keep));
    addEventFilter(KeyEvent.KEY_PRESSED, SecretField::keepFromUndoing);
    var paste = PlainControls.of(new MenuItem(kit.words("control.secret.paste")));
    paste.setOnAction(_ -> paste());
    var clear = PlainControls.item(kit.words("control.secret.clear"), () -> wipe());
    setContextMenu(new ContextMenu(paste, clear));
  }

  /** A copy of what was entered; the caller overwrites it. */
  public char[] typed() {
    return held.clone();
  }

  /** What is pasted is still on the clipboard, from where it is to go in time. */
  @Override
  public void paste() {
    KeyOrder.after(this::pasteSecret);
  }

  private void pasteSecret() {
    super.paste();
    Optional.ofNullable(Clipboard.getSystemClipboard().getString())
        .ifPresent(kit.toast()::pastedSecret);
  }

  /** Overwrites what was entered and empties the field. */
  public void wipe() {
    Arrays.fill(held, '\0');
    held = new char[0];
    clear();
  }

  private TextFormatter.Change keep(TextFormatter.Change change) {
    if (!change.isContentChange()) {
      return change;
    }
    int from = Math.min(change.getRangeStart(), held.length);
    int to = Math.min(change.getRangeEnd(), held.length);
    int kept = held.length - (to - from);
    String all = change.getText();
    String typed = all.substring(0, Math.min(all.length(), LONGEST - kept));
    var fresh = new char[kept + typed.length()];
    System.arraycopy(held, 0, fresh, 0, from);
    typed.getChars(0, typed.length(), fresh, from);
    System.arraycopy(held, to, fresh, from + typed.length(), held.length - to);
    Arrays.fill(held, '\0');
    held = fresh;
    change.setText(DOT.repeat(typed.length()));
    return change;
  }

  /* Undoing would bring dots back, and the array knows nothing of it. */
  private static void keepFromUndoing(KeyEvent event) {
    boolean undo = event.getCode() == KeyCode.Z || event.getCode() == KeyCode.Y;
    if (event.isShortcutDown() && undo) {
      event.consume();
    }
  }
}
