package org.treasurylookup.app.gallery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LinkedTargets;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.search.SearchRow;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.text.Messages;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.FollowEvent;
import org.treasurylookup.view.value.IdLink;
import org.treasurylookup.view.value.ValueRow;

/** Which ids a window shows, and where Enter on each leads. JavaFX thread. */
final class ShownIds {
  private static final Pattern FIELD = Pattern.compile("\"([A-Za-z_]+)\"\\s*:\\s*\"([^\"]+)\"");
  private static final String INFO = Messages.ENGLISH.get("field.info");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_~.-]*[A-Za-z0-9]");

  /* Where an id may stand that leads nowhere, by the style class of what it stands in, and why. */
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "head", "the record in front names itself",
          "tab-header-area", "a tab is chosen",
          "json-pane", "the bytes as received, line by line",
          "mono", "what cannot be read, as it arrived",
          "places", "what came in place of a record",
          "samples", "a button beside it asks for it",
          "recognised", "Enter asks for it",
          "search-state", "repeats what the user asked for");

  /* The same by the name of the field. */
  private static final Map<String, String> FREE_TEXT =
      Map.of(
          "description",
          "words of a person, in which an id is a chance",
          INFO,
          "JSON of whose form the provider says nothing");

  private final Map<String, Set<Target.Kind>> known = new LinkedHashMap<>();

  /** Learns the ids that answers hold, by the fields that hold them. */
  void learn(String json) {
    FIELD
        .matcher(json)
        .results()
        .forEach(
            it ->
                LinkedTargets.named(it.group(1), it.group(2))
                    .ifPresent(
                        target ->
                            known
                                .computeIfAbsent(target.id(), _ -> new HashSet<>())
                                .add(target.kind())));
  }

  /** A sentence for each id in a window that leads nowhere. */
  List<String> dead(Scene scene, Optional<Finding> front) {
    var places = new ArrayList<Place>();
    walk(scene.getRoot(), front.map(ShownIds::own).orElse(List.of()), places);
    return places.stream()
        .filter(place -> !leads(scene, place))
        .map(place -> place.id() + " in “" + place.words() + "”: " + way(place.node()))
        .distinct()
        .toList();
  }

  /* A record is found by another reference of its own too. */
  private static List<String> own(Finding finding) {
    return Stream.concat(
            Stream.of(finding.target().id()),
            finding.record().flatMap(record -> record.id().text()).stream())
        .toList();
  }

  private record Place(Node node, String words, String id) {}

  private void walk(Node node, List<String> own, List<Place> places) {
    boolean excepted = node.getStyleClass().stream().anyMatch(EXCEPTIONS::containsKey);
    if (!node.isVisible() || excepted || node instanceof TextInputControl) {
      return;
    }
    var words = words(node).orElse("");
    ids(words).stream()
        .filter(id -> !own.contains(id))
        .forEach(id -> places.add(new Place(node, words, id)));
    if (node instanceof Parent parent && (words.isEmpty() || node instanceof TextFlow)) {
      parent.getChildrenUnmodifiable().stream()
          .filter(child -> !(node instanceof TextFlow && child instanceof Text))
          .forEach(child -> walk(child, own, places));
    }
  }

  /* The letters of an id may be in several nodes; words and links of a sentence are not one. */
  private static Optional<String> words(Node node) {
    return switch (node) {
      case ChunkText chunks -> Optional.of(chunks.raw());
      case TextFlow flow ->
          Optional.of(
              flow.getChildren().stream()
                  .map(child -> child instanceof Text text ? text.getText() : " ")
                  .collect(Collectors.joining()));
      case Text text -> Optional.of(text.getText());
      case Labeled labeled when labeled.getText() != null && !labeled.getText().isEmpty() ->
          Optional.of(labeled.getText());
      default -> Optional.empty();
    };
  }

  private List<String> ids(String words) {
    return WORD.matcher(words)
        .results()
        .map(it -> it.group())
        .filter(known::containsKey)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /* What has the focus there and hears Enter; a cell has it through its table. */
  private static boolean leads(Scene scene, Place place) {
    if (place.node().getParent() instanceof ValueRow row
        && FREE_TEXT.containsKey(row.getAccessibleText())) {
      return true;
    }
    for (Node at = place.node(); at != null; at = at.getParent()) {
      var here = at;
      if (at instanceof TableCell<?, ?> cell) {
        return FREE_TEXT.containsKey(cell.getTableColumn().getId())
            || opensItself(cell, place.id())
            || follows(scene, () -> enterCell(cell), place.id());
      }
      if (at.isFocusTraversable()) {
        return (at instanceof IdLink || !(at instanceof ButtonBase))
            && follows(scene, () -> enter(here), place.id());
      }
    }
    return false;
  }

  /* Such a row opens the record that it is about, in a tab. */
  private static boolean opensItself(TableCell<?, ?> cell, String id) {
    return switch (cell.getTableRow().getItem()) {
      case SearchRow row ->
          row.opens().filter(target -> target.id().equals(id)).isPresent()
              || LinkedTargets.of(row.record(), cell.getTableColumn().getId())
                  .filter(target -> target.id().equals(id))
                  .isPresent();
      case ListRow row -> row.entry().toString().contains(id);
      default -> false;
    };
  }

  private static boolean follows(Scene scene, Runnable act, String id) {
    var heard = new ArrayList<Target>();
    EventHandler<FollowEvent> listener =
        event -> {
          heard.add(event.record());
          event.consume();
        };
    scene.addEventFilter(FollowEvent.FOLLOW, listener);
    act.run();
    scene.removeEventFilter(FollowEvent.FOLLOW, listener);
    return heard.stream().anyMatch(target -> target.id().equals(id));
  }

  private static <S> void enterCell(TableCell<S, ?> cell) {
    var table = cell.getTableView();
    table.getFocusModel().focus(cell.getTableRow().getIndex(), cell.getTableColumn());
    enter(table);
  }

  private static void enter(Node at) {
    Event.fireEvent(
        at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }

  private static String way(Node node) {
    var way = new ArrayList<String>();
    for (Node at = node; at != null && way.size() < 12; at = at.getParent()) {
      way.add(at.getClass().getSimpleName() + at.getStyleClass());
    }
    return String.join(" < ", way);
  }
}
