package org.treasurylookup.view.tab;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.model.lookup.PendingLookup;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.record.MoneyModel;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeptNodes;
import org.treasurylookup.view.control.SceneFollower;
import org.treasurylookup.view.environment.Watermark;
import org.treasurylookup.view.find.FindPane;
import org.treasurylookup.view.outcome.LoadingView;
import org.treasurylookup.view.outcome.NoRecordView;
import org.treasurylookup.view.record.DetailView;
import org.treasurylookup.view.record.RecordView;
import org.treasurylookup.view.value.FollowEvent;

/**
 * What a tab shows: the record (or why there is none), details opened on top of it with a way back,
 * the raw JSON beside it, and a look-up under way above it.
 */
public final class TabContent extends BorderPane implements TabPage {
  private static final double PATIENCE = 300;

  private final TabModel model;
  private final WindowContext context;
  private final ControlKit kit;
  private final RecordViews records;
  private final MoneyPane money;
  private final StackPane center = new StackPane();
  private final JsonBeside json;
  private final FindPane find;
  private final PageVeil veil;
  private final PauseTransition patience = new PauseTransition(Duration.millis(PATIENCE));
  private Optional<Node> watermark = Optional.empty();
  private @Nullable Environment marked;
  private final FocusBeforeDetails before = new FocusBeforeDetails();
  private final BooleanSupplier front;
  private final AnswerFocus focus;
  private final AboveRecord above;
  private final ChangeMarks changes;
  private final LayoutAtOnce atOnce = new LayoutAtOnce(this);
  private @Nullable LoadingView loading;
  private @Nullable RecordView view;

  /**
   * The content of a tab.
   *
   * @param front whether this is the tab in front, which alone may take the focus
   */
  public TabContent(TabModel model, WindowContext context, BooleanSupplier front) {
    this.model = model;
    this.front = front;
    this.context = context;
    this.kit = context.kit().forTab(model::environmentName);
    this.above = new AboveRecord(kit, model, context, this::showAbove);
    this.focus = new AnswerFocus(context, List.of(above, center), front);
    this.json = new JsonBeside(center, model, kit, context);
    this.find = new FindPane(kit, json);
    this.veil = new PageVeil(find);
    this.records =
        new RecordViews(kit, context, model, () -> focus.keep(this::showRecord, this::takeFocus));
    this.changes = new ChangeMarks(kit);
    this.money = new MoneyPane(kit, context.records(), model);
    getStyleClass().add("tab-content");
    patience.setOnFinished(_ -> showLoading());
    setTop(above);
    setCenter(find);
    model.shownProperty().subscribe(this::show);
    model.pendingProperty().subscribe(this::load);
    model.failedRefreshProperty().subscribe(_ -> showAbove());
    model.refusedProperty().subscribe(_ -> showAbove());
    model.path().addListener(this::walked);
    model.trail().subscribe(this::showAbove);
    addEventHandler(FollowEvent.FOLLOW, this::follow);
    SceneFollower.start(
        this, this::showAbove, context.environment(), context.records().notes().allProperty());
    SceneFollower.start(
        this,
        () -> focus.keep(above::showNewer, this::takeFocus),
        context.records().watchedProperty());
    kit.follow(this, () -> changes.show(center, above.known()));
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void takeFocus() {
    if (view != null) {
      focus.take(view.verdict());
    }
  }

  @Override
  public void close() {
    records.leave();
    money.leave();
  }

  @Override
  public void showEmptyAgain() {
    if (model.shownProperty().get().isEmpty()) {
      center.getChildren().clear();
      showNoRecord();
    }
  }

  /* The page to begin with belongs to a tab without a question, not under the name of one. */
  private void showNoRecord() {
    if (model.lookup().isPresent()) {
      center.getChildren().clear();
    } else if (center.getChildren().isEmpty()) {
      center.getChildren().setAll(context.empty());
    }
  }

  private void show(Optional<TabResult> result) {
    kit.reveal().mask();
    if (result.isEmpty()) {
      showNoRecord();
      return;
    }
    focus.answer(
        result.get().lookup(),
        () -> {
          showRecord();
          showAbove();
          json.show();
          return Optional.ofNullable(view).map(RecordView::verdict);
        });
  }

  private void showRecord() {
    var result = model.shownProperty().get();
    if (result.isEmpty()) {
      return;
    }
    view = model.path().isEmpty() ? record(result.get()) : detail(model.path().getLast());
    put(view.node(), result.get().lookup().environment());
  }

  private RecordView detail(RecordDetail detail) {
    /* A look-up again is a question about the money too. */
    return detail instanceof RecordDetail.OfMoney(var finding)
        ? money.show(model.finding().filter(MoneyModel::fits).orElse(finding))
        : new DetailView(kit, detail);
  }

  /** Opens where the money of the record went; says whether there is such a page. */
  public boolean openMoney() {
    var finding = model.finding().filter(MoneyModel::fits);
    boolean open =
        !model.path().isEmpty() && model.path().getLast() instanceof RecordDetail.OfMoney;
    if (!open) {
      finding.map(RecordDetail.OfMoney::new).ifPresent(model.path()::add);
    }
    return finding.isPresent();
  }

  private void put(Node record, Environment environment) {
    if (!environment.equals(marked)) {
      marked = environment;
      watermark = Watermark.of(kit, environment);
    }
    KeptNodes.set(
        center.getChildren(), Stream.concat(Stream.of(record), watermark.stream()).toList());
    changes.show(center, above.known());
  }

  private void walked(ListChangeListener.Change<? extends RecordDetail> change) {
    if (before.follow(change, this)) {
      showRecord();
      showAbove();
      before.back().ifPresentOrElse(focus::take, this::takeFocus);
    }
  }

  private RecordView record(TabResult result) {
    return result.found().stream()
        .findFirst()
        .map(finding -> records.show(model.judged(finding)))
        .orElseGet(
            () ->
                new NoRecordView(
                    kit,
                    result,
                    context.version(),
                    model,
                    context.records().earlier(),
                    new NoRecordActions(model, context)));
  }

  /* Most answers are there sooner than anybody sees a bar: none is made for them. */
  private void load(Optional<PendingLookup> pending) {
    focus.asking(pending.map(PendingLookup::lookup));
    if (model.shownProperty().get().isEmpty()) {
      showNoRecord();
    }
    showAbove();
    veil();
    if (pending.isEmpty()) {
      patience.stop();
      if (loading != null) {
        loading = null;
        showAbove();
        veil();
      }
      if (front.getAsBoolean()) {
        atOnce.run();
      }
    } else if (loading == null) {
      patience.playFromStart();
    } else {
      loading.show(pending.get());
    }
  }

  private void veil() {
    veil.over(model.isSuperseded(), loading != null);
  }

  private void showLoading() {
    model
        .pendingProperty()
        .get()
        .ifPresent(
            pending -> {
              boolean here = focus.isHere();
              boolean alone = model.isSuperseded() || model.shownProperty().get().isEmpty();
              loading = new LoadingView(kit, context.clock(), pending, alone, model::cancel);
              showAbove();
              veil();
              if (here && alone) {
                loading.takeFocus();
              }
            });
  }

  private void showAbove() {
    above.show(Optional.ofNullable(loading));
    changes.show(center, above.known());
  }

  private void follow(FollowEvent event) {
    event.consume();
    if (event.newTab()) {
      model.beside(event.record()).ifPresent(context.shell()::openTab);
    } else {
      model.follow(event.record());
    }
  }

  @Override
  public FindPane find() {
    return find;
  }

  /** Whether a detail is open that Esc closes. */
  public boolean closeDetail() {
    if (model.path().isEmpty()) {
      return false;
    }
    model.path().removeLast();
    return true;
  }
}
