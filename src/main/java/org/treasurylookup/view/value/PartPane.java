package org.treasurylookup.view.value;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PopoverPlace;
import org.treasurylookup.view.control.WrappedText;

/**
 * A received value as it is, without gaps, in a read-only field where a part of it can be selected
 * and copied. Style class {@code part-field}.
 */
final class PartPane {
  private static final int COLUMNS = 44;
  private static final int MOST_LINES = 8;

  private PartPane() {}

  /** Opens the field beside a value, all of it selected. */
  static void open(ControlKit kit, FieldPrivacy privacy, Node owner, String name, String raw) {
    var field = new TextArea(raw);
    field.setEditable(false);
    field.setWrapText(true);
    field.setPrefColumnCount(COLUMNS);
    field.setPrefRowCount(Math.min(MOST_LINES, raw.length() / COLUMNS + 1));
    field.getStyleClass().addAll("part-field", "mono");
    field.setAccessibleText(name);
    var box = new VBox(8, new WrappedText(name, "heading"), field);
    box.getStyleClass().add("compare");
    var pop = new PopOver(box);
    pop.setTitle(kit.words("control.part.title"));
    PopoverPlace.open(kit, privacy, pop, owner);
    field.requestFocus();
    field.selectAll();
  }
}
