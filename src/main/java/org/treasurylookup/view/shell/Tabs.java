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
    context
        .environment()
        .subscribe(
            _ -> {
              tabs.forEach((of, tab) -> tab.setText(title(of)));
              showEmptyAgain();
            });
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
    return tab.question()
        .map(question -> elsewhere(question) + title(question))
        .orElse(context.kit().messages().get("tab.new"));
  }

  private String elsewhere(Question question) {
    return question.environment().equals(context.environment().getValue())
        ? ""
        : "[" + question.environment().name() + "] ";
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

  /** Makes the pages to begin with anew. */
  void showEmptyAgain() {
    getChildren().remove(1, getChildren().size());
    showEmpty();
    tabs.values().forEach(tab -> ((TabContent) tab.getContent()).showEmptyAgain());
  }

  private void showEmpty() {
    boolean none = model.tabs().isEmpty();
    pane.setVisible(!none);
    if (none && getChildren().size() == 1) {
      getChildren().add(context.empty());
    } else if (!none && getChildren().size() > 1) {
      getChildren().remove(1);
    }
  }
}
