package org.treasurylookup.view.tab;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.outcome.JsonPane;
import org.treasurylookup.view.value.AnswerPath;

/** A record and, while it is wanted, the raw JSON beside it; below it where there is no room. */
final class JsonBeside extends SplitPane {
  private static final int BESIDE = 620;
  private static final int BELOW = 550;
  private static final double WHOLE = 1_000;
  private static final double NARROW = 800;

  private final StackPane record;
  private final TabModel model;
  private final ControlKit kit;
  private final WindowContext context;

  JsonBeside(StackPane record, TabModel model, ControlKit kit, WindowContext context) {
    this.record = record;
    this.model = model;
    this.kit = kit;
    this.context = context;
    getStyleClass().add("halves");
    record.setMinSize(0, 0);
    getItems().add(record);
    widthProperty().map(width -> width.doubleValue() < NARROW).addListener((_, _, _) -> arrange());
    record.addEventHandler(KeyEvent.KEY_RELEASED, _ -> followFocus());
    record.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> followFocus());
    addEventFilter(MouseEvent.MOUSE_RELEASED, this::keepShare);
    model.jsonProperty().subscribe(_ -> show());
  }

  private IntegerProperty share(boolean narrow) {
    var remembered = kit.display().remembered();
    return narrow ? remembered.share("jsonBelow", BELOW) : remembered.share("jsonBeside", BESIDE);
  }

  /* The divider also moves as the window does: only where a hand left it counts. */
  private void keepShare(MouseEvent event) {
    boolean divider =
        event.getTarget() instanceof Node node
            && node.getStyleClass().contains("split-pane-divider");
    if (divider && !getDividers().isEmpty()) {
      share(isNarrow()).set((int) Math.round(getDividerPositions()[0] * WHOLE));
    }
  }

  private boolean isNarrow() {
    return getWidth() > 0 && getWidth() < NARROW;
  }

  /** Shows the JSON of the record in front, if it is wanted and there is any. */
  void show() {
    var finding = model.finding().filter(known -> known.answer().isPresent());
    if (model.jsonProperty().get() && finding.isPresent()) {
      var pane =
          new JsonPane(
              kit,
              finding.get(),
              context.records().answer(finding.get(), ControlKit.MASK),
              context.records().whyNoExport(),
              () -> model.jsonProperty().set(false));
      setResizableWithParent(pane, false);
      boolean held = removeJson();
      getItems().add(pane);
      arrange();
      if (held) {
        pane.requestFocusTraversal(TraversalDirection.NEXT);
      }
      followFocus();
    } else if (removeJson()) {
      record.requestFocusTraversal(TraversalDirection.NEXT);
    }
  }

  /* The record stays where it is, or what has the focus in it would lose it. */
  private boolean removeJson() {
    var beside = List.copyOf(getItems().subList(1, getItems().size()));
    boolean held = beside.stream().anyMatch(FocusPlace::is);
    getItems().removeAll(beside);
    return held;
  }

  /* The field that has the focus is the one selected in the JSON. */
  private void followFocus() {
    if (getScene() != null && getItems().getLast() instanceof JsonPane json) {
      AnswerPath.of(getScene().getFocusOwner()).ifPresent(json::select);
    }
  }

  /* Beside a record half as wide as the window there is no room for lines of JSON. */
  private void arrange() {
    boolean narrow = isNarrow();
    setOrientation(narrow ? Orientation.VERTICAL : Orientation.HORIZONTAL);
    setDividerPositions(share(narrow).get() / WHOLE);
  }
}
