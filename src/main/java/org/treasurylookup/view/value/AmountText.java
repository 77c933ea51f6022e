package org.treasurylookup.view.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WideRegion;
import org.treasurylookup.view.value.AmountParts.Width;

/**
 * An amount: exactly the received digits, with thin gaps between groups of three on screen only,
 * and its token or unit muted beside it. Amounts given the same {@link AmountColumn} have their
 * points below each other. Never shortened, never rounded, wrapped between groups where there is no
 * room; Ctrl+C copies the received digits alone. Style class {@code amount-text}.
 */
public final class AmountText extends WideRegion {
  /* Parts of the width of a digit. */
  static final double GAP = 0.38;
  private static final double UNIT_GAP = 0.55;

  private static final double HAIR = 0.5;

  /* All digits of a font are as wide. */
  private static final Map<Font, Double> DIGITS = new ConcurrentHashMap<>();

  private final ControlKit kit;
  private final FieldPrivacy privacy;
  private final String name;
  private String unitSpoken = "";
  private String received;
  private AmountColumn aligned;
  private AmountColumn column = AmountColumn.NONE;
  private Width whole = Width.NONE;
  private final List<Text> groups = new ArrayList<>();
  private int wholeGroups;
  private final Text unit = new Text();
  private @Nullable Tooltip tip;

  /**
   * @param kit words and toast
   * @param name what the value is, in lower case, such as "received amount"
   * @param received the digits as received
   * @param unit token id or unit; empty for none
   */
  public AmountText(ControlKit kit, String name, String received, String unit) {
    this(kit, name, received, unit, AmountColumn.NONE);
  }

  /**
   * @param column the column whose points this one lines up with
   */
  public AmountText(
      ControlKit kit, String name, String received, String unit, AmountColumn column) {
    this(kit, FieldPrivacy.AMOUNT, name, received, unit, column);
  }

  /** The same for what only stands where an amount would, and anybody may see. */
  AmountText(
      ControlKit kit,
      FieldPrivacy privacy,
      String name,
      String received,
      String unit,
      AmountColumn column) {
    this.kit = kit;
    this.privacy = privacy;
    this.name = name;
    this.received = received;
    this.aligned = column;
    this.unit.getStyleClass().addAll("text", "unit");
    showUnit(unit);
    getStyleClass().add("amount-text");
    setMaxWidth(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    ValueCopying.install(this, kit, privacy, name, () -> this.received);
    kit.follow(this, this::draw);
  }

  /** Shows another amount of the same kind in place of the one before. */
  public AmountText turnTo(String other, String unit, AmountColumn column) {
    received = other;
    aligned = column;
    showUnit(unit);
    draw();
    return this;
  }

  private void showUnit(String token) {
    unitSpoken = token.isEmpty() ? "" : " " + token;
    unit.setText(HiddenCharacterSpans.spell(token));
    /* A table has thousands of amounts, whose token stands in another column. */
    if (token.isEmpty()) {
      getChildren().remove(unit);
    } else if (unit.getParent() == null) {
      getChildren().add(unit);
    }
    if (tip != null) {
      Tooltip.uninstall(unit, tip);
      tip = null;
    }
    unit.setOnMouseEntered(_ -> tell(token));
  }

  /* What the provider calls its token; a window of its own, so it is made when it is needed. */
  private void tell(String token) {
    kit.naming()
        .token(token)
        .ifPresent(
            called -> {
              tip = new Tooltip(kit.words(called.source()));
              Tooltip.install(unit, tip);
            });
    unit.setOnMouseEntered(null);
  }

  /* Hidden amounts are all alike: neither width nor alignment says how large they are. */
  private void draw() {
    boolean hidden = kit.hides(privacy);
    column = hidden ? AmountColumn.NONE : aligned;
    var parts = AmountParts.of(hidden ? ControlKit.MASK : received);
    whole = AmountParts.width(parts.whole());
    wholeGroups = parts.whole().size();
    fill(Stream.concat(parts.whole().stream(), parts.fraction().stream()).toList());
    String amount = hidden ? kit.words("control.hidden.word") : received;
    setAccessibleText(name + ": " + amount + unitSpoken);
    requestLayout();
  }

  /* What is there is given other digits: a node that is made anew has to be styled anew. */
  private void fill(List<String> digits) {
    while (groups.size() > digits.size()) {
      getChildren().remove(groups.removeLast());
    }
    for (int at = 0; at < digits.size(); at++) {
      if (at == groups.size()) {
        var text = new Text();
        text.getStyleClass().add("text");
        groups.add(text);
        getChildren().add(text);
      }
      groups.get(at).setText(HiddenCharacterSpans.spell(digits.get(at)));
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    double widest = unit.prefWidth(-1);
    for (var group : groups) {
      widest = Math.max(widest, group.prefWidth(-1));
    }
    return snapSizeX(widest) + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return snapSizeX(oneLine()) + snappedLeftInset() + snappedRightInset();
  }

  private double oneLine() {
    double width = indent();
    for (int at = 0; at < groups.size(); at++) {
      width += gapBefore(at) + groups.get(at).prefWidth(-1);
    }
    width = Math.max(width, width(column.whole()) + width(column.fraction()));
    return unit.getText().isEmpty() ? width : width + UNIT_GAP * em() + unit.prefWidth(-1);
  }

  /* Where even the groups do not fit on a line they go on in the next: no digit is ever cut. */
  @Override
  protected double flow(double room, boolean place) {
    boolean fits = oneLine() <= room + HAIR;
    var lines = new Lines(fits ? Double.MAX_VALUE : room, !fits && isAtRight(), place);
    lines.x = fits ? indent() : 0;
    for (int at = 0; at < groups.size(); at++) {
      lines.add(gapBefore(at), groups.get(at));
    }
    if (!unit.getText().isEmpty()) {
      lines.x =
          fits ? Math.max(lines.x, width(column.whole()) + width(column.fraction())) : lines.x;
      lines.add(UNIT_GAP * em(), unit);
    }
    return lines.end();
  }

  /* Below a title at the right. */
  private boolean isAtRight() {
    return getParent() instanceof Labeled cell && cell.getAlignment().getHpos() == HPos.RIGHT;
  }

  /** Texts beside each other, and below where a line has no room for the next. */
  private final class Lines {
    private final double room;
    private final boolean right;
    private final boolean place;
    private final Map<Text, Double> line = new LinkedHashMap<>();
    private double x;
    private double y;

    Lines(double room, boolean right, boolean place) {
      this.room = room;
      this.right = right;
      this.place = place;
    }

    void add(double gap, Text text) {
      double wide = text.prefWidth(-1);
      if (!line.isEmpty() && x + gap + wide > room + HAIR) {
        y = end();
        line.clear();
        x = 0;
      } else {
        x += gap;
      }
      line.put(text, x);
      x += wide;
    }

    /** Places the line and says where the next begins. */
    double end() {
      double before = right ? Math.max(0, room - x) : 0;
      if (place) {
        line.forEach((text, at) -> place(text, before + at, y));
      }
      return snapSizeY(y + first().prefHeight(-1));
    }
  }

  @Override
  public double getBaselineOffset() {
    return snappedTopInset() + first().getBaselineOffset();
  }

  private void place(Text text, double x, double y) {
    double top = getBaselineOffset() + y - text.getBaselineOffset();
    text.resizeRelocate(snappedLeftInset() + x, top, text.prefWidth(-1), text.prefHeight(-1));
  }

  private double gapBefore(int at) {
    return at == 0 || at == wholeGroups ? 0 : GAP * em();
  }

  private double indent() {
    return Math.max(0, width(column.whole()) - width(whole));
  }

  private double width(Width width) {
    return (width.characters() + GAP * width.gaps()) * em();
  }

  private double em() {
    return DIGITS.computeIfAbsent(first().getFont(), AmountText::digit);
  }

  private static double digit(Font font) {
    var zero = new Text("0");
    zero.setFont(font);
    return zero.prefWidth(-1);
  }

  private Text first() {
    return groups.isEmpty() ? unit : groups.getFirst();
  }
}
