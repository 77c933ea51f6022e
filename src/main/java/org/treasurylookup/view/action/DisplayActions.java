package org.treasurylookup.view.action;

import org.treasurylookup.view.control.ControlKit;

/** What changes how everything in a window is shown. */
public final class DisplayActions {
  private DisplayActions() {}

  public static void addTo(Actions actions, ControlKit kit) {
    var display = kit.display();
    actions.on(ActionName.TIMES, display::nextTimes);
    actions.on(ActionName.HIDE, display::toggleHidden);
    actions.on(ActionName.LARGER, () -> display.stepText(true));
    actions.on(ActionName.SMALLER, () -> display.stepText(false));
    actions.on(ActionName.PLAIN_SIZE, () -> display.textPercentProperty().set(100));
    actions.on(
        ActionName.RESET_LAYOUT,
        () -> {
          display.remembered().reset();
          kit.toast().say(kit.words("layout.reset"));
        });
  }
}
