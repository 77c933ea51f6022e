package org.treasurylookup.view.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.Tab;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.environment.EnvironmentBar;
import org.treasurylookup.view.page.Page;

/**
 * The title of the window begins with the environment of what is in front, so that a task bar or a
 * picture of the window tells it too; with nothing in front, with where questions go.
 */
final class WindowTitle {
  private final ControlKit kit;
  private final ShellModel model;
  private final ReadOnlyObjectProperty<Optional<Page>> page;
  private final Consumer<String> title;
  private Subscription front = Subscription.EMPTY;

  private WindowTitle(
      ControlKit kit,
      ShellModel model,
      ReadOnlyObjectProperty<Optional<Page>> page,
      Consumer<String> title) {
    this.page = page;
    this.kit = kit;
    this.model = model;
    this.title = title;
  }

  /**
   * Keeps a title in step with the window.
   *
   * @param page what stands over the tabs
   */
  static void keep(
      ControlKit kit,
      ShellModel model,
      ReadOnlyObjectProperty<Optional<Page>> page,
      Consumer<String> title) {
    var made = new WindowTitle(kit, model, page, title);
    page.subscribe(_ -> made.show());
    model.environmentProperty().subscribe(_ -> made.show());
    model.selectedProperty().subscribe(made::watch);
    model.frontProperty().subscribe(_ -> made.show());
  }

  private void watch(Optional<TabModel> tab) {
    front.unsubscribe();
    front =
        tab.map(
                shown ->
                    shown
                        .pendingProperty()
                        .subscribe(_ -> show())
                        .and(shown.shownProperty().subscribe(_ -> show())))
            .orElse(Subscription.EMPTY);
    show();
  }

  private void show() {
    var environment =
        page.get()
            .flatMap(Page::environment)
            .or(() -> model.frontProperty().get().flatMap(Tab::environment))
            .orElse(model.environmentProperty().get());
    title.accept(EnvironmentBar.prefix(kit, environment) + "Treasury Lookup");
  }
}
