package org.treasurylookup.view.recent;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.model.recent.RecentRow;
import org.treasurylookup.model.recent.RecentRow.Entry;
import org.treasurylookup.model.recent.RecentRow.Heading;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;

/** A line of the side pane, as high as its words need at its width; ids wrap. */
final class RecentCell extends ListCell<RecentRow> {
  private final ControlKit kit;
  private final Predicate<Entry> front;
  private final Predicate<String> elsewhere;

  /**
   * @param front whether a line is to be marked as the record in the tab in front
   * @param elsewhere whether the window asks another environment than this one
   */
  RecentCell(
      ControlKit kit, RecentActions acts, Predicate<Entry> front, Predicate<String> elsewhere) {
    this.kit = kit;
    this.front = front;
    this.elsewhere = elsewhere;
    addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, _ -> select());
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        click -> {
          if (getItem() instanceof Entry entry && click.isStillSincePress()) {
            if (click.getButton() == MouseButton.PRIMARY) {
              acts.open(entry.ref(), click.isShortcutDown() || click.isShiftDown());
            } else if (click.getButton() == MouseButton.MIDDLE) {
              acts.open(entry.ref(), true);
            }
          }
        });
  }

  private void select() {
    if (getItem() instanceof Entry) {
      getListView().getSelectionModel().clearAndSelect(getIndex());
    }
  }

  @Override
  protected void updateItem(@Nullable RecentRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setDisable(!(row instanceof Entry));
    switch (row) {
      case null -> {
        setGraphic(null);
        setAccessibleText(null);
      }
      case Heading(var words) -> {
        var heading = new Label(kit.words(words));
        heading.getStyleClass().add("recent-heading");
        heading.setWrapText(true);
        setGraphic(heading);
        setAccessibleText(kit.words(words));
      }
      case Entry entry -> {
        var lines = lines(entry);
        var item = new RecentItem(entry.tone(), entry.ref().target().id(), true, lines.getFirst());
        lines.stream().skip(1).forEach(item::addCaption);
        if (entry.news()) {
          item.mark();
        }
        item.selectedProperty().set(front.test(entry));
        setGraphic(item);
        setAccessibleText(spoken(entry, lines));
      }
    }
  }

  private List<String> lines(Entry entry) {
    var asked =
        entry
            .asked()
            .map(at -> Text.of("recent.asked", TimeFormat.clock(at, kit.display())))
            .stream();
    var words = Stream.concat(entry.words().stream(), asked).map(kit::seen);
    return Stream.of(words, labelled(entry.ref()), where(entry.ref()))
        .flatMap(lines -> lines)
        .toList();
  }

  private Stream<String> labelled(RecordReference ref) {
    return kit
        .naming()
        .in(ref::environment)
        .label(ref.target().id())
        .map(label -> kit.words("label.spoken", InvisibleCharacters.show(label.words())))
        .stream();
  }

  /* What would be asked elsewhere, or of another organisation, must not look like the others. */
  private Stream<String> where(RecordReference ref) {
    return Stream.concat(
        ref.target().trustOrg().stream(),
        elsewhere.test(ref.environment()) ? Stream.of("[" + ref.environment() + "]") : Stream.of());
  }

  private String spoken(Entry entry, List<String> lines) {
    Target target = entry.ref().target();
    String kind = kit.words("target." + target.kind()) + " ";
    return (entry.isOfAnyKind() ? "" : kind)
        + target.id()
        + ", "
        + (entry.news() ? kit.words("recent.changed") + ", " : "")
        + lines.stream().collect(Collectors.joining(", "));
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return getGraphic() instanceof Region row
        ? snappedTopInset() + row.prefHeight(inside(width)) + snappedBottomInset()
        : super.computePrefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    if (getGraphic() instanceof Region row) {
      row.resizeRelocate(
          snappedLeftInset(),
          snappedTopInset(),
          inside(getWidth()),
          row.prefHeight(inside(getWidth())));
    }
  }

  private double inside(double width) {
    return Math.max(0, width - snappedLeftInset() - snappedRightInset());
  }
}
