package org.treasurylookup.app.window;

import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.treasurylookup.app.Surroundings;
import org.treasurylookup.app.Version;
import org.treasurylookup.app.notice.UpdateNotice;
import org.treasurylookup.text.Messages;
import org.treasurylookup.view.control.NoticeBar;

/** Tells the user that there is a newer version. */
final class Newer {
  private Newer() {}

  /**
   * Looks, away from the window's thread, and tells in the window if there is something to tell.
   */
  static void tell(Surroundings surroundings, Stage stage, FxThread fx, Messages messages) {
    Thread.ofVirtual()
        .name("update-notice")
        .start(
            () ->
                UpdateNotice.of(surroundings, Version.text())
                    .ifPresent(notice -> fx.execute(() -> show(notice, stage, messages))));
  }

  private static void show(UpdateNotice notice, Stage stage, Messages messages) {
    if (stage.getScene().getRoot() instanceof Pane pane) {
      pane.getChildren()
          .add(
              new NoticeBar(
                  messages.get("update.newer", notice.version()), messages.get("update.close")));
    }
  }
}
