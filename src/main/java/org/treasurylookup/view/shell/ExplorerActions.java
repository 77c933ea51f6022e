package org.treasurylookup.view.shell;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.explorer.ExplorerLink;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.ExplorableValue;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.ParentNodes;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.lock.PrivacyGuards;
import org.treasurylookup.view.table.CellValues;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.ValueCopying;
import org.treasurylookup.view.window.WindowDialogs;

/**
 * Pages of block explorers for the hashes and addresses of the record in front. The first page of
 * each host is opened only after its whole address was shown: opening tells somebody else what is
 * being looked at.
 */
final class ExplorerActions {
  private static final double WIDE = 42;

  private final ControlKit kit;
  private final PrivacyGuards guards;
  private final Supplier<Optional<Finding>> front;
  private final Supplier<Window> owner;
  private final Set<String> agreed = new HashSet<>();

  ExplorerActions(
      ControlKit kit,
      PrivacyGuards guards,
      Supplier<Optional<Finding>> front,
      Supplier<Window> owner) {
    this.kit = kit;
    this.guards = guards;
    this.front = front;
    this.owner = owner;
  }

  /** Adds the page of a value to the menu of the value. */
  void addTo(Node root) {
    root.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event ->
            value(event.getTarget())
                .ifPresent(
                    value ->
                        page(value.raw())
                            .ifPresent(
                                page -> {
                                  var menu = value.copyMenu();
                                  menu.getItems().add(item(page));
                                  menu.show(value, event.getScreenX(), event.getScreenY());
                                  event.consume();
                                })));
  }

  private MenuItem item(ExplorerLink page) {
    var item = PlainControls.item(kit.words("explorer.menu", page.host()), () -> open(page));
    item.setId("explore");
    return item;
  }

  private static Optional<ChunkText> value(@Nullable EventTarget target) {
    return ParentNodes.first(target, ChunkText.class);
  }

  private Optional<ExplorerLink> page(String raw) {
    return front.get().flatMap(finding -> ExplorableValue.page(finding, raw, guards.links().get()));
  }

  /* In a table the focus is the table's, and the value its cell's. */
  private static Optional<String> raw(@Nullable Node focused) {
    return focused instanceof TableView<?> table
        ? CellValues.focused(table).map(value -> value.raw().text())
        : value(focused).map(ChunkText::raw);
  }

  /** Opens the page of the value that has the focus, or says that there is none. */
  void openFocused(@Nullable Node focused) {
    raw(focused)
        .flatMap(this::page)
        .ifPresentOrElse(this::open, () -> kit.toast().say(kit.words("explorer.none")));
  }

  private void open(ExplorerLink page) {
    if (agreed.contains(page.host())) {
      guards.browser().accept(page.url());
    } else {
      ask(page);
    }
  }

  /** Says that there is no browser for a page, and offers its address. */
  void noBrowser(URI page) {
    question(
        "explorer-no-browser",
        new ButtonType(kit.words("explorer.noBrowser.copy"), ButtonBar.ButtonData.OK_DONE),
        ButtonType.CLOSE,
        () -> ValueCopying.copy(kit, kit.words("explorer.address"), page.toString()),
        new WrappedText(kit.words("explorer.noBrowser"), "strong"),
        new WrappedText(page.toString(), "mono"));
  }

  private void ask(ExplorerLink page) {
    question(
        "explorer-question",
        new ButtonType(kit.words("explorer.open"), ButtonBar.ButtonData.OK_DONE),
        ButtonType.CANCEL,
        () -> {
          agreed.add(page.host());
          guards.browser().accept(page.url());
        },
        new WrappedText(kit.words("explorer.text", page.host()), "strong"),
        new WrappedText(page.url().toString(), "mono"),
        new WrappedText(kit.words("explorer.source." + page.source(), page.host()), "muted"));
  }

  private void question(String id, ButtonType yes, ButtonType no, Runnable wanted, Node... lines) {
    var text = new VBox(10, lines);
    text.getStyleClass().add("form");
    var dialog = new Dialog<ButtonType>();
    dialog.setTitle(kit.words("explorer.title"));
    var pane = dialog.getDialogPane();
    pane.getButtonTypes().setAll(yes, no);
    pane.setContent(text);
    pane.getStyleClass().add("question");
    pane.setId(id);
    dialog
        .resultProperty()
        .subscribe(
            pressed -> {
              if (yes.equals(pressed)) {
                wanted.run();
              }
            });
    WindowDialogs.show(kit, dialog, owner.get(), WIDE, 0);
  }
}
