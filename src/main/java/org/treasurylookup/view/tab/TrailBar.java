package org.treasurylookup.view.tab;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;

/**
 * The way from the record looked up to the one followed to: each step leads back. Style class
 * {@code trail-bar}.
 */
final class TrailBar extends FlowPane {
  private final ControlKit kit;
  private final TabModel model;

  TrailBar(ControlKit kit, TabModel model) {
    this.kit = kit;
    this.model = model;
    getStyleClass().add("trail-bar");
    setAccessibleText(kit.words("trail.name"));
    List<TabTargets> trail = List.copyOf(model.trail());
    for (int i = 0; i < trail.size(); i++) {
      getChildren().add(step(trail.get(i), i));
      var arrow = new IconGlyph(Icons.CHEVRON);
      getChildren().add(arrow);
    }
    model.question().map(this::here).ifPresent(getChildren()::add);
  }

  private Button step(TabTargets record, int place) {
    var button = new Button(words(record));
    button.setMnemonicParsing(false);
    button.getStyleClass().add("trail-step");
    button.setAccessibleText(kit.words("trail.back", words(record)));
    button.setOnAction(_ -> model.backTo(place));
    return button;
  }

  private Node here(TabTargets record) {
    var label = new Label(words(record));
    label.getStyleClass().add("trail-here");
    return label;
  }

  private String words(TabTargets record) {
    var target = record.targets().getFirst();
    return kit.words("trail.step", kit.words("target." + target.kind()), target.id());
  }
}
