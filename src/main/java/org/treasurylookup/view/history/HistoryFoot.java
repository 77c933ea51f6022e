package org.treasurylookup.view.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import org.treasurylookup.model.history.HistoryModel;
import org.treasurylookup.model.history.HistoryModel.Stage;
import org.treasurylookup.model.history.HistoryRow;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.EndsLine;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.ToastLayer;
import org.treasurylookup.view.control.WrappedText;

/**
 * Below the look-ups: how many there are and how long they are kept, and what the chosen one may be
 * asked for.
 */
final class HistoryFoot {
  private final ControlKit kit;
  private final HistoryModel model;
  private final HistoryActions acts;
  private final EndsLine line = new EndsLine();
  private final WrappedText said = new WrappedText("");

  HistoryFoot(ControlKit kit, HistoryModel model, HistoryActions acts) {
    this.kit = kit;
    this.model = model;
    this.acts = acts;
    said.setId("history-state");
    line.getStyleClass().add(ToastLayer.CLEAR);
  }

  Node node() {
    return line;
  }

  /**
   * Shows what is true now.
   *
   * @param low whether there is room for little else than rows
   * @param refused whether what is searched for cannot be, which is said above
   */
  void show(boolean low, boolean refused, Optional<HistoryRow> chosen) {
    said.textProperty().set(String.join(" · ", state().stream().map(kit::words).toList()));
    List<Node> actions = actions(chosen);
    boolean folded = low && !actions.isEmpty();
    line.keepOnOneLine(folded);
    if (folded) {
      line.show(actions, List.of());
    } else {
      line.show(low && refused ? List.of() : List.of(said), actions);
    }
  }

  private List<Node> actions(Optional<HistoryRow> chosen) {
    List<Node> actions = new ArrayList<>();
    chosen.ifPresent(
        row -> {
          actions.add(link("history-open", "history.open", () -> acts.open(row)));
          actions.add(link("history-ask", "history.ask", () -> acts.ask(row)));
          var note = link("history-note", "history.column.note", () -> {});
          note.setOnAction(_ -> acts.note(row, note));
          actions.add(note);
          actions.add(link("history-forget", "recent.forget", () -> acts.forget(row)));
        });
    if (!model.rows().isEmpty()) {
      actions.add(link("history-forget-all", "recent.forgetAll", acts::forgetAll));
    }
    return actions;
  }

  private Hyperlink link(String id, String key, Runnable action) {
    var link = PlainControls.link(kit.words(key), action);
    link.setId(id);
    return link;
  }

  private List<Text> state() {
    List<Text> parts = new ArrayList<>();
    int count = model.rows().size();
    if (model.problemProperty().get().isEmpty()) {
      parts.add(
          model.isMore()
              ? Text.of("history.latest", Text.number(count))
              : Text.count("history.records", count));
    }
    if (model.stageProperty().get() == Stage.READING && !model.lineProperty().get().isBlank()) {
      parts.add(Text.of("history.reading"));
    }
    parts.add(
        model.state().lasting()
            ? Text.count("history.kept", model.days())
            : model.state().problem().orElse(Text.of("history.run")));
    return parts;
  }
}
