package org.treasurylookup.view.outcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeyHint;
import org.treasurylookup.view.control.PageScroll;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.record.FocusInSight;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.NoteRow;

/**
 * Nothing asked yet: what can be pasted, and samples to try when the sandbox is in front. Scrolls
 * where large text finds no room. Style class {@code empty-view}.
 */
public final class EmptyView extends PageScroll {
  /**
   * A sample of the sandbox.
   *
   * @param title message key of what it shows
   */
  public record Sample(String title, Target target) {}

  /**
   * An environment without a key.
   *
   * @param enter opens the page where keys are entered
   */
  public record Missing(String environment, Runnable enter) {}

  /**
   * The page of a window or tab that was not asked anything yet.
   *
   * @param samples none unless the environment is the sandbox
   * @param numbered whether Alt and a number look a sample up
   * @param missing if the environment has no key yet
   */
  public EmptyView(
      ControlKit kit,
      List<Sample> samples,
      boolean numbered,
      Consumer<Target> ask,
      Optional<Missing> missing) {
    var page =
        new VBox(
            new WrappedText(kit.words("empty.headline"), "title"),
            new WrappedText(kit.words("empty.text"), "muted"));
    page.getStyleClass().add("empty-page");
    missing.map(without -> enterKeys(kit, without)).ifPresent(page.getChildren()::add);
    if (!samples.isEmpty()) {
      page.getChildren()
          .addAll(
              new WrappedText(kit.words("empty.samples"), "heading"),
              list(kit, samples, numbered, ask));
    }
    getStyleClass().add("empty-view");
    setContent(page);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    FocusInSight.keep(this);
  }

  private static VBox list(
      ControlKit kit, List<Sample> samples, boolean numbered, Consumer<Target> ask) {
    var list = new VBox();
    list.getStyleClass().add("samples");
    for (var sample : samples) {
      var row = row(kit, sample, ask);
      list.getChildren().add(row);
      if (numbered) {
        row.getChildren().add(1, new KeyHint("Alt+" + list.getChildren().size()));
      }
    }
    return list;
  }

  private static NoteRow enterKeys(ControlKit kit, Missing without) {
    return new NoteRow(Tone.WAITING, "", kit.words("empty.noKey", without.environment()))
        .action(kit.words("missing.enterSecrets"), without.enter());
  }

  private static FlowPane row(ControlKit kit, Sample sample, Consumer<Target> ask) {
    String title = kit.words(sample.title());
    var button = PlainControls.button(title, () -> ask.accept(sample.target()));
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(title + " " + sample.target().id());
    var row = new FlowPane(14, 6, button, new ChunkText(kit, title, sample.target().id()));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
