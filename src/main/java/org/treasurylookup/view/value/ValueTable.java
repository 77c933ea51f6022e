package org.treasurylookup.view.value;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.view.control.ControlKit;

/**
 * A summary list: rows of label, value and copy button with a rule between them. Style class {@code
 * value-table}.
 */
public final class ValueTable extends VBox {
  private final ControlKit kit;

  /** A list without rows. */
  public ValueTable(ControlKit kit) {
    this.kit = kit;
    getStyleClass().add("value-table");
    setAccessibleRole(AccessibleRole.PARENT);
    setFillWidth(true);
  }

  /** Adds a value that can be copied; {@code raw} is what is copied. */
  public ValueTable add(String label, Node value, String raw) {
    getChildren().add(new ValueRow(kit, label, value, raw));
    return this;
  }

  /** Adds a value that may be hidden. */
  public ValueTable add(String label, Node value, FieldPrivacy privacy, String raw) {
    getChildren().add(new ValueRow(kit, label, value, privacy, raw));
    return this;
  }

  /** Adds a value there is nothing to copy of. */
  public ValueTable add(String label, Node value) {
    getChildren().add(new ValueRow(label, value));
    return this;
  }

  /** Adds an address, hash or id. */
  public ValueTable addId(String label, String raw) {
    return add(label, new ChunkText(kit, label, raw), raw);
  }

  /** The row added last. */
  public ValueRow last() {
    return (ValueRow) getChildren().getLast();
  }

  public ValueTable addText(String label, String raw) {
    return add(label, new SafeText(kit, label, raw), raw);
  }

  public ValueTable addAmount(String label, String received, String token) {
    return add(label, new AmountText(kit, label, received, token), FieldPrivacy.AMOUNT, received);
  }
}
