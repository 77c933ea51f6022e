package org.treasurylookup.view.action;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.model.FuzzySearch;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TextBeginning;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeyHint;
import org.treasurylookup.view.control.ParentNodes;
import org.treasurylookup.view.control.ToastLayer;
import org.treasurylookup.view.control.WrappedText;

/**
 * Everything that can be done or gone to, by name, in the middle of the window: type a few letters,
 * Enter. It closes with Esc, its own key or a click beside it, and gives the focus back; it closes
 * too when a key of the window puts the focus elsewhere.
 */
public final class Palette {
  /** The key that opens it, and closes it again. */
  static final String KEYS = "Shortcut+Shift+P";

  /* Characters of what was typed. */
  private static final int MOST_REPEATED = 60;

  /* Room left free, as parts of the window; it counts with the largest size of text. */
  private static final double BESIDE = 0.04;
  private static final double ABOVE = 0.1;
  private static final KeyCombination KEY = KeyCombination.valueOf(KEYS);

  private final ControlKit kit;
  private final ToastLayer layer;
  private final List<PaletteEntry> entries;
  private final ListView<PaletteEntry> list = new ListView<>();
  private final TextField field = new TextField();
  private final WrappedText nothing = new WrappedText("", "muted");
  private final StackPane veil = new StackPane();
  private final @Nullable Node before;
  private Subscription watched = Subscription.EMPTY;

  private Palette(ControlKit kit, ToastLayer layer, List<PaletteEntry> entries) {
    this.kit = kit;
    this.layer = layer;
    this.entries = entries;
    this.before = layer.getScene().getFocusOwner();
    field.setPromptText(kit.words("palette.prompt"));
    field.setAccessibleText(kit.words("palette.prompt"));
    field.setId("palette-field");
    field.textProperty().subscribe(this::filter);
    list.setId("palette-list");
    list.setAccessibleText(kit.words("palette.list"));
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(nothing);
    list.setFocusTraversable(false);
    veil.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    veil.setOnMousePressed(_ -> close());
  }

  /** Opens it over the content of a window. */
  public static void open(ControlKit kit, ToastLayer layer, List<PaletteEntry> entries) {
    new Palette(kit, layer, entries).open();
  }

  private void open() {
    var box = new VBox(8, field, list);
    box.getStyleClass().add("palette");
    box.setOnMousePressed(event -> event.consume());
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    double beside = layer.getWidth() * BESIDE;
    double above = layer.getHeight() * ABOVE;
    StackPane.setAlignment(box, Pos.TOP_CENTER);
    StackPane.setMargin(box, new Insets(above, beside, above, beside));
    veil.getChildren().setAll(box);
    layer.open(veil);
    field.requestFocus();
    watched = veil.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::followFocus);
  }

  /* Behind it nobody would see what they type, and Esc would not reach it. */
  private void followFocus(@Nullable Node owner) {
    var around = ParentNodes.of(owner).toList();
    if (around.contains(layer) && !around.contains(veil)) {
      shut();
    }
  }

  private void shut() {
    watched.unsubscribe();
    layer.shut(veil);
  }

  private void close() {
    shut();
    if (before != null) {
      before.requestFocus();
    }
  }

  /* Of what is as near, the shorter name says less besides. */
  private void filter(String text) {
    var search = new FuzzySearch(text);
    list.getItems()
        .setAll(
            entries.stream()
                .filter(entry -> distance(search, entry).isPresent())
                .sorted(text.isBlank() ? (_, _) -> 0 : nearest(search))
                .toList());
    nothing
        .textProperty()
        .set(kit.seen(Text.of("palette.nothing", TextBeginning.of(text.strip(), MOST_REPEATED))));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private static Comparator<PaletteEntry> nearest(FuzzySearch search) {
    return Comparator.<PaletteEntry>comparingInt(entry -> distance(search, entry).orElse(0))
        .thenComparingInt(entry -> entry.name().length());
  }

  /* A name says more than what it is found by besides. */
  private static OptionalInt distance(FuzzySearch search, PaletteEntry entry) {
    var byName = search.distance(entry.name());
    if (byName.isPresent()) {
      return byName;
    }
    var byAll = search.distance(entry.name() + " " + entry.words());
    return byAll.isPresent() ? OptionalInt.of(byAll.getAsInt() + 1) : byAll;
  }

  private void key(KeyEvent event) {
    if (KEY.match(event) || event.getCode() == KeyCode.ESCAPE) {
      close();
    } else {
      switch (event.getCode()) {
        case ENTER -> runSelected();
        case DOWN -> list.getSelectionModel().selectNext();
        case UP -> list.getSelectionModel().selectPrevious();
        case TAB -> {}
        default -> {
          return;
        }
      }
      list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
    }
    event.consume();
  }

  private void runSelected() {
    var entry = list.getSelectionModel().getSelectedItem();
    if (entry != null) {
      close();
      entry.run().run();
    }
  }

  private final class Cell extends ListCell<PaletteEntry> {
    Cell() {
      setOnMouseClicked(
          _ -> {
            if (!isEmpty()) {
              runSelected();
            }
          });
    }

    @Override
    protected void updateItem(PaletteEntry item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty || item == null ? null : row(item));
      setAccessibleText(empty || item == null ? null : item.name());
    }

    private Node row(PaletteEntry entry) {
      var space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      var row = new HBox(8, new WrappedText(entry.name()), space);
      if (!entry.keys().isEmpty()) {
        row.getChildren().add(new KeyHint(entry.keys()));
      }
      row.setAlignment(Pos.CENTER_LEFT);
      row.setFillHeight(false);
      return row;
    }
  }
}
