package org.treasurylookup.app.window;

import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.treasurylookup.app.ProgramVersion;
import org.treasurylookup.app.RunContext;
import org.treasurylookup.app.update.UpdateNotice;
import org.treasurylookup.text.Messages;
import org.treasurylookup.view.control.NoticeBar;

/** Tells the user that there is a newer version. */
final class UpdateNoticeBar {
  private UpdateNoticeBar() {}

  /**
   * Looks, away from the window's thread, and tells in the window if there is something to tell.
   */
  static void tell(RunContext surroundings, Stage stage, FxThread fx, Messages messages) {
    Thread.ofVirtual()
        .name("update-notice")
        .start(
            () ->
                UpdateNotice.of(surroundings, ProgramVersion.text())
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
