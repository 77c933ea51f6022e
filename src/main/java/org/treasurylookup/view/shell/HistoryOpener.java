package org.treasurylookup.view.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.model.history.HistoryModel;
import org.treasurylookup.model.history.HistoryRow;
import org.treasurylookup.model.history.NotesModel;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.model.tab.KeptLookTabs;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.action.ActionName;
import org.treasurylookup.view.action.Actions;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.history.HistoryActions;
import org.treasurylookup.view.history.HistoryPage;
import org.treasurylookup.view.history.NotePane;
import org.treasurylookup.view.page.ConfirmPage;

/** Opens the page of the history, and does what is chosen there. */
final class HistoryOpener implements HistoryActions {
  private final ControlKit kit;
  private final ShellModel model;
  private final WindowModels models;
  private final WindowPages pages;
  private final RecentPlace recent;
  private final KeptLookTabs looks;
  private @Nullable HistoryModel shown;

  HistoryOpener(
      ControlKit kit,
      ShellModel model,
      WindowModels models,
      WindowPages pages,
      RecentPlace recent) {
    this.kit = kit;
    this.models = models;
    this.pages = pages;
    this.recent = recent;
    this.model = model;
    models.notes().allProperty().subscribe((_, _) -> searchAgain());
    this.looks = models.keptLooks(model, why -> kit.toast().say(kit.words(why)));
  }

  /**
   * Says what opens the history, and what notes, pins and watches the record in front or the one
   * chosen there.
   */
  void addTo(Actions actions) {
    actions.on(ActionName.PIN, () -> act(this::pin, recent::pin));
    actions.on(ActionName.WATCH, () -> act(this::watch, recent::watch));
    actions.on(ActionName.NOTE, this::note);
    actions.on(ActionName.HISTORY, () -> open("", Optional.empty()));
  }

  /* At a row, where somebody goes on who was there before. */
  private void open(String line, Optional<RecordReference> row) {
    recent.fill();
    var fresh = models.history();
    fresh.lineProperty().set(line);
    shown = fresh;
    pages.open(new HistoryPage(kit, fresh, this, row));
  }

  private void searchAgain() {
    if (shown != null && pages.node().pageProperty().get().orElse(null) instanceof HistoryPage) {
      shown.search();
    }
  }

  private String line() {
    return shown == null ? "" : shown.lineProperty().get();
  }

  NotesModel notes() {
    return models.notes();
  }

  private void act(Consumer<HistoryRow> chosen, Runnable front) {
    if (pages.node().pageProperty().get().orElse(null) instanceof HistoryPage history) {
      history.chosen().ifPresentOrElse(chosen, this::sayToChoose);
    } else {
      front.run();
    }
  }

  private void pin(HistoryRow row) {
    say(row, recent.togglePin(row.recent()));
  }

  /* From what it said when it was kept. */
  private void watch(HistoryRow row) {
    if (recent.isWatched(row.ref())) {
      say(row, recent.unwatch(row.ref()));
    } else {
      looks.read(row.found().entry(), finding -> say(row, recent.toggleWatch(finding)));
    }
  }

  /* Which one is chosen is not seen while somebody types. */
  private void say(HistoryRow row, Text done) {
    recent.say(Text.of("history.said", InvisibleCharacters.show(row.target().id()), done));
  }

  /* Nobody is asked to choose in a list that is not to be seen. */
  private void sayToChoose() {
    boolean hides = kit.display().hiddenProperty().get();
    kit.toast().say(kit.words(hides ? "history.hidden" : "history.choose"));
  }

  /* On the record chosen on the page, else on the one in front. */
  private void note() {
    var page = pages.node().pageProperty().get();
    if (page.isPresent()) {
      if (page.get() instanceof HistoryPage history && !history.note()) {
        sayToChoose();
      }
      return;
    }
    var found = model.selectedProperty().get().flatMap(TabModel::finding);
    found.ifPresentOrElse(
        finding -> NotePane.open(kit, notes(), RecordReference.of(finding), owner()),
        () -> kit.toast().say(kit.words("recent.nothing")));
  }

  private Node owner() {
    var focused = pages.node().getScene().getFocusOwner();
    return focused == null ? pages.node() : focused;
  }

  @Override
  public void note(HistoryRow row, Node owner) {
    NotePane.open(kit, notes(), row.ref(), owner);
  }

  @Override
  public void open(HistoryRow row) {
    looks.open(row.found().entry(), back(row));
  }

  @Override
  public void ask(HistoryRow row) {
    var back = back(row);
    pages.close();
    recent.open(row.ref(), false);
    if (model.environmentProperty().get().name().equals(row.ref().environment())) {
      model.openedFrom(back);
    }
  }

  private Runnable back(HistoryRow row) {
    String line = line();
    var ref = Optional.of(row.ref());
    return () -> open(line, ref);
  }

  @Override
  public void forget(HistoryRow row) {
    var words =
        new ConfirmPage.Words(
            Text.of("history.forget"),
            List.of(
                Text.literal(row.target() + " [" + row.ref().environment() + "]"),
                Text.count("history.forget.what", row.looks())),
            "",
            Text.of("recent.forget"),
            Text.of("history.forget.no"));
    confirm(words, () -> recent.forget(Optional.of(row.ref())));
  }

  @Override
  public void forgetAll() {
    var words =
        new ConfirmPage.Words(
            Text.of("history.forgetAll"),
            List.of(Text.of("history.forgetAll.what")),
            kit.words("history.forgetAll.sure"),
            Text.of("recent.forgetAll"),
            Text.of("history.forget.no"));
    confirm(words, () -> recent.forget(Optional.empty()));
  }

  /* What was searched is there again afterwards, whatever was chosen. */
  private void confirm(ConfirmPage.Words words, Runnable forget) {
    String line = line();
    pages.open(
        new ConfirmPage(
            kit,
            words,
            new WrappedText(""),
            pages::close,
            () -> {
              forget.run();
              if (shown != null) {
                shown.search();
              }
            },
            () -> {}),
        () -> open(line, Optional.empty()));
  }

  @Override
  public void close() {
    pages.close();
  }
}
