package org.treasurylookup.app.gallery;

import java.util.List;
import org.treasurylookup.model.tab.Tab;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** Brings a window into the state of a picture, for tests that look at every state. */
final class ShownShot {
  private ShownShot() {}

  /** Shows a state, with its answer if it waits for one. */
  static void in(TestWindow window, GalleryPicture shot) throws Exception {
    var model = window.model();
    FxThread.call(
        () -> {
          window.user().stage().setWidth(shot.wide());
          window.user().stage().setHeight(shot.high());
          List.copyOf(model.tabs()).forEach(model::close);
          model.queryProperty().set(shot.isList() ? "" : shot.question());
          return shot.isList()
              ? GalleryLists.open(shot, model)
              : shot.asks() && model.lookUp(false);
        });
    if (shot.isList()) {
      window.until(() -> model.frontProperty().get().filter(Tab::isBusy).isEmpty());
    }
    if (shot.waitsForAnswer()) {
      window.answered();
      FxThread.call(
          () -> {
            model.selectedProperty().get().ifPresent(shot::actOn);
            return true;
          });
    }
  }
}
