package org.treasurylookup.view.tab;

import javafx.scene.control.Button;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import org.controlsfx.control.BreadCrumbBar;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;

/** The way back from a detail: one step, or straight to the record. */
final class PathBar extends HBox {
  PathBar(ControlKit kit, TabModel model) {
    getStyleClass().add("path-bar");
    var back = new Button(kit.words("path.back"), new IconGlyph(Icons.BACK));
    back.setMnemonicParsing(false);
    back.getStyleClass().add("back-button");
    back.setOnAction(_ -> model.path().removeLast());
    back.setMinWidth(USE_PREF_SIZE);
    String record = model.question().map(question -> question.id()).orElse("");
    var root = new TreeItem<>(record);
    var leaf = root;
    for (var detail : model.path()) {
      var next = new TreeItem<>(TabContent.title(kit, detail));
      leaf.getChildren().add(next);
      leaf = next;
    }
    var crumbs = new BreadCrumbBar<>(leaf);
    crumbs.setAutoNavigationEnabled(false);
    crumbs.setFocusTraversable(false);
    crumbs.setCrumbFactory(
        item -> {
          var crumb = new BreadCrumbBar.BreadCrumbButton(item.getValue());
          crumb.setMnemonicParsing(false);
          return crumb;
        });
    crumbs.setOnCrumbAction(
        event -> {
          int depth = depth(event.getSelectedCrumb());
          model.path().remove(depth, model.path().size());
        });
    getChildren().addAll(back, crumbs);
  }

  private static int depth(TreeItem<?> item) {
    int depth = 0;
    for (var up = item.getParent(); up != null; up = up.getParent()) {
      depth++;
    }
    return depth;
  }
}
