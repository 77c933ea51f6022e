package org.treasurylookup.view.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Marks over the words found, drawn anew whenever what is below has been laid out; the words
 * themselves stay as they are. Style class {@code find-marks}.
 */
final class FindMarks extends Pane {
  private final Node below;
  private String wanted = "";
  private Optional<FindMatch> current = Optional.empty();
  private final List<Mark> marks = new ArrayList<>();
  private List<Mark> drawn = List.of();

  FindMarks(Node below) {
    this.below = below;
    getStyleClass().add("find-marks");
    setManaged(false);
    setMouseTransparent(true);
  }

  void show(String text, Optional<FindMatch> match) {
    wanted = text;
    current = match;
    draw();
  }

  /* Changing nodes asks for the next pulse, which draws again: only what moved may change any. */
  void draw() {
    marks.clear();
    if (!wanted.isBlank() && below.getScene() != null) {
      look(below, below.localToScene(below.getLayoutBounds()), Optional.empty());
    }
    if (!marks.equals(drawn)) {
      drawn = List.copyOf(marks);
      getChildren().setAll(marks.stream().map(Mark::path).flatMap(Optional::stream).toList());
      applyCss();
    }
  }

  /* All that a mark looks like; its path is costly, and the same until one of this changes. */
  private record Mark(
      Text run,
      String words,
      int from,
      int to,
      Bounds laidOut,
      Point2D origin,
      Bounds sight,
      boolean isCurrent) {

    /* Of a sentence that goes on in a second line, a text takes the first for its own. */
    private PathElement[] shape() {
      if (!(run.getParent() instanceof TextFlow sentence)) {
        return run.rangeShape(from, to);
      }
      int before =
          sentence.getChildren().stream()
              .takeWhile(child -> !child.equals(run))
              .filter(Node::isManaged)
              .mapToInt(child -> child instanceof Text text ? text.getText().length() : 1)
              .sum();
      return sentence.getRangeShape(before + from, before + to, false);
    }

    /** Empty where nothing of it is in sight. */
    Optional<Path> path() {
      var path = new Path(shape());
      path.getStyleClass().addAll("find-mark", isCurrent ? "current" : "other");
      path.setLayoutX(origin.getX());
      path.setLayoutY(origin.getY());
      var seen = common(sight, path.getBoundsInParent());
      path.setClip(
          new Rectangle(
              seen.getMinX() - origin.getX(),
              seen.getMinY() - origin.getY(),
              seen.getWidth(),
              seen.getHeight()));
      return Optional.of(path).filter(_ -> seen.getWidth() > 0 && seen.getHeight() > 0);
    }
  }

  private void look(Node node, Bounds sight, Optional<IndexedCell<?>> inside) {
    if (!node.isVisible() || FindMatch.Search.isOutside(node) || !(node instanceof Parent parent)) {
      return;
    }
    var seen = node.getClip() == null ? sight : common(sight, clip(node));
    var cell = node instanceof IndexedCell<?> it ? Optional.<IndexedCell<?>>of(it) : inside;
    var words = NodeWords.of(parent);
    for (int from : NodeWords.places(words.text(), wanted)) {
      mark(words, from, seen, isCurrent(parent, from, cell));
    }
    parent.getChildrenUnmodifiable().forEach(child -> look(child, seen, cell));
  }

  private boolean isCurrent(Parent parent, int from, Optional<IndexedCell<?>> cell) {
    return switch (current.orElse(null)) {
      case null -> false;
      case FindMatch.InWords(Node node, int at) -> node.equals(parent) && at == from;
      case FindMatch.InCell(var table, int row, var column) ->
          cell.filter(
                  it ->
                      it instanceof TableCell<?, ?> c
                          && table.equals(c.getTableView())
                          && c.getIndex() == row
                          && column.equals(c.getTableColumn()))
              .isPresent();
      case FindMatch.InLine(var list, int line, int at) ->
          at == from
              && cell.filter(it -> it.getIndex() == line && list.equals(owner(it))).isPresent();
    };
  }

  private static Node owner(IndexedCell<?> cell) {
    return cell instanceof javafx.scene.control.ListCell<?> line ? line.getListView() : cell;
  }

  private void mark(NodeWords words, int from, Bounds sight, boolean isCurrent) {
    int start = 0;
    for (var run : words.runs()) {
      int end = start + run.getText().length();
      int first = Math.max(from, start);
      int last = Math.min(from + wanted.length(), end);
      if (first < last) {
        mark(run, first - start, last - start, sight, isCurrent);
      }
      start = end;
    }
  }

  private void mark(Text run, int from, int to, Bounds sight, boolean isCurrent) {
    var drawn = run.getParent() instanceof TextFlow sentence ? sentence : run;
    var origin = sceneToLocal(drawn.localToScene(0, 0));
    marks.add(
        new Mark(
            run,
            run.getText(),
            from,
            to,
            run.getLayoutBounds(),
            origin,
            sceneToLocal(sight),
            isCurrent));
  }

  private static Bounds clip(Node node) {
    return node.localToScene(node.getClip().getBoundsInParent());
  }

  private static Bounds common(Bounds one, Bounds other) {
    double left = Math.max(one.getMinX(), other.getMinX());
    double top = Math.max(one.getMinY(), other.getMinY());
    double right = Math.min(one.getMaxX(), other.getMaxX());
    double bottom = Math.min(one.getMaxY(), other.getMaxY());
    return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }
}
