package org.treasurylookup.view.outcome;

import java.time.Clock;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.model.lookup.PendingLookup;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.Ticker;
import org.treasurylookup.view.control.WrappedText;

/**
 * A look-up under way: nothing for 300 ms, then a thin bar; after one second what is asked, the
 * seconds and Cancel; after ten also what is slow. It takes no room from the record below.
 */
public final class LoadingView extends VBox {
  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration BAR = Duration.ofMillis(300);
  private static final Duration WORDS = Duration.ofSeconds(1);
  private static final Duration SLOW = Duration.ofSeconds(10);

  private final ControlKit kit;
  private final Clock clock;
  private final Duration words;
  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
  private final WrappedText sentence = new WrappedText("");
  private final Button cancel = new Button();
  private final HBox line = new HBox(sentence, cancel);
  private PendingLookup pending;

  /**
   * A hidden view; {@link #show} brings it up.
   *
   * @param alone whether there is no record below, so that the words are wanted with the bar
   * @param stop cancels the look-up
   */
  public LoadingView(
      ControlKit kit, Clock clock, PendingLookup first, boolean alone, Runnable stop) {
    this.words = alone ? BAR : WORDS;
    this.kit = kit;
    this.clock = clock;
    this.pending = first;
    getStyleClass().add("loading-view");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(kit.words("loading.bar"));
    cancel.setText(kit.words("loading.cancel"));
    cancel.setMnemonicParsing(false);
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(_ -> stop.run());
    line.setAlignment(Pos.CENTER_LEFT);
    line.setFillHeight(false);
    line.getStyleClass().add("loading-line");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    getChildren().addAll(bar, line);
    Ticker.start(this, STEP, this::tick);
    sceneProperty()
        .flatMap(scene -> scene.getPreferences().reducedMotionProperty())
        .subscribe(still -> move(!Boolean.TRUE.equals(still)));
    tick();
  }

  /** Puts the focus on the way to stop waiting. */
  public void takeFocus() {
    cancel.requestFocus();
  }

  /** Shows how far it is now. */
  public void show(PendingLookup now) {
    pending = now;
    tick();
  }

  /* Whoever asked for no motion gets a still track; seconds are told in words. */
  private void move(boolean moves) {
    bar.setProgress(moves ? ProgressBar.INDETERMINATE_PROGRESS : 0);
  }

  private void tick() {
    var elapsed = Duration.between(pending.since(), clock.instant());
    bar.setVisible(elapsed.compareTo(BAR) >= 0);
    boolean words = elapsed.compareTo(this.words) >= 0;
    PlainControls.show(line, words);
    if (words) {
      sentence.textProperty().set(sentence(elapsed));
    }
  }

  private String sentence(Duration elapsed) {
    var step = pending.step();
    if (step.phase() == RequestProgress.Phase.AWAITING_KEY) {
      return kit.words(
          "loading.phase.AWAITING_KEY",
          pending.lookup().environment().name(),
          Long.toString(elapsed.toSeconds()));
    }
    String asking =
        kit.words(
            "loading.asking",
            TargetWords.ofTargets(kit, pending.lookup().targets()),
            pending.lookup().environment().name(),
            Long.toString(elapsed.toSeconds()));
    if (step.pause().isPositive()) {
      return asking + " " + kit.words("progress.told", Long.toString(step.pause().toSeconds()));
    }
    return elapsed.compareTo(SLOW) < 0
        ? asking
        : asking + " " + kit.words("loading.phase." + step.phase());
  }
}
