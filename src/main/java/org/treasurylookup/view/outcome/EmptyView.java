package org.treasurylookup.view.outcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
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
    var button = PlainControls.of(new WrappingButton(title));
    button.setOnAction(_ -> ask.accept(sample.target()));
    button.setAccessibleText(title + " " + sample.target().id());
    var id = new ChunkText(kit, title, sample.target().id());
    var row = new FlowPane(14, 6, button, id);
    row.setAlignment(Pos.CENTER_LEFT);
    /* By itself a flow is never narrower than its longest part. */
    row.setMinWidth(0);
    row.widthProperty().subscribe(room -> fitInto(room.doubleValue(), button, id));
    return row;
  }

  private static void fitInto(double room, Region... parts) {
    for (var part : parts) {
      part.setMaxWidth(room > 0 ? room : USE_COMPUTED_SIZE);
    }
  }

  /* In half a window with large text a title breaks, and the page is not pushed out of sight. */
  private static final class WrappingButton extends Button {
    WrappingButton(String title) {
      super(title);
      setWrapText(true);
      setMinWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
      double most = getMaxWidth() > 0 ? Math.min(prefWidth(-1), getMaxWidth()) : width;
      return super.computePrefHeight(width < 0 ? most : width);
    }
  }
}
