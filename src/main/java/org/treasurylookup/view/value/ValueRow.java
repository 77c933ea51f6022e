package org.treasurylookup.view.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.EmText;
import org.treasurylookup.view.control.WideRegion;
import org.treasurylookup.view.control.WrappedText;

/**
 * One line of a summary list: label, value, and a copy button whose name repeats the label. Label
 * and value share a baseline; where the row is too narrow for both, the value moves below its
 * label. A rule above separates it from the row before. Style class {@code value-row}.
 */
public final class ValueRow extends WideRegion {
  /* Widths as multiples of the text size, measured on the text itself. */
  private static final double LABEL = 11.5;
  private static final double NARROWEST_VALUE = 13;
  private static final double GAP = 0.6;

  private final WrappedText label;
  private final Node value;
  private final List<Button> actions = new ArrayList<>();
  private final EmText em = new EmText();

  /** A row without a copy button, for the kinds of nothing. */
  public ValueRow(String label, Node value) {
    this(label, value, Optional.empty());
  }

  /**
   * @param kit words and toast
   * @param label the name of the value, in sentence case
   * @param raw the text that the copy button copies
   */
  public ValueRow(ControlKit kit, String label, Node value, String raw) {
    this(kit, label, value, FieldPrivacy.OPEN, raw);
  }

  /** The same for a value that may be hidden. */
  public ValueRow(ControlKit kit, String label, Node value, FieldPrivacy privacy, String raw) {
    this(
        label,
        value,
        Optional.of(new CopyButton(kit, privacy, kit.messages().within(label), () -> raw)));
  }

  private ValueRow(String label, Node value, Optional<CopyButton> copy) {
    this.label = new WrappedText(label);
    this.label.getStyleClass().add("value-label");
    this.value = value;
    getStyleClass().add("value-row");
    getChildren().addAll(this.label, value, em);
    copy.ifPresent(this::add);
    setAccessibleText(label);
  }

  /** Lets the value lead to the record it names. */
  public ValueRow leadingTo(ControlKit kit, Target target) {
    var follow = new FollowButton(kit, getAccessibleText(), target);
    follow.from(value);
    actions.addFirst(follow);
    getChildren().add(getChildren().indexOf(value) + 1, follow);
    return this;
  }

  private void add(Button action) {
    actions.add(action);
    getChildren().add(action);
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + value.minWidth(-1) + actions() + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    double inner = labelWidth() + gap() + value.prefWidth(-1) + actions();
    return snappedLeftInset() + snapSizeX(inner) + snappedRightInset();
  }

  @Override
  protected double freeRoom() {
    return room(prefWidth(-1));
  }

  @Override
  protected double flow(double room, boolean really) {
    boolean stacked = room < labelWidth() + NARROWEST_VALUE * em.size() + actions();
    double x = stacked ? 0 : labelWidth() + gap();
    double valueWidth = Math.min(room - x - actions(), value.maxWidth(-1));
    double labelWide = stacked ? room - actions() : labelWidth();
    double labelHeight = label.prefHeight(labelWide);
    double valueHeight = value.prefHeight(valueWidth);
    if (really) {
      value.resize(valueWidth, valueHeight);
      label.resize(labelWide, labelHeight);
    }
    double baseline = Math.max(label.getBaselineOffset(), stacked ? 0 : baseline(value));
    double labelY = baseline - label.getBaselineOffset();
    double valueY = stacked ? labelY + labelHeight : baseline - baseline(value);
    if (really) {
      double left = snappedLeftInset();
      double top = snappedTopInset();
      label.relocate(left, snapPositionY(top + labelY));
      value.relocate(left + x, snapPositionY(top + valueY));
      double right = left + room;
      for (var action : actions.reversed()) {
        place(action, right, top + baseline);
        right -= action.prefWidth(-1);
      }
    }
    return snapSizeY(Math.max(labelY + labelHeight, valueY + valueHeight));
  }

  /* The button is taller than a line of text; it may reach into the padding but not stretch it. */
  private void place(Button button, double right, double baseline) {
    double wide = button.prefWidth(-1);
    double high = button.prefHeight(-1);
    double middle = baseline - label.getBaselineOffset() * 0.36;
    button.resizeRelocate(right - wide, snapPositionY(middle - high / 2), wide, high);
  }

  private double baseline(Node node) {
    double offset = node.getBaselineOffset();
    return offset == BASELINE_OFFSET_SAME_AS_HEIGHT ? label.getBaselineOffset() : offset;
  }

  private double actions() {
    return actions.stream().mapToDouble(button -> button.prefWidth(-1)).sum() + gap();
  }

  private double labelWidth() {
    return snapSizeX(LABEL * em.size());
  }

  private double gap() {
    return GAP * em.size();
  }
}
