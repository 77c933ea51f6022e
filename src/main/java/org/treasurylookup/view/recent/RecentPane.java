package org.treasurylookup.view.recent;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.model.recent.RecentModel;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeptNodes;
import org.treasurylookup.view.control.WrappedText;

/**
 * The place of recent, pinned and watched records: empty at first, so that the window need not wait
 * for it. While amounts and personal data are hidden, the ids are not in the window at all. Style
 * class {@code side}.
 */
public final class RecentPane extends StackPane {
  private final ControlKit kit;
  private Optional<Supplier<RecentList>> list = Optional.empty();
  private @Nullable RecentList made;

  public RecentPane(ControlKit kit) {
    this.kit = kit;
    getStyleClass().add("recent");
    setId("recent");
    setAlignment(Pos.TOP_LEFT);
  }

  /**
   * Fills the pane.
   *
   * @param front the record in the tab in front
   * @param environment name of the environment new questions go to
   */
  public void fill(
      RecentModel model,
      RecentActions acts,
      ObservableValue<Optional<RecordReference>> front,
      ObservableValue<String> environment) {
    list = Optional.of(() -> new RecentList(kit, model, acts, front, environment));
    kit.display().hiddenProperty().subscribe(this::show);
    visibleProperty().subscribe(this::show);
    show();
  }

  /** Draws the list as it is by now: today may have become yesterday. */
  public void freshen() {
    if (made != null) {
      made.show();
    }
  }

  /* A pane that was never open costs nothing. */
  private void show() {
    if (!isVisible() || list.isEmpty()) {
      return;
    }
    if (kit.display().hiddenProperty().get()) {
      getChildren().setAll(new WrappedText(kit.words("recent.hidden"), "muted"));
      return;
    }
    if (made == null) {
      made = list.get().get();
    }
    KeptNodes.set(getChildren(), List.of(made));
  }
}
