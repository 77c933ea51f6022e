package org.treasurylookup.view.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Recognizer;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.recent.RecentModel;
import org.treasurylookup.model.recent.RecentRecord;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.model.recent.WatchNews;
import org.treasurylookup.model.recent.WatchedRecord;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.model.window.WindowModels;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.action.ActionName;
import org.treasurylookup.view.action.Actions;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.control.Ticker;
import org.treasurylookup.view.lock.WindowLock;
import org.treasurylookup.view.recent.RecentActions;
import org.treasurylookup.view.recent.RecentPane;
import org.treasurylookup.view.tab.WindowContext;

/**
 * The side pane of a window and what fills it. Only its empty place is there with the first frame;
 * everything else comes with {@link #fill()}.
 */
final class RecentPlace implements RecentActions {
  private static final double WIDE = 1200;
  private static final Duration HOUR = Duration.ofHours(1);

  private final ControlKit kit;
  private final ShellModel model;
  private final WindowModels models;
  private final Clock clock;
  private final EnvironmentSwitch switching;
  private final WindowLock lock;
  private final ObjectProperty<List<WatchedRecord>> watched;
  private final RecentPane pane;
  private final FrontRecord front = new FrontRecord();
  private BiConsumer<String, String> outside = (_, _) -> {};
  private Optional<RecentModel> filled = Optional.empty();
  private Subscription hour = Subscription.EMPTY;

  RecentPlace(
      WindowContext context, WindowModels models, EnvironmentSwitch switching, WindowLock lock) {
    this.kit = context.kit();
    this.model = context.shell();
    this.models = models;
    this.clock = context.clock();
    this.watched = context.records().watchedProperty();
    this.switching = switching;
    this.lock = lock;
    this.pane = new RecentPane(kit);
    pane.managedProperty().bind(pane.visibleProperty());
    pane.setVisible(false);
    pane.sceneProperty().flatMap(Scene::widthProperty).subscribe(_ -> arrange());
    kit.display().textPercentProperty().subscribe(this::arrange);
    open(true).subscribe(this::arrange);
    open(false).subscribe(this::arrange);
  }

  Node node() {
    return pane;
  }

  /* At twice the size of text a window has half the room. */
  private boolean isWide() {
    var scene = pane.getScene();
    return scene != null
        && scene.getWidth() * 100 >= WIDE * kit.display().textPercentProperty().get();
  }

  /* Chosen apart for a wide window and a narrow one. */
  private BooleanProperty open(boolean wide) {
    return kit.display().remembered().recent(wide);
  }

  private void arrange() {
    if (pane.getScene() != null) {
      pane.setVisible(open(isWide()).get());
    }
  }

  /**
   * Says what opens the pane.
   *
   * @param leave puts the focus where the user goes on without the pane
   */
  void addTo(Actions actions, Runnable leave) {
    actions.on(
        ActionName.RECENT,
        () -> {
          toggle();
          if (isLeftBehind(pane.getScene().getFocusOwner())) {
            leave.run();
          }
        });
  }

  private void toggle() {
    fill();
    var chosen = open(isWide());
    chosen.set(!chosen.get());
  }

  /* Whether the focus is in the pane that is closed now, or lost with it. */
  private boolean isLeftBehind(@Nullable Node focused) {
    return !pane.isVisible() && (focused == null || FocusPlace.holds(pane, focused));
  }

  /** Makes what the first frame need not wait for; nothing when it is made already. */
  void fill() {
    if (filled.isEmpty()) {
      filled = Optional.of(make());
    }
  }

  private RecentModel made() {
    fill();
    return filled.orElseThrow();
  }

  private RecentModel make() {
    var made = models.recent(model, kit.display().alarm());
    var watches = made.watches();
    watches.onNews(news -> lock.whenOpen(() -> tell(news)));
    watches.shown().subscribe(() -> watched.set(List.copyOf(watches.shown())));
    front.follow(model, made);
    models.keep(made, this::say);
    pane.fill(made, this, front.property(), model.environmentProperty().map(Environment::name));
    Ticker.shown(pane).subscribe(shown -> run(made, shown));
    return made;
  }

  private void run(RecentModel made, boolean shown) {
    made.watches().setRunning(shown);
    hour.unsubscribe();
    hour = shown ? afterAnHour(made) : Subscription.EMPTY;
  }

  /* A day ends, and what is too old is forgotten, in a window that stays open for days, too. */
  private Subscription afterAnHour(RecentModel made) {
    return kit.display()
        .alarm()
        .after(
            HOUR,
            () -> {
              made.prune();
              pane.freshen();
              hour = afterAnHour(made);
            });
  }

  private void tell(WatchNews told) {
    var news = told.record();
    var words = news.news().isEmpty() ? List.of(news.words()) : news.news();
    String what = words.stream().map(kit::seen).reduce((a, b) -> a + "; " + b).orElse("");
    boolean hidden = kit.display().hiddenProperty().get();
    String said =
        hidden
            ? kit.words(news.paused().isPresent() ? "watch.toast.paused" : "watch.toast.hidden")
            : kit.words("watch.toast", news.ref().target().id(), what);
    String sentence = news.ended().isPresent() ? kit.words("watch.toast.over", said) : said;
    say(sentence);
    if (!isInFront()) {
      outside.accept(
          sentence,
          told.sums()
              .filter(_ -> !hidden)
              .map(kit::seen)
              .map(sums -> kit.words("watch.toast.sums", sentence, sums))
              .orElse(sentence));
    }
  }

  private boolean isInFront() {
    var scene = pane.getScene();
    return scene != null && scene.getWindow() != null && scene.getWindow().isFocused();
  }

  /**
   * Tells what a watched record says outside of this window too, while it is not in front.
   *
   * @param told takes it without amounts, and with them
   */
  void tellsOutsideThrough(BiConsumer<String, String> told) {
    outside = told;
  }

  /** Says a sentence, once the window is not locked. */
  void say(Text sentence) {
    lock.whenOpen(() -> say(kit.words(sentence)));
  }

  @Override
  public void say(String sentence) {
    kit.toast().say(sentence);
  }

  @Override
  public void open(RecordReference ref, boolean newTab) {
    var environment = models.environments().get(ref.environment());
    if (environment.isEmpty()) {
      say(kit.words("watch.noEnvironment", ref.environment()));
      return;
    }
    var here = environment.get().equals(model.environmentProperty().get());
    if (here && !newTab) {
      model.ask(targets(ref), false);
    } else {
      switching.entry(new TabTargets(targets(ref), environment.get()));
    }
  }

  /* What was found as none of several kinds may be any of them by now. */
  private List<Target> targets(RecordReference ref) {
    return made().latest(ref).filter(RecentRecord::isOfAnyKind).isPresent()
        ? Recognizer.recognise(ref.target().id()).targets()
        : List.of(ref.target());
  }

  /** Forgets a record altogether, or all look-ups. */
  void forget(Optional<RecordReference> record) {
    record.ifPresentOrElse(made()::forget, made()::forgetAll);
    say(kit.words(record.isPresent() ? "recent.forgotten" : "recent.forgottenAll"));
  }

  /** What was looked up, the last one first. */
  List<RecentRecord> recent() {
    return List.copyOf(made().recent());
  }

  private @Nullable Finding found() {
    return model.selectedProperty().get().flatMap(TabModel::finding).orElse(null);
  }

  /** Pins the record in front, or unpins it. */
  void pin() {
    var finding = found();
    if (finding == null) {
      say(kit.words("recent.nothing"));
      return;
    }
    var look =
        RecentRecord.of(finding)
            .orElseGet(
                () ->
                    new RecentRecord(
                        RecordReference.of(finding), clock.instant(), "", "", finding.level()));
    say(togglePin(look));
  }

  /** Pins a record or unpins it, as it was looked up last; what to tell the user. */
  Text togglePin(RecentRecord look) {
    boolean pinned = made().togglePin(made().latest(look.ref()).orElse(look));
    return Text.of(pinned ? "recent.pinnedNow" : "recent.unpinned");
  }

  /** Watches the record in front, or stops. */
  void watch() {
    var finding = found();
    say(finding == null ? Text.of("recent.nothing") : toggleWatch(finding));
  }

  boolean isWatched(RecordReference ref) {
    return made().watches().isWatched(ref);
  }

  /** Watches a record or stops; what to tell the user. */
  Text toggleWatch(Finding finding) {
    return made().toggleWatch(finding);
  }

  /** Watches a record no longer; what to tell the user. */
  Text unwatch(RecordReference ref) {
    made().watches().stop(ref);
    return Text.of("watch.stopped");
  }
}
