package org.treasurylookup.view.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.model.tab.ConnectionSearch;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.SearchModel.Stage;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.value.FollowEvent;

/**
 * The allocations of a connection on the page of a record that is or names it: a link that asks for
 * them, or how far they are read and their rows, each of which opens.
 */
public final class ConnectionAllocations {
  private static final int LEAST_ROWS = 2;
  private static final int MOST_ROWS = 12;

  private final ControlKit kit;
  private final ConnectionSearch searches;
  private final Optional<Text> whyNoExport;
  private @Nullable Shown shown;

  private record Shown(SearchModel search, Node node) {}

  /**
   * Nothing shown.
   *
   * @param whyNoExport why rows may not be copied; empty when they may
   */
  public ConnectionAllocations(
      ControlKit kit, ConnectionSearch searches, Optional<Text> whyNoExport) {
    this.kit = kit;
    this.searches = searches;
    this.whyNoExport = whyNoExport;
  }

  /** What stands on the page of a finding; empty where it names no connection. */
  public Optional<Node> of(Finding finding) {
    return searches
        .of(finding)
        .map(
            search -> {
              if (shown == null || !shown.search().equals(search)) {
                shown = new Shown(search, node(search));
              }
              return shown.node();
            });
  }

  private Node node(SearchModel search) {
    var box = new VBox();
    box.getStyleClass().add("connection-allocations");
    var table =
        new SearchTable(
            kit, SearchKind.ALLOCATIONS, search, whyNoExport, Set.of("connectionId"), this::open);
    var fitted = StandardTables.fit(table.table(), LEAST_ROWS, MOST_ROWS);
    var state = new SearchState(kit, search, Optional.empty());
    var ask = PlainControls.link(kit.words("connection.allocations.ask"), () -> search.search());
    ask.setId("connection-allocations");
    ask.setWrapText(true);
    table.onMoved(() -> state.show(table.position()));
    search
        .stageProperty()
        .subscribe(
            stage -> {
              table.show();
              state.show(table.position());
              List<Node> nodes = new ArrayList<>();
              nodes.add(stage == Stage.EMPTY ? ask : state);
              if (!search.rows().isEmpty() || stage == Stage.DONE) {
                nodes.add(fitted);
              }
              if (!box.getChildren().equals(nodes)) {
                box.getChildren().setAll(nodes);
              }
            });
    return box;
  }

  private void open(Optional<Target> record, boolean newTab) {
    if (shown != null && record.isPresent()) {
      shown.node().fireEvent(new FollowEvent(record.get(), newTab));
    }
  }
}
