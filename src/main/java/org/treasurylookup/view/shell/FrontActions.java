package org.treasurylookup.view.shell;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.view.action.ActionName;
import org.treasurylookup.view.action.Actions;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.find.FindPane;
import org.treasurylookup.view.tab.TabContent;
import org.treasurylookup.view.tab.TabPage;
import org.treasurylookup.view.table.ColumnMenu;
import org.treasurylookup.view.table.TableKeys;
import org.treasurylookup.view.value.LabelPane;

/**
 * What can be done with what stands in front: a record, a value of it, a table.
 *
 * @param root everything in the window
 */
record FrontActions(ShellModel model, ControlKit kit, TabPanes tabs, Parent root) {
  void addTo(Actions actions) {
    actions.on(ActionName.JSON, this::toggleJson);
    actions.on(ActionName.MONEY, this::money);
    actions.on(ActionName.FIND, () -> find().ifPresent(FindPane::open));
    actions.on(ActionName.FIND_NEXT, () -> find().ifPresent(find -> find.step(1)));
    actions.on(ActionName.FIND_PREVIOUS, () -> find().ifPresent(find -> find.step(-1)));
    actions.on(ActionName.COMPARE, () -> ComparePane.openFor(kit, finding(), focused()));
    actions.on(ActionName.LABEL, this::label);
    actions.on(ActionName.COLUMNS, () -> table(table -> ColumnMenu.open(kit, table)));
    actions.on(ActionName.ROWS, () -> table(TableKeys::openMenu));
  }

  private @Nullable Node focused() {
    return root.getScene().getFocusOwner();
  }

  private Optional<Finding> finding() {
    return model.selectedProperty().get().flatMap(TabModel::finding);
  }

  private Optional<FindPane> find() {
    return tabs.page().map(TabPage::find);
  }

  private void toggleJson() {
    model
        .selectedProperty()
        .get()
        .map(TabModel::jsonProperty)
        .ifPresent(json -> json.set(!json.get()));
  }

  private void money() {
    if (!tabs.front().map(TabContent::openMoney).orElse(false)) {
      boolean kept = finding().filter(Finding::isKept).isPresent();
      kit.toast().say(kit.words(kept ? "kept.noMoney" : "money.none"));
    }
  }

  private void label() {
    boolean opened =
        switch (focused()) {
          case TableView<?> table -> TableKeys.openLabel(table);
          case null -> false;
          case Node value -> LabelPane.openFor(value);
        };
    if (!opened) {
      kit.toast().say(kit.words("label.focusFirst"));
    }
  }

  private void table(Predicate<TableView<?>> open) {
    if (TableInFront.of(tabs, root.getScene()).filter(open).isEmpty()) {
      kit.toast().say(kit.words("columns.none"));
    }
  }
}
