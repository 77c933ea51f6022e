package org.treasurylookup.view.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.NoteRow;
import org.treasurylookup.view.window.WindowDialogs;

/** Says which links were not opened: in one small window, however many they are. */
final class RefusedLinks {
  private static final double WIDE = 42;
  private static final int NAMED = 3;

  private final ControlKit kit;
  private final List<String> reasons = new ArrayList<>();
  private final VBox words = new VBox(10);
  private Optional<Dialog<ButtonType>> open = Optional.empty();
  private int count;

  RefusedLinks(ControlKit kit) {
    this.kit = kit;
    words.getStyleClass().add("form");
  }

  /** Adds a link that was not opened to those that are shown, or shows it. */
  void add(Text why, Window owner) {
    count++;
    String reason = kit.seen(why);
    if (!reasons.contains(reason) && reasons.size() < NAMED) {
      reasons.add(reason);
    }
    fill();
    if (open.isEmpty()) {
      show(owner);
    }
  }

  private void fill() {
    words.getChildren().setAll(new WrappedText(kit.words("link.notOpened"), "strong"));
    reasons.forEach(reason -> words.getChildren().add(new NoteRow(Tone.ATTENTION, "", reason)));
    if (count > reasons.size()) {
      String all = kit.words("link.notOpened.all", Integer.toString(count));
      words.getChildren().add(new WrappedText(all, "muted"));
    }
    open.ifPresent(dialog -> dialog.getDialogPane().getScene().getWindow().sizeToScene());
  }

  private void show(Window owner) {
    var dialog = new Dialog<ButtonType>();
    dialog.setTitle("Treasury Lookup");
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK);
    dialog.getDialogPane().setContent(words);
    dialog.getDialogPane().getStyleClass().add("question");
    dialog.getDialogPane().setId("not-opened");
    dialog.setOnHidden(
        _ -> {
          open = Optional.empty();
          reasons.clear();
          count = 0;
        });
    open = Optional.of(dialog);
    WindowDialogs.show(kit, dialog, owner, WIDE, 0);
    var window = dialog.getDialogPane().getScene().getWindow();
    window.heightProperty().subscribe(() -> centre(window, owner));
  }

  /* It grows with what comes while it is open, and must not grow out of sight. */
  private static void centre(Window window, Window owner) {
    window.setY(owner.getY() + Math.max(0, (owner.getHeight() - window.getHeight()) / 2));
  }
}
