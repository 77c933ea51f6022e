package org.treasurylookup.view.outcome;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.TrustOrgSearch.Step;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.tab.TrustOrgModel;
import org.treasurylookup.model.tab.TrustOrgModel.Search;
import org.treasurylookup.model.tab.TrustOrgModel.State;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;

/**
 * How far the search in the other trust organisations is, with a way to stop it, and what came of
 * it. Takes no room before there is one.
 */
final class ElsewhereView extends VBox {
  private final ControlKit kit;
  private final TabTargets lookup;
  private final TrustOrgModel orgs;
  private final NoRecordView.Actions actions;
  private final ProgressBar bar = new ProgressBar();
  private final WrappedText words = new WrappedText("");
  private final Button stop = new Button();
  private Subscription watching = Subscription.EMPTY;

  ElsewhereView(
      ControlKit kit, TabTargets lookup, TrustOrgModel orgs, NoRecordView.Actions actions) {
    super(8);
    this.kit = kit;
    this.lookup = lookup;
    this.orgs = orgs;
    this.actions = actions;
    getStyleClass().add("elsewhere");
    bar.setMaxWidth(Double.MAX_VALUE);
    stop.setMnemonicParsing(false);
    stop.setId("stop-elsewhere");
    stop.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(12, words, stop);
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(bar, line);
    show(orgs.searchProperty().get());
    sceneProperty().subscribe(scene -> watch(scene != null));
  }

  private void watch(boolean visible) {
    watching.unsubscribe();
    watching = visible ? orgs.searchProperty().subscribe(this::show) : Subscription.EMPTY;
  }

  private void show(Optional<Search> search) {
    var now = search.filter(known -> known.lookup().equals(lookup));
    PlainControls.show(this, now.isPresent());
    now.ifPresent(this::show);
  }

  private void show(Search now) {
    boolean running = now.state() == State.RUNNING;
    PlainControls.show(bar, running);
    bar.setProgress((double) now.asked().size() / now.total());
    bar.setAccessibleText(sentence(now));
    words.textProperty().set(sentence(now));
    boolean again = now.state() == State.CANCELLED;
    stop.setText(kit.words(running ? "loading.cancel" : "missing.again"));
    PlainControls.show(stop, running || again);
    stop.setOnAction(
        _ -> {
          if (running) {
            actions.stopElsewhere();
          } else {
            actions.askElsewhere();
          }
        });
  }

  private String sentence(Search now) {
    String count = Integer.toString(now.asked().size());
    String total = Integer.toString(now.total());
    String failed =
        now.asked().stream()
            .filter(step -> step.finding().outcome() == Outcome.FAILED)
            .map(Step::organisation)
            .collect(Collectors.joining(", "));
    String said =
        switch (now.state()) {
          case RUNNING ->
              kit.words(
                  "elsewhere.running",
                  count,
                  total,
                  now.asked().isEmpty() ? "" : now.asked().getLast().organisation());
          case NOWHERE -> kit.words("elsewhere.nowhere", total);
          case CANCELLED -> kit.words("elsewhere.cancelled", count, total);
        };
    return failed.isEmpty() ? said : said + " " + kit.words("elsewhere.failed", failed);
  }
}
