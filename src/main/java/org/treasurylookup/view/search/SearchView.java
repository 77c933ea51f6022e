package org.treasurylookup.view.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchQuery;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.SearchTabs;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;

/** What is searched for, how far it is, and the rows found. Style class {@code search-page}. */
public final class SearchView extends VBox {
  private final ControlKit kit;
  private final SearchModel model;
  private final SearchTabs tabs;
  private final Optional<Text> whyNoExport;
  private final SearchHead head;
  private final SearchState state;
  private final StackPane place = new StackPane();
  private final Map<SearchKind, SearchTable> tables = new EnumMap<>(SearchKind.class);

  /**
   * A view bound to a model.
   *
   * @param whyNoExport why rows may not be copied; empty when they may
   */
  public SearchView(
      ControlKit kit, SearchModel model, SearchTabs tabs, Optional<Text> whyNoExport) {
    this.kit = kit;
    this.model = model;
    this.tabs = tabs;
    this.whyNoExport = whyNoExport;
    this.head = new SearchHead(kit, model, this::goToRows);
    this.state = new SearchState(kit, model, Optional.of(() -> tabs.openList(model)));
    getStyleClass().add("search-page");
    place.setMinHeight(0);
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(head, state, place);
    model.stageProperty().subscribe(_ -> show());
    model.kindProperty().subscribe(_ -> show());
  }

  /* Rows of a kind stay until there are others, whatever kind is chosen meanwhile. */
  private void show() {
    var kind = model.shown().map(SearchQuery::kind).orElse(model.kindProperty().get());
    var table = tables.computeIfAbsent(kind, this::table);
    if (!place.getChildren().contains(table.node())) {
      place.getChildren().setAll(table.node());
    }
    table.show();
    state.show(table.position());
  }

  private SearchTable table(SearchKind kind) {
    var table = new SearchTable(kit, kind, model, whyNoExport, Set.of(), this::open);
    table.onMoved(() -> state.show(table.position()));
    return table;
  }

  private void open(Optional<Target> record, boolean behind) {
    if (!tabs.open(model, record, behind)) {
      kit.toast().say(kit.words("search.leadsNowhere"));
    } else if (behind) {
      kit.toast().say(kit.words("search.openedBehind"));
    }
  }

  private void goToRows() {
    if (!model.rows().isEmpty()) {
      current().takeFocus();
    }
  }

  private SearchTable current() {
    var kind = model.shown().map(SearchQuery::kind).orElse(model.kindProperty().get());
    return tables.computeIfAbsent(kind, this::table);
  }

  /** Puts the focus into the line. */
  public void takeFocus() {
    head.takeFocus();
  }
}
