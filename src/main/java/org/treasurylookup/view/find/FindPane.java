package org.treasurylookup.view.find;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.FoldingSection;
import org.treasurylookup.view.control.ParentNodes;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;

/**
 * What a tab shows, with a line above it, once wanted, that finds words in it: how many there are,
 * the next, the one before. Style class {@code find-pane}, and {@code find-bar} of the line.
 */
public final class FindPane extends BorderPane {
  /* What moves without a layout of the whole content is followed a little later. */
  private static final long MOST_NANOS_WITHOUT = 500_000_000;

  private final ControlKit kit;
  private final Node content;
  private final FindMarks marks;
  private final TextField field = new TextField();
  private final WrappedText count = new WrappedText("", "muted");
  private final HBox bar;
  private final Runnable redraw;
  private @Nullable Node before;
  private int at;
  private boolean moved;
  private long drawn;

  /** The content without the line. */
  public FindPane(ControlKit kit, Parent content) {
    this.kit = kit;
    this.content = content;
    this.marks = new FindMarks(content);
    this.redraw = this::redraw;
    content.needsLayoutProperty().subscribe(needs -> moved |= needs);
    content.localToSceneTransformProperty().subscribe(_ -> moved = true);
    sceneProperty()
        .subscribe(
            (was, now) -> {
              if (getTop() != null) {
                listen(was, now);
              }
            });
    getStyleClass().add("find-pane");
    setCenter(new StackPane(content, marks));
    field.setId("find-field");
    field.setPromptText(kit.words("find.prompt"));
    field.setAccessibleText(kit.words("find.prompt"));
    field.textProperty().subscribe(_ -> from(0));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.setMaxHeight(Region.USE_PREF_SIZE);
    bar =
        new HBox(
            8,
            field,
            count,
            button("find.previous", Icons.UP, () -> step(-1)),
            button("find.next", Icons.DOWN, () -> step(1)),
            button("find.close", Icons.CLOSE, this::close));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("find-bar");
  }

  /* A window would hold, and draw, the open line of a tab that was closed. */
  private void listen(@Nullable Scene was, @Nullable Scene now) {
    if (was != null) {
      was.removePostLayoutPulseListener(redraw);
    }
    if (now != null) {
      now.addPostLayoutPulseListener(redraw);
    }
  }

  /* A blinking caret makes a pulse of every frame, and none of them moves a word. */
  private void redraw() {
    long now = System.nanoTime();
    if (moved || now - drawn > MOST_NANOS_WITHOUT) {
      moved = false;
      drawn = now;
      marks.draw();
    }
  }

  private Button button(String key, Icons icon, Runnable action) {
    var button = new Button(null, new IconGlyph(icon));
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(kit.words(key));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** Opens the line, its text selected, and gives it the focus. */
  public void open() {
    if (getTop() == null) {
      before = getScene().getFocusOwner();
      setTop(bar);
      listen(null, getScene());
    }
    field.requestFocus();
    field.selectAll();
    from(at);
  }

  /** Closes the line and leads back to where the focus was; says whether it was open. */
  public boolean close() {
    if (getTop() == null) {
      return false;
    }
    setTop(null);
    listen(getScene(), null);
    marks.show("", Optional.empty());
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    }
    before = null;
    return true;
  }

  /** Goes to the next match or the one before, around the end; opens the line if it is closed. */
  public void step(int places) {
    if (getTop() == null) {
      open();
    } else {
      from(at + places);
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      step(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  private void from(int place) {
    if (getTop() == null) {
      return;
    }
    String wanted = field.getText();
    List<FindMatch> matches = FindMatch.all(content, wanted);
    at = matches.isEmpty() ? 0 : Math.floorMod(place, matches.size());
    String words =
        matches.isEmpty()
            ? (wanted.isBlank() ? "" : kit.words("find.none"))
            : kit.words("find.count", Text.number(at + 1), Text.number(matches.size()));
    count.textProperty().set(words);
    field.setAccessibleHelp(words);
    var match = matches.isEmpty() ? Optional.<FindMatch>empty() : Optional.of(matches.get(at));
    match.ifPresent(FindPane::reveal);
    marks.show(wanted, match);
  }

  private static void reveal(FindMatch match) {
    ParentNodes.of(match.node())
        .filter(FoldingSection.class::isInstance)
        .forEach(section -> ((FoldingSection) section).unfold());
    switch (match) {
      case FindMatch.InWords _ -> {}
      case FindMatch.InCell(var table, int row, var column) -> cell(table, row, column);
      case FindMatch.InLine(ListView<?> list, int line, int _) -> {
        list.scrollTo(Math.max(0, line - 2));
        list.getSelectionModel().select(line);
      }
    }
    scroll(match.node());
  }

  @SuppressWarnings("unchecked")
  private static <S> void cell(TableView<S> table, int row, TableColumn<?, ?> column) {
    table.scrollTo(row);
    table.scrollToColumn((TableColumn<S, ?>) column);
    table.getFocusModel().focus(row, (TableColumn<S, ?>) column);
  }

  /* Only as far as needed, and never so that it hides at an edge. */
  private static void scroll(Node node) {
    for (Parent up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof ScrollPane pane && pane.getContent() != null) {
        pane.applyCss();
        pane.layout();
        Node page = pane.getContent();
        Bounds place = page.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double high = page.getLayoutBounds().getHeight();
        double seen = pane.getViewportBounds().getHeight();
        double top = pane.getVvalue() * Math.max(0, high - seen);
        if (high > seen && (place.getMinY() < top || place.getMaxY() > top + seen)) {
          pane.setVvalue(Math.clamp((place.getCenterY() - seen / 2) / (high - seen), 0, 1));
        }
      }
    }
  }
}
