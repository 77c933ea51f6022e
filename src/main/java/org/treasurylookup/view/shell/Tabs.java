package org.treasurylookup.view.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.treasurylookup.model.Question;
import org.treasurylookup.model.ShellModel;
import org.treasurylookup.model.TabModel;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.outcome.EmptyView;

/** The tabs, in step with the model both ways; without a tab, the page to begin with. */
final class Tabs extends StackPane {
  private final ShellModel model;
  private final ShellContext context;
  private final TabPane pane = new TabPane();
  private final Map<TabModel, Tab> tabs = new HashMap<>();

  Tabs(ShellModel model, ShellContext context) {
    this.model = model;
    this.context = context;
    pane.getStyleClass().add("record-tabs");
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    pane.setAccessibleText(context.kit().messages().get("tabs.name"));
    getChildren().add(pane);
    model.tabs().addListener(this::change);
    model.selectedProperty().subscribe(this::select);
    pane.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            tab -> {
              if (tab != null) {
                model.selectedProperty().set(Optional.of((TabModel) tab.getUserData()));
              }
            });
    showEmpty();
  }

  /** The content of the tab in front. */
  Optional<TabContent> front() {
    return Optional.ofNullable(pane.getSelectionModel().getSelectedItem())
        .map(tab -> (TabContent) tab.getContent());
  }

  private void change(ListChangeListener.Change<? extends TabModel> change) {
    while (change.next()) {
      change.getRemoved().forEach(gone -> pane.getTabs().remove(tabs.remove(gone)));
      for (int i = 0; i < change.getAddedSize(); i++) {
        pane.getTabs().add(change.getFrom() + i, tab(change.getAddedSubList().get(i)));
      }
    }
    showEmpty();
  }

  private Tab tab(TabModel added) {
    var tab = new Tab();
    tab.setUserData(added);
    tab.setContent(new TabContent(added, context));
    tab.setOnCloseRequest(
        event -> {
          event.consume();
          model.close(added);
        });
    added.shownProperty().subscribe(_ -> tab.setText(title(added)));
    added.pendingProperty().subscribe(_ -> tab.setText(title(added)));
    tabs.put(added, tab);
    return tab;
  }

  private String title(TabModel tab) {
    return tab.question().map(this::title).orElse(context.kit().messages().get("tab.new"));
  }

  private String title(Question question) {
    var messages = context.kit().messages();
    return question.targets().size() == 1
        ? messages.get("tab." + question.targets().getFirst().kind(), question.id())
        : question.id();
  }

  private void select(Optional<TabModel> selected) {
    selected.map(tabs::get).ifPresent(tab -> pane.getSelectionModel().select(tab));
  }

  private void showEmpty() {
    boolean none = model.tabs().isEmpty();
    pane.setVisible(!none);
    Kit kit = context.kit();
    if (none && getChildren().size() == 1) {
      getChildren().add(new EmptyView(kit, context.samples(), context.ask()));
    } else if (!none && getChildren().size() > 1) {
      getChildren().remove(1);
    }
  }
}
