package org.treasurylookup.view.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeptNodes;
import org.treasurylookup.view.control.WideRegion;

/**
 * An address, hash or id: whole, in a typeface with distinct 0 O 1 l I, in chunks told apart by a
 * faint alternation. Wraps between chunks only and is never shortened; hidden characters are drawn
 * by name. Focusable; Ctrl+C and the context menu copy the text as received, without gaps. A screen
 * reader spells the chunks. Style class {@code chunk-text}.
 */
public final class ChunkText extends WideRegion {
  /* Distance of lines as a multiple of their height. */
  private static final double LINE = 1.14;

  private String raw;
  private List<Node> chunks = List.of();
  private boolean plain;
  private String name = "";
  private List<Node> called = List.of();
  private Supplier<ContextMenu> menu = ContextMenu::new;

  /**
   * @param kit words and toast
   * @param name what the value is, in lower case, such as "receive address"
   * @param raw the value as received
   */
  public ChunkText(ControlKit kit, String name, String raw) {
    this(raw);
    this.name = name;
    menu = () -> ValueCopying.menu(kit, FieldPrivacy.OPEN, this, name, this::raw);
    ValueCopying.install(this, kit, name, this::raw);
    kit.follow(this, () -> label(kit));
  }

  private ChunkText(String raw) {
    this.raw = raw;
    getStyleClass().add("chunk-text");
    fill();
    setMaxWidth(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(IdChunks.spoken(raw));
  }

  /** Shows another value of the same kind in place of the one before. */
  public ChunkText turnTo(ControlKit kit, String other) {
    if (!other.equals(raw)) {
      raw = other;
      fill();
      label(kit);
    }
    return this;
  }

  /* What is there is given other letters: a node that is made anew has to be styled anew. */
  private void fill() {
    var texts = IdChunks.of(raw);
    boolean wasPlain = plain;
    plain = HiddenCharacterSpans.count(raw) == 0;
    List<Node> nodes = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      boolean odd = at % 2 == 1;
      if (plain && wasPlain && at < chunks.size() && chunks.get(at) instanceof Text known) {
        known.setText(texts.get(at));
        nodes.add(known);
      } else {
        for (var part : HiddenCharacterSpans.parts(texts.get(at))) {
          nodes.add(part.hidden() ? hidden(part.shown()) : visible(part.shown(), odd));
        }
      }
    }
    if (!nodes.equals(chunks)) {
      getChildren().removeAll(called);
      called = List.of();
      chunks = nodes;
      KeptNodes.set(getChildren(), nodes);
    }
  }

  /* Behind the value stands what we call it. */
  private void label(ControlKit kit) {
    var now = LabelRuns.of(kit, raw);
    if (!called.isEmpty() || !now.isEmpty()) {
      getChildren().removeAll(called);
      called = now;
      getChildren().addAll(called);
    }
    setAccessibleText(name + ": " + IdChunks.spoken(raw) + LabelRuns.spoken(kit, raw));
  }

  /** The value drawn the same way on something that is itself focusable, such as a list entry. */
  public static ChunkText label(String raw) {
    return new ChunkText(raw);
  }

  /** What the value is; empty for one that is part of something focusable. */
  public String name() {
    return name;
  }

  /** The value as received. */
  public String raw() {
    return raw;
  }

  /** A fresh menu that copies the value, for more to be added to. */
  public ContextMenu copyMenu() {
    return menu.get();
  }

  private static Node visible(String chunk, boolean odd) {
    var text = new Text(chunk);
    text.getStyleClass().addAll("text", odd ? "odd" : "even");
    return text;
  }

  static Label hidden(String name) {
    var box = new Label(name);
    box.getStyleClass().add("hidden-character");
    box.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    return box;
  }

  /* Of the value alone: for the room of a long name of ours the value would be cut in a column. */
  @Override
  protected double computeMinWidth(double height) {
    double widest = 0;
    for (var chunk : chunks) {
      widest = Math.max(widest, chunk.prefWidth(-1));
    }
    return snapSizeX(widest) + insetsWidth();
  }

  @Override
  protected double computePrefWidth(double height) {
    double sum = 0;
    for (var chunk : getManagedChildren()) {
      sum += chunk.prefWidth(-1);
    }
    return snapSizeX(sum) + insetsWidth();
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  public double getBaselineOffset() {
    double baseline = 0;
    for (var chunk : getManagedChildren()) {
      baseline = Math.max(baseline, baseline(chunk));
    }
    return snappedTopInset() + baseline;
  }

  private double insetsWidth() {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double flow(double room, boolean place) {
    double line = 0;
    double baseline = 0;
    for (var chunk : getManagedChildren()) {
      line = Math.max(line, chunk.prefHeight(-1));
      baseline = Math.max(baseline, baseline(chunk));
    }
    double height = line;
    line = snapSizeY(line * LINE);
    double x = 0;
    double y = 0;
    for (int at = 0; at < getManagedChildren().size(); at++) {
      var chunk = getManagedChildren().get(at);
      double width = chunk.prefWidth(-1);
      if (x > 0 && x + width + attached(at) > room + 0.5) {
        x = 0;
        y += line;
      }
      if (place) {
        chunk.resizeRelocate(
            snappedLeftInset() + x,
            snappedTopInset() + y + baseline - baseline(chunk),
            width,
            chunk.prefHeight(-1));
      }
      x += width;
    }
    return snapSizeY(y + height);
  }

  /* A mark stands on one line with the word it is the mark of. */
  private double attached(int at) {
    var children = getManagedChildren();
    return at + 1 < children.size() && LabelRuns.isMark(children.get(at))
        ? children.get(at + 1).prefWidth(-1)
        : 0;
  }

  /* A label knows its baseline only once it has a size. */
  private static double baseline(Node chunk) {
    return chunk instanceof Label label && label.getHeight() == 0
        ? label.prefHeight(-1) * 0.78
        : chunk.getBaselineOffset();
  }
}
