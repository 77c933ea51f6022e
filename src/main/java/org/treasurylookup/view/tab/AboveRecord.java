package org.treasurylookup.view.tab;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.treasurylookup.model.recent.NewerAnswer;
import org.treasurylookup.model.record.EarlierLook;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.environment.EnvironmentBar;
import org.treasurylookup.view.outcome.LoadingView;

/**
 * What stands above the record of a tab: where it was asked, the way to it, a look-up under way,
 * and what must be known before it is relied on.
 */
final class AboveRecord extends VBox {
  private final ControlKit kit;
  private final TabModel model;
  private final WindowContext context;
  private final EarlierLookRows earlier;
  private final OwnNoteRows note;
  private final NewerAnswerRow newer;

  /**
   * Nothing yet.
   *
   * @param draw shows all of it anew
   */
  AboveRecord(ControlKit kit, TabModel model, WindowContext context, Runnable draw) {
    this.kit = kit;
    this.model = model;
    this.context = context;
    this.earlier = new EarlierLookRows(kit, context.records().earlier(), draw);
    this.note = new OwnNoteRows(kit, context.records().notes());
    this.newer = new NewerAnswerRow(kit, model);
    getStyleClass().add("tab-above");
  }

  /** What changed since the look before, as far as it is known. */
  Optional<EarlierLook> known() {
    return earlier.known();
  }

  /**
   * Shows it as things are.
   *
   * @param loading the look-up under way, once somebody waits for it
   */
  void show(Optional<LoadingView> loading) {
    getChildren().clear();
    model
        .lookup()
        .flatMap(
            it -> EnvironmentBar.ofTab(kit, it.environment(), context.environment().getValue()))
        .ifPresent(getChildren()::add);
    if (!model.trail().isEmpty() || !model.path().isEmpty()) {
      getChildren().add(new TrailBar(kit, model));
    }
    loading.ifPresent(getChildren()::add);
    getChildren().add(newer);
    showNewer();
    getChildren().addAll(new RecordCaveats(kit, model, context.shell()::openTab).all());
    getChildren().addAll(note.rows(model.finding()));
    getChildren().addAll(earlier.rows(model.finding()));
  }

  /** Shows what the watches were told since, and leaves all else as it is. */
  void showNewer() {
    var watched = context.records().watchedProperty().get();
    newer.show(model.finding().flatMap(it -> NewerAnswer.than(it, watched)));
  }
}
