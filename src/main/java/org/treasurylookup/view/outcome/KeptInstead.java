package org.treasurylookup.view.outcome;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.KeptTime;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.model.record.EarlierLooks;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.value.NoteRow;

/** On the page of a failure: the last answer that is kept, where a provider is out of reach. */
final class KeptInstead extends VBox {
  private final ControlKit kit;
  private final TabModel tab;

  /**
   * Empty until something kept is found.
   *
   * @param failed look-ups without a record
   */
  KeptInstead(ControlKit kit, List<Finding> failed, EarlierLooks looks, TabModel tab) {
    super(8);
    this.kit = kit;
    this.tab = tab;
    managedProperty().bind(visibleProperty());
    setVisible(false);
    failed.forEach(finding -> looks.instead(finding, this::offer));
  }

  private void offer(Finding kept) {
    var at = kept.asOf().orElseThrow();
    var display = kit.display();
    Supplier<String> words =
        () ->
            kit.words(
                "kept.instead",
                KeptTime.of(at, display),
                TimeFormat.age(at, display.clock().instant()));
    String lead = kit.words("control.lead", kit.words("kept.instead.lead"));
    var row = new NoteRow(Tone.NOTE, lead, words.get());
    kit.followAge(row, () -> row.say(words.get()));
    row.setId("kept-instead");
    getChildren().add(row.action(kit.words("kept.show"), () -> tab.showInstead(kept)));
    setVisible(true);
  }
}
