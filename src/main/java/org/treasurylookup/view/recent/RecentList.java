package org.treasurylookup.view.recent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import org.treasurylookup.model.recent.RecentModel;
import org.treasurylookup.model.recent.RecentRecord;
import org.treasurylookup.model.recent.RecentRow;
import org.treasurylookup.model.recent.RecentRow.Entry;
import org.treasurylookup.model.recent.RecentRows;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;

/**
 * The records beside the tabs. Up and Down go from record to record, Enter opens one, Shift+Enter
 * in a tab of its own, Delete takes it out of its part of the list.
 */
final class RecentList extends ListView<RecentRow> {
  private final ControlKit kit;
  private final RecentModel model;
  private final RecentActions acts;
  private final ContextMenu menu = new ContextMenu();

  RecentList(
      ControlKit kit,
      RecentModel model,
      RecentActions acts,
      ObservableValue<Optional<RecordReference>> front,
      ObservableValue<String> environment) {
    this.kit = kit;
    this.model = model;
    this.acts = acts;
    setId("recent-list");
    getStyleClass().add("recent-list");
    setAccessibleText(kit.words("recent.name"));
    setPlaceholder(new WrappedText(kit.words(Text.count("recent.empty", model.days())), "muted"));
    setCellFactory(
        _ ->
            new RecentCell(
                kit,
                acts,
                entry -> front.getValue().filter(entry.ref()::equals).isPresent(),
                name -> !name.equals(environment.getValue())));
    setContextMenu(menu);
    addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, _ -> offer());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    focusedProperty().subscribe(this::focusFirst);
    for (Observable each : List.of(model.recent(), model.pinned(), model.watches().shown())) {
      each.addListener(_ -> show());
    }
    front.subscribe(_ -> refresh());
    environment.subscribe(_ -> refresh());
    kit.naming().labels().labelsProperty().subscribe(_ -> refresh());
    kit.display().timesProperty().subscribe(this::refresh);
    show();
  }

  /** Draws the lines anew; the record that was chosen stays so, or the next one is. */
  void show() {
    var rows = RecentRows.of(model, kit.display().clock());
    if (rows.equals(getItems())) {
      return;
    }
    int place = getSelectionModel().getSelectedIndex();
    var chosen = chosen();
    getItems().setAll(rows);
    chosen.ifPresent(
        entry ->
            choose(
                IntStream.range(0, rows.size())
                    .filter(i -> isSame(rows.get(i), entry))
                    .findFirst()
                    .orElseGet(() -> near(place))));
  }

  private static boolean isSame(RecentRow row, Entry entry) {
    return row instanceof Entry other && other.isAt(entry.part(), entry.ref());
  }

  private Optional<Entry> chosen() {
    return getSelectionModel().getSelectedItem() instanceof Entry entry
        ? Optional.of(entry)
        : Optional.empty();
  }

  private int near(int place) {
    int down = step(Math.min(place, getItems().size()) - 1, 1);
    return down >= 0 ? down : step(place, -1);
  }

  /* The next record that way; -1 when there is none. */
  private int step(int from, int way) {
    for (int i = from + way; i >= 0 && i < getItems().size(); i += way) {
      if (getItems().get(i) instanceof Entry) {
        return i;
      }
    }
    return -1;
  }

  private void choose(int place) {
    if (place >= 0) {
      getSelectionModel().clearAndSelect(place);
      getFocusModel().focus(place);
    }
  }

  private void focusFirst(boolean focused) {
    if (focused && chosen().isEmpty()) {
      choose(step(-1, 1));
    }
  }

  private void key(KeyEvent event) {
    int now = getSelectionModel().getSelectedIndex();
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case UP -> reveal(step(now < 0 ? getItems().size() : now, -1));
      case DOWN -> reveal(step(now, 1));
      case HOME -> reveal(step(-1, 1));
      case END -> reveal(step(getItems().size(), -1));
      case ENTER -> chosen().ifPresent(entry -> acts.open(entry.ref(), event.isShiftDown()));
      case DELETE, BACK_SPACE -> chosen().ifPresent(this::remove);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void reveal(int place) {
    if (place < 0) {
      return;
    }
    boolean up = place < getSelectionModel().getSelectedIndex();
    getSelectionModel().clearAndSelect(place);
    getFocusModel().focus(place);
    var inSight = inSight();
    if (!inSight.contains(place)) {
      scrollTo(Math.max(0, up ? place - 1 : place - inSight.size() + 2));
    }
  }

  /* Lines that can be read whole. */
  private Set<Integer> inSight() {
    var frame = localToScene(getLayoutBounds());
    Set<Integer> places = new HashSet<>();
    for (var node : lookupAll(".list-cell")) {
      if (node instanceof ListCell<?> cell && !cell.isEmpty()) {
        var bounds = cell.localToScene(cell.getLayoutBounds());
        if (bounds.getMinY() >= frame.getMinY() - 1 && bounds.getMaxY() <= frame.getMaxY() + 1) {
          places.add(cell.getIndex());
        }
      }
    }
    return places;
  }

  private void remove(Entry entry) {
    switch (entry.part()) {
      case RECENT -> forget(entry.ref());
      case PINNED -> {
        model.pinned().removeIf(each -> each.ref().equals(entry.ref()));
        acts.say(kit.words("recent.unpinned"));
      }
      case WATCHED -> {
        model.watches().stop(entry.ref());
        acts.say(kit.words("watch.stopped"));
      }
    }
  }

  private void forget(RecordReference ref) {
    model.forgetRecent(ref);
    acts.say(kit.words("recent.forgotten"));
  }

  /*
   * Only when it is asked for: a part that is taken away while the menu is open stays on the screen,
   * and one taken away while it is closed stays in memory.
   */
  private void offer() {
    List<MenuItem> items = new ArrayList<>();
    chosen().ifPresent(entry -> offer(entry, items));
    if (!model.recent().isEmpty()) {
      var all = PlainControls.of(new Menu(kit.words("recent.forgetAll")));
      all.getItems()
          .add(
              item(
                  kit.words(Text.count("recent.forgetAll.yes", model.recent().size())),
                  () -> {
                    model.forgetAll();
                    acts.say(kit.words("recent.forgottenAll"));
                  }));
      items.add(new SeparatorMenuItem());
      items.add(all);
    }
    menu.getItems().setAll(items);
  }

  private void offer(Entry entry, List<MenuItem> items) {
    var ref = entry.ref();
    items.add(item(kit.words("recent.open"), () -> acts.open(ref, false)));
    items.add(item(kit.words("recent.openTab"), () -> acts.open(ref, true)));
    items.add(new SeparatorMenuItem());
    if (model.isPinned(ref)) {
      items.add(item(kit.words("recent.unpin"), () -> togglePin(entry)));
    } else if (model.latest(ref).isPresent()) {
      items.add(item(kit.words("recent.pin"), () -> togglePin(entry)));
    }
    if (model.watches().isWatched(ref)) {
      items.add(item(kit.words("recent.unwatch"), () -> model.watches().stop(ref)));
    }
    items.add(
        item(
            kit.words("recent.forget"),
            () -> {
              model.forget(ref);
              acts.say(kit.words("recent.forgotten"));
            }));
  }

  private void togglePin(Entry entry) {
    model
        .latest(entry.ref())
        .or(() -> pinned(entry.ref()))
        .ifPresent(
            look ->
                acts.say(
                    kit.words(model.togglePin(look) ? "recent.pinnedNow" : "recent.unpinned")));
  }

  private Optional<RecentRecord> pinned(RecordReference ref) {
    return model.pinned().stream().filter(look -> look.ref().equals(ref)).findFirst();
  }

  private static MenuItem item(String words, Runnable work) {
    return PlainControls.item(words, work);
  }
}
