package org.treasurylookup.view.tab;

import java.util.Optional;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.record.MoneyModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.model.window.RecordModels;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.environment.EnvironmentBar;
import org.treasurylookup.view.money.MoneyView;
import org.treasurylookup.view.record.RecordView;

/** Where the money of a tab's record went; asked once for each finding, when it is opened. */
final class MoneyPane {
  private final ControlKit kit;
  private final RecordModels models;
  private final TabModel tab;
  private Optional<Shown> shown = Optional.empty();

  private record Shown(Finding finding, MoneyModel model, MoneyView view) {}

  /**
   * Nothing asked.
   *
   * @param tab opens rows in panes of their own, and judges the record by what is read
   */
  MoneyPane(ControlKit kit, RecordModels models, TabModel tab) {
    this.kit = kit;
    this.models = models;
    this.tab = tab;
    tab.shownProperty().map(it -> it.map(TabResult::lookup)).subscribe((_, _) -> leave());
  }

  /** Stops asking; who comes back asks anew. */
  void leave() {
    var busy = shown.filter(it -> it.model().busyProperty().get());
    busy.ifPresent(
        it -> {
          it.model().cancel();
          shown = Optional.empty();
        });
  }

  /** The view for a finding; the one there was, if it is about the same. */
  RecordView show(Finding finding) {
    if (shown.filter(it -> it.finding().equals(finding)).isEmpty()) {
      shown.ifPresent(it -> it.model().cancel());
      var model = models.money();
      var named = Optional.of(EnvironmentBar.named(kit, finding));
      var copied = named.filter(_ -> models.whyNoExport().isEmpty());
      var view = new MoneyView(kit, model, finding, tab.path()::add, copied);
      shown = Optional.of(new Shown(finding, model, view));
      model
          .flowProperty()
          .subscribe(_ -> model.judged().ifPresent(judged -> tab.readBeside(finding, judged)));
      model.ask(finding);
    }
    return shown.orElseThrow().view();
  }
}
