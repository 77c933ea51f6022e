package org.treasurylookup.view.tab;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;

/**
 * The whole way from the record looked up to what is shown, be it a record followed to or a detail
 * inside one: each step leads back to it, the last is here. Style class {@code trail-bar}.
 */
final class TrailBar extends FlowPane {
  private final ControlKit kit;
  private final TabModel model;

  /**
   * A step of the way.
   *
   * @param record its place in the trail
   * @param details how many details are open there
   */
  private record Stop(String words, int record, int details) {}

  TrailBar(ControlKit kit, TabModel model) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("trail-bar");
    setAccessibleText(kit.words("trail.name"));
    var back = PlainControls.of(new Button(kit.words("path.back"), new IconGlyph(Icons.BACK)));
    back.getStyleClass().add("back-button");
    back.setOnAction(_ -> model.back());
    getChildren().add(back);
    var stops = stops();
    for (var stop : stops.subList(0, stops.size() - 1)) {
      getChildren().addAll(step(stop), new IconGlyph(Icons.CHEVRON));
    }
    getChildren().add(here(stops.getLast()));
  }

  private List<Stop> stops() {
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < model.trail().size(); i++) {
      add(stops, i, model.trail().get(i).record(), model.trail().get(i).details());
    }
    model.lookup().ifPresent(now -> add(stops, model.trail().size(), now, model.path()));
    return stops;
  }

  private void add(List<Stop> stops, int record, TabTargets target, List<RecordDetail> details) {
    stops.add(new Stop(words(target), record, 0));
    for (int i = 0; i < details.size(); i++) {
      stops.add(new Stop(words(details.get(i)), record, i + 1));
    }
  }

  private Button step(Stop stop) {
    var button =
        PlainControls.button(stop.words(), () -> model.backTo(stop.record(), stop.details()));
    button.getStyleClass().add("trail-step");
    button.setAccessibleText(kit.words("trail.back", stop.words()));
    return button;
  }

  private static Node here(Stop stop) {
    var label = new Label(stop.words());
    label.getStyleClass().add("trail-here");
    return label;
  }

  private String words(TabTargets record) {
    var target = record.targets().getFirst();
    return kit.words("trail.step", kit.words("target." + target.kind()), target.id());
  }

  private String words(RecordDetail detail) {
    return switch (detail) {
      case RecordDetail.OfTransaction(_, int index, _) ->
          kit.words("detail.transaction.title", Integer.toString(index + 1));
      case RecordDetail.OfItem(_, int index) ->
          kit.words("detail.item.title", Integer.toString(index + 1));
      case RecordDetail.OfRelated(_, _, int index) ->
          kit.words("detail.related.title", Integer.toString(index + 1));
      case RecordDetail.OfMoney _ -> kit.words("money.title");
      case RecordDetail.OfCounterparty _ -> kit.words("detail.counterparty");
      case RecordDetail.OfDestination _ -> kit.words("detail.destination");
    };
  }
}
