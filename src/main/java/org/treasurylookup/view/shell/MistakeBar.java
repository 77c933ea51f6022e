package org.treasurylookup.view.shell;

import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.NoticeBar;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.value.ValueCopying;

/** Tells of a mistake of this program with its code, and offers the details for its makers. */
public final class MistakeBar {
  private MistakeBar() {}

  /**
   * Shows it above a window's content, in place of an earlier one: a window that goes wrong at each
   * pulse has one bar, not a thousand.
   */
  public static void show(ControlKit kit, Pane window, ProgramFault fault, String version) {
    var messages = kit.messages();
    var bar = new NoticeBar(messages.get(fault.text()), messages.get("mistake.close"));
    var copy = PlainControls.of(new Button(messages.get("mistake.copy")));
    copy.setId("mistake-copy");
    copy.setMinWidth(Button.USE_PREF_SIZE);
    copy.setOnAction(
        _ -> ValueCopying.copy(kit, messages.get("mistake.details"), fault.details(version)));
    bar.getChildren().add(1, copy);
    bar.setId("mistake");
    window.getChildren().removeIf(node -> "mistake".equals(node.getId()));
    window.getChildren().add(bar);
  }
}
