package org.treasurylookup.view.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.recent.RecentRecord;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.SplitModel;
import org.treasurylookup.model.tab.SplitModel.Half;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.outcome.EmptyView.Sample;
import org.treasurylookup.view.tab.ListContent;
import org.treasurylookup.view.tab.SearchContent;
import org.treasurylookup.view.tab.TabContent;
import org.treasurylookup.view.tab.TabPage;
import org.treasurylookup.view.tab.WindowContext;

/**
 * The tabs, in step with the model both ways, on one half or on two; without a tab, the page to
 * begin with. The half in front has pseudo-class {@code front} while there are two; what shows a
 * record that is in question has style class {@code in-doubt}.
 */
final class TabPanes extends StackPane {
  private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");
  private static final String IN_DOUBT = "in-doubt";

  private final ShellModel model;
  private final WindowContext context;
  private final TabTitles titles;
  private final SplitModel split;
  private final SplitPane both = new SplitPane();
  private final TabPane left = new TabPane();
  private final TabPane right = new TabPane();
  private final Map<org.treasurylookup.model.tab.Tab, Tab> tabs = new HashMap<>();
  private boolean arranging;

  TabPanes(ShellModel model, SplitModel split, WindowContext context) {
    this.model = model;
    this.context = context;
    this.titles = new TabTitles(context.kit(), model);
    this.split = split;
    both.getStyleClass().add("halves");
    getChildren().add(both);
    for (var half : Half.values()) {
      prepare(half);
      split
          .tabs(half)
          .addListener(
              (ListChangeListener<org.treasurylookup.model.tab.Tab>)
                  change -> change(half, change));
    }
    both.getItems().add(left);
    split.splitProperty().addListener((_, _, now) -> split(now));
    model.frontProperty().subscribe(this::select);
    context
        .environment()
        .subscribe(
            _ -> {
              tabs.forEach((of, tab) -> tab.setText(titles.of(of)));
              showEmptyAgain();
            });
  }

  private TabPane pane(Half half) {
    return switch (half) {
      case LEFT -> left;
      case RIGHT -> right;
    };
  }

  private void prepare(Half half) {
    var pane = pane(half);
    pane.getStyleClass().add("record-tabs");
    pane.setMinWidth(0);
    pane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
    pane.setAccessibleText(context.kit().words("tabs.name"));
    pane.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            tab -> {
              if (tab != null && !arranging) {
                model
                    .frontProperty()
                    .set(Optional.of((org.treasurylookup.model.tab.Tab) tab.getUserData()));
              }
            });
    pane.sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(
            focused -> {
              if (FocusPlace.holds(pane, focused)) {
                split.activate(half);
              }
            });
  }

  /** What the tab in front shows if it is one of records. */
  Optional<TabContent> front() {
    return page().filter(TabContent.class::isInstance).map(TabContent.class::cast);
  }

  /** What the tab in front shows. */
  Optional<TabPage> page() {
    return model.frontProperty().get().map(tabs::get).map(tab -> (TabPage) tab.getContent());
  }

  /** Puts the focus into the row that was left in the tab in front, else where one reads on. */
  void goOn() {
    page().filter(page -> !RowLeft.takeFocus(page.node())).ifPresent(TabPage::takeFocus);
  }

  /**
   * Looks up a sample of the page to begin with, counted from 0.
   *
   * @return whether that page is shown and has that many
   */
  boolean sample(int place) {
    var shown = model.tabs().isEmpty() ? context.shownSamples() : List.<Sample>of();
    if (place >= shown.size()) {
      return false;
    }
    model.ask(List.of(shown.get(place).target()), false);
    return true;
  }

  /** The halves there are, left to right. */
  List<Node> halves() {
    return List.copyOf(both.getItems());
  }

  /**
   * Puts two tabs side by side, or all on one half again.
   *
   * @return whether an empty tab is in front now that waits for its question
   */
  boolean toggleSplit() {
    return split.toggle();
  }

  private void split(boolean split) {
    if (split) {
      both.getItems().add(right);
      both.setDividerPositions(0.5);
    } else {
      both.getItems().remove(right);
    }
    arrange();
  }

  private void change(
      Half half, ListChangeListener.Change<? extends org.treasurylookup.model.tab.Tab> change) {
    var shown = pane(half).getTabs();
    arranging = true;
    while (change.next()) {
      change.getRemoved().forEach(gone -> shown.remove(tabs.get(gone)));
      for (int i = 0; i < change.getAddedSize(); i++) {
        var added = change.getAddedSubList().get(i);
        shown.add(change.getFrom() + i, tabs.computeIfAbsent(added, this::tab));
      }
    }
    arranging = false;
    tabs.forEach(this::closeGone);
    tabs.keySet().retainAll(model.tabs());
    arrange();
    showEmpty();
  }

  /* A tab that goes to the other side stays. */
  private void closeGone(org.treasurylookup.model.tab.Tab of, Tab tab) {
    if (!model.tabs().contains(of)) {
      ((TabPage) tab.getContent()).close();
    }
  }

  private void select(Optional<org.treasurylookup.model.tab.Tab> selected) {
    arrange();
    selected.filter(_ -> split.splitProperty().get()).ifPresent(this::bringFocus);
  }

  /* With two halves the keys mean the one in front: the focus must not stay on the other. */
  private void bringFocus(org.treasurylookup.model.tab.Tab tab) {
    var other = split.half(tab) == Half.LEFT ? Half.RIGHT : Half.LEFT;
    if (FocusPlace.is(pane(other))) {
      page().ifPresent(TabPage::takeFocus);
    }
  }

  private void arrange() {
    arranging = true;
    for (var half : Half.values()) {
      var pane = pane(half);
      split.front(half).map(tabs::get).ifPresent(pane.getSelectionModel()::select);
      boolean front = split.splitProperty().get() && half == split.active();
      pane.pseudoClassStateChanged(FRONT, front);
    }
    arranging = false;
  }

  private Tab tab(org.treasurylookup.model.tab.Tab added) {
    var tab = new Tab();
    tab.setUserData(added);
    var content = content(added).node();
    tab.setContent(PlainControls.inTab(content));
    RowLeft.keep(content);
    tab.setOnCloseRequest(
        event -> {
          event.consume();
          model.close(added);
        });
    switch (added) {
      case TabModel record ->
          record
              .shownProperty()
              .subscribe(_ -> show(record, tab, content))
              .and(record.pendingProperty().subscribe(_ -> show(record, tab, content)))
              .and(record.judgedProperty().subscribe(() -> show(record, tab, content)));
      case ListModel list -> list.listProperty().subscribe(_ -> tab.setText(titles.of(added)));
      case SearchModel search ->
          search.stageProperty().subscribe(_ -> tab.setText(titles.of(added)));
    }
    return tab;
  }

  private void show(TabModel record, Tab tab, Node content) {
    tab.setText(titles.of(record));
    var found = record.finding().map(record::judged);
    var finding = found.filter(_ -> record.pendingProperty().get().isEmpty());
    tab.setGraphic(
        finding.flatMap(RecentRecord::of).map(look -> new ToneIcon(look.tone())).orElse(null));
    /* What is shown stays what it is while it is asked for again, and is styled anew only if not. */
    doubt(content, found.flatMap(Finding::level).filter(AlarmLevel::questions));
  }

  private static void doubt(Node content, Optional<AlarmLevel> doubted) {
    boolean marked = content.getStyleClass().contains(IN_DOUBT);
    if (doubted.isPresent() && !marked) {
      content.getStyleClass().add(IN_DOUBT);
    } else if (doubted.isEmpty() && marked) {
      content.getStyleClass().remove(IN_DOUBT);
    }
  }

  private TabPage content(org.treasurylookup.model.tab.Tab added) {
    return switch (added) {
      case TabModel record -> new TabContent(record, context, () -> isFront(record));
      case ListModel list -> new ListContent(list, context, model);
      case SearchModel search -> new SearchContent(search, context, model);
    };
  }

  private boolean isFront(TabModel tab) {
    return model.selectedProperty().get().filter(tab::equals).isPresent();
  }

  /** Makes the pages to begin with anew. */
  void showEmptyAgain() {
    getChildren().remove(1, getChildren().size());
    showEmpty();
    tabs.values().forEach(tab -> ((TabPage) tab.getContent()).showEmptyAgain());
  }

  private void showEmpty() {
    boolean none = model.tabs().isEmpty();
    both.setVisible(!none);
    if (none && getChildren().size() == 1) {
      getChildren().add(context.start());
    } else if (!none && getChildren().size() > 1) {
      getChildren().remove(1);
    }
  }
}
