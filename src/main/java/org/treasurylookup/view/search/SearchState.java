package org.treasurylookup.view.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.lookup.search.SearchQuery;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.SearchModel.Stage;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.EndsLine;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.NoteRow;

/** Which rows are in sight of how many, of which search, and what can be done now. */
final class SearchState extends VBox {
  private final ControlKit kit;
  private final SearchModel model;
  private final Optional<Runnable> asList;
  private final EndsLine line = new EndsLine();
  private final WrappedText words = new WrappedText("");
  private final Hyperlink cancel;
  private final Hyperlink more;
  private final Hyperlink list;

  /**
   * What is said of a search.
   *
   * @param asList opens its rows as a list; empty where that is not offered
   */
  SearchState(ControlKit kit, SearchModel model, Optional<Runnable> asList) {
    this.kit = kit;
    this.model = model;
    this.asList = asList;
    getStyleClass().add("search-state");
    words.setId("search-state");
    cancel = link("search-cancel", "loading.cancel", model::cancel);
    more = link("search-more", "search.more", model::more);
    list = link("search-list", "search.asList", this::openList);
  }

  private void openList() {
    asList.ifPresent(Runnable::run);
  }

  private Hyperlink link(String id, String key, Runnable action) {
    var link = PlainControls.link(kit.words(key), action);
    link.setId(id);
    return link;
  }

  /** Says how things are now, with these rows in sight. */
  void show(Optional<Position> position) {
    words.textProperty().set(String.join(" · ", parts(position).stream().map(kit::words).toList()));
    line.show(List.of(words), actions());
    List<Node> nodes = new ArrayList<>();
    if (!words.textProperty().get().isEmpty() || !actions().isEmpty()) {
      nodes.add(line);
    }
    model.progressProperty().get().failure().map(this::failure).ifPresent(nodes::add);
    if (!getChildren().equals(nodes)) {
      getChildren().setAll(nodes);
    }
  }

  /** The first and last row in sight, counted from 1. */
  record Position(int first, int last) {}

  private List<Text> parts(Optional<Position> position) {
    List<Text> parts = new ArrayList<>();
    var progress = model.progressProperty().get();
    boolean through = model.shown().filter(SearchQuery::isReadThrough).isPresent();
    if (model.isBusy()) {
      parts.add(Text.of("search.running"));
    }
    if (model.shown().isPresent()) {
      position.ifPresent(it -> parts.add(rows(it, through)));
      if (through || (position.isEmpty() && progress.pages() > 0)) {
        parts.add(Text.count("search.readSoFar", progress.read()));
      }
      if (progress.unreadable() > 0) {
        parts.add(Text.count("search.unreadable", progress.unreadable()));
      }
      if (progress.repeated() > 0) {
        parts.add(Text.count("search.repeated", progress.repeated()));
      }
      if (progress.unlike() > 0) {
        parts.add(Text.count("search.unlike", progress.unlike()));
      }
      parts.add(Text.literal(InvisibleCharacters.show(model.shown().orElseThrow().toString())));
      if (model.stageProperty().get() == Stage.FULL) {
        parts.add(Text.of("search.full", Text.number(SearchModel.MOST_ROWS)));
      }
    }
    return parts;
  }

  private Text rows(Position position, boolean through) {
    var total = model.progressProperty().get().total();
    var first = Text.number(position.first());
    var last = Text.number(position.last());
    boolean all = model.stageProperty().get() == Stage.DONE;
    if (through || total.isEmpty()) {
      var known = Text.number(model.rows().size());
      return Text.of(all ? "search.rows" : "search.rows.more", first, last, known);
    }
    return Text.of("search.rows", first, last, Text.of("value.number", total.get()));
  }

  private List<Node> actions() {
    List<Node> actions = new ArrayList<>();
    switch (model.stageProperty().get()) {
      case RUNNING -> actions.add(cancel);
      case MORE -> actions.add(more);
      case EMPTY, OFFERED, FULL, DONE, FAILED -> {}
    }
    if (asList.isPresent() && !model.rows().isEmpty()) {
      actions.add(list);
    }
    model.instead().map(this::instead).ifPresent(actions::add);
    return actions;
  }

  private Node instead(SearchQuery query) {
    var link =
        PlainControls.link(
            kit.words("search.instead", InvisibleCharacters.show(query.line())),
            () -> model.search(query.kind(), query.line()));
    link.setId("search-instead");
    return link;
  }

  /* A missing permission is a sentence in this place; what was found before stays below it. */
  private Node failure(Failure failure) {
    String said = kit.words(failure.headline()) + ". " + kit.words(failure.next());
    String more =
        failure
            .vendorMessage()
            .map(words -> kit.words("search.providerSays", InvisibleCharacters.show(words)))
            .orElse("");
    if (failure.code().isPermission()) {
      var quiet = new WrappedText((said + " " + more).strip(), "muted");
      quiet.setId("search-failure");
      return quiet;
    }
    var row = new NoteRow(Tone.ATTENTION, "", (said + " " + more).strip());
    row.setId("search-failure");
    return row.action(kit.words("search.again"), this::again);
  }

  private void again() {
    if (model.rows().isEmpty()) {
      model.refresh();
    } else {
      model.more();
    }
  }
}
