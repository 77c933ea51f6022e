package org.treasurylookup.view.batch;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.EmText;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.control.KeptNodes;
import org.treasurylookup.view.control.PageScroll;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.table.TableKeys;

/**
 * Items, nets and identifiers of a batch: beside each other where there is room, else in tabs, so
 * that the items always have the height of the window. Style class {@code batch-parts}.
 */
final class BatchParts extends StackPane {
  /* Multiples of the text size. */
  private static final double ROOM = 92;
  private static final double SIDE = 31;

  private static final int NETS = 1;

  private final ControlKit kit;
  private final ItemsTable items;
  private final NetsTable nets;
  private final VBox identifiers = new VBox();
  private final EmText em = new EmText();
  private final StringProperty itemsTitle = new SimpleStringProperty("");
  private final StringProperty netsTitle = new SimpleStringProperty("");
  private int tab;

  BatchParts(ControlKit kit, ItemsTable items, NetsTable nets) {
    this.kit = kit;
    this.items = items;
    this.nets = nets;
    for (var table : List.of(items.table(), nets.table())) {
      TableKeys.also(table, "table.menu.nets", KeyCode.N, this::other);
    }
    getStyleClass().add("batch-parts");
    setAlignment(Pos.TOP_LEFT);
    identifiers.getStyleClass().add("batch-identifiers");
    widthProperty().subscribe(_ -> arrange());
  }

  /** N leads from the items to the nets and back, as long as letters mean something. */
  void key(KeyEvent event) {
    boolean bare = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (event.getCode() == KeyCode.N && bare && kit.display().letterKeysProperty().get()) {
      other();
      event.consume();
    }
  }

  private void other() {
    boolean toNets = !FocusPlace.is(nets.table());
    select(toNets ? NETS : 0);
    StandardTables.takeFocus(toNets ? nets.table() : items.table());
  }

  /** Shows the tables as they are now, and these nodes for everything else. */
  void fill(Node ids, List<? extends Node> unknown) {
    List<Node> below = new ArrayList<>(List.of(ids));
    below.addAll(unknown);
    KeptNodes.set(identifiers.getChildren(), below);
    itemsTitle.set(kit.words("section.items", Text.number(items.size())));
    netsTitle.set(kit.words("section.nets", Text.number(nets.size())));
    arrange();
  }

  /** Shows the items first, and all tables from their first row. */
  void begin() {
    showItems();
    items.begin();
    nets.begin();
  }

  /** Brings the items into sight. */
  void showItems() {
    select(0);
  }

  private void select(int place) {
    getChildren().stream()
        .filter(TabPane.class::isInstance)
        .map(TabPane.class::cast)
        .forEach(tabs -> tabs.getSelectionModel().select(place));
  }

  private void arrange() {
    if (getWidth() == 0) {
      return;
    }
    boolean beside = getWidth() >= ROOM * em.size();
    boolean already = getChildren().stream().anyMatch(it -> beside == it instanceof HBox);
    if (getChildren().size() < 2 || !already) {
      getChildren().setAll(beside ? beside() : tabs(), em);
    }
  }

  private Node beside() {
    var left = new VBox(heading(itemsTitle), items.table());
    left.getStyleClass().add("batch-column");
    left.setMinWidth(0);
    VBox.setVgrow(items.table(), Priority.ALWAYS);
    HBox.setHgrow(left, Priority.ALWAYS);
    var title = kit.words("section.identifiers");
    var below = new VBox(new WrappedText(title, "heading"), identifiers);
    below.getStyleClass().add("batch-below");
    below.setMinHeight(USE_PREF_SIZE);
    var right = new VBox(heading(netsTitle), nets.node(), below);
    right.getStyleClass().add("batch-column");
    double side = SIDE * em.size();
    right.setMinWidth(side);
    right.setPrefWidth(side);
    var both = new HBox(left, right);
    both.getStyleClass().add("batch-columns");
    return both;
  }

  private Node tabs() {
    var tabs =
        new TabPane(tab(itemsTitle), tab(netsTitle), new Tab(kit.words("section.identifiers")));
    tabs.getStyleClass().add("part-tabs");
    tabs.setAccessibleText(kit.words("batch.parts"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getSelectionModel().select(tab);
    tabs.getSelectionModel()
        .selectedIndexProperty()
        .subscribe(index -> open(tabs, Math.max(0, index.intValue())));
    return tabs;
  }

  /* JavaFX styles and measures what is in tabs behind, too. What is opened has its size at once, as
   * the Tab key stops at what scrolls. */
  private void open(TabPane tabs, int now) {
    tab = now;
    var opened = tabs.getTabs().get(now);
    if (opened.getContent() == null) {
      opened.setContent(
          PlainControls.inTab(
              new StackPane(
                  switch (now) {
                    case 0 -> items.table();
                    case NETS -> nets.node();
                    default -> scrolling(kit.words("section.identifiers"), identifiers);
                  })));
      tabs.applyCss();
      tabs.layout();
    }
  }

  private static Node heading(StringProperty words) {
    var heading = new WrappedText("", "heading");
    heading.textProperty().bind(words);
    return heading;
  }

  private static Tab tab(StringProperty title) {
    var tab = new Tab("");
    tab.textProperty().bind(title);
    return tab;
  }

  private static Node scrolling(String name, Node content) {
    var pane = new PageScroll(content);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setAccessibleText(name);
    return pane.withKeys();
  }
}
