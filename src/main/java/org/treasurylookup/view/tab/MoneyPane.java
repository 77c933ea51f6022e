package org.treasurylookup.view.tab;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.MoneyModel;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.money.MoneyView;
import org.treasurylookup.view.record.RecordView;

/** Where the money of a tab's record went; asked once for each finding, when it is opened. */
final class MoneyPane {
  private final ControlKit kit;
  private final Supplier<MoneyModel> models;
  private final Consumer<RecordDetail> open;
  private Optional<Shown> shown = Optional.empty();

  private record Shown(Finding finding, MoneyModel model, MoneyView view) {}

  /**
   * Nothing asked.
   *
   * @param open opens a row in a pane of its own
   */
  MoneyPane(ControlKit kit, Supplier<MoneyModel> models, Consumer<RecordDetail> open) {
    this.kit = kit;
    this.models = models;
    this.open = open;
  }

  /** A finding as it is judged once it is known where its money went. */
  Finding judged(Finding finding) {
    return shown
        .filter(it -> it.finding().equals(finding))
        .flatMap(it -> it.model().judged())
        .orElse(finding);
  }

  /** The view for a finding; the one there was, if it is about the same. */
  RecordView show(Finding finding) {
    if (shown.filter(it -> it.finding().equals(finding)).isEmpty()) {
      shown.ifPresent(it -> it.model().cancel());
      var model = models.get();
      shown = Optional.of(new Shown(finding, model, new MoneyView(kit, model, finding, open)));
      model.ask(finding);
    }
    return shown.orElseThrow().view();
  }
}
