package org.treasurylookup.view.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.MasterDetailPane;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.Detail;
import org.treasurylookup.model.Pending;
import org.treasurylookup.model.Question;
import org.treasurylookup.model.Result;
import org.treasurylookup.model.TabModel;
import org.treasurylookup.model.Times;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.view.control.KeptNodes;
import org.treasurylookup.view.control.Kit;
import org.treasurylookup.view.control.NoteRow;
import org.treasurylookup.view.outcome.JsonPane;
import org.treasurylookup.view.outcome.LoadingView;
import org.treasurylookup.view.outcome.Names;
import org.treasurylookup.view.outcome.NoRecordView;
import org.treasurylookup.view.record.DetailView;
import org.treasurylookup.view.record.RecordView;

/**
 * What a tab shows: the record (or why there is none), details opened on top of it with a way back,
 * the raw JSON beside it, and a look-up under way above it.
 */
final class TabContent extends BorderPane {
  private static final double JSON_SHARE = 0.62;
  private static final double PATIENCE = 300;

  private final TabModel model;
  private final ShellContext context;
  private final Kit kit;
  private final RecordViews records;
  private final VBox above = new VBox();
  private final StackPane center = new StackPane();
  private final MasterDetailPane split = new MasterDetailPane(Side.RIGHT);
  private final PauseTransition patience = new PauseTransition(Duration.millis(PATIENCE));
  private Optional<Node> watermark = Optional.empty();
  private @Nullable Environment marked;
  private @Nullable LoadingView loading;
  private @Nullable RecordView view;

  TabContent(TabModel model, ShellContext context) {
    this.model = model;
    this.context = context;
    this.kit = context.kit().forTab();
    this.records = new RecordViews(kit, model.path()::add);
    getStyleClass().add("tab-content");
    above.getStyleClass().add("tab-above");
    split.setMasterNode(center);
    split.setShowDetailNode(false);
    split.setAnimated(false);
    split.setDividerPosition(JSON_SHARE);
    patience.setOnFinished(_ -> showLoading());
    setTop(above);
    setCenter(split);
    model.shownProperty().subscribe(this::show);
    model.pendingProperty().subscribe(this::load);
    model.failedRefreshProperty().subscribe(_ -> showAbove());
    model.path().subscribe(this::showRecord);
    model.jsonProperty().subscribe(_ -> showJson());
    context.environment().subscribe(_ -> showAbove());
  }

  /** Makes the page to begin with anew, if it is shown. */
  void showEmptyAgain() {
    if (model.shownProperty().get().isEmpty()) {
      center.getChildren().setAll(context.empty());
    }
  }

  private void show(Optional<Result> result) {
    kit.cover().mask();
    if (result.isEmpty()) {
      center.getChildren().setAll(context.empty());
      return;
    }
    showRecord();
    showAbove();
    showJson();
    focusVerdict();
  }

  private void showRecord() {
    var result = model.shownProperty().get();
    if (result.isEmpty()) {
      return;
    }
    view =
        model.path().isEmpty() ? record(result.get()) : new DetailView(kit, model.path().getLast());
    Node node = view.node();
    if (!model.path().isEmpty()) {
      var pane = new BorderPane(node);
      pane.setTop(new PathBar(kit, model));
      node = pane;
    }
    put(node, result.get().question().environment());
  }

  private void put(Node record, Environment environment) {
    if (!environment.equals(marked)) {
      marked = environment;
      watermark = Watermark.of(kit, environment);
    }
    KeptNodes.set(
        center.getChildren(), Stream.concat(Stream.of(record), watermark.stream()).toList());
  }

  private RecordView record(Result result) {
    return result.found().stream()
        .findFirst()
        .map(records::show)
        .orElseGet(() -> new NoRecordView(kit, result, context.version(), model, noRecord()));
  }

  private NoRecordView.Actions noRecord() {
    return new NoRecordView.Actions() {
      @Override
      public void askAgain() {
        model.refresh();
      }

      @Override
      public void askElsewhere() {
        model.askElsewhere();
      }

      @Override
      public void stopElsewhere() {
        model.stopElsewhere();
      }

      @Override
      public void showRaw() {
        model.jsonProperty().set(true);
      }

      @Override
      public void enterSecrets() {
        model.question().map(Question::environment).ifPresent(context.enterKeys());
      }
    };
  }

  /* Most answers are there sooner than anybody sees a bar: none is made for them. */
  private void load(Optional<Pending> pending) {
    showAbove();
    if (pending.isEmpty()) {
      patience.stop();
      if (loading != null) {
        loading = null;
        showAbove();
      }
    } else if (loading == null) {
      patience.playFromStart();
    } else {
      loading.show(pending.get());
    }
  }

  private void showLoading() {
    model
        .pendingProperty()
        .get()
        .ifPresent(
            pending -> {
              loading = new LoadingView(kit, context.clock(), pending, model::cancel);
              showAbove();
            });
  }

  private void showAbove() {
    above.getChildren().clear();
    model.question().flatMap(this::mark).ifPresent(above.getChildren()::add);
    if (loading != null) {
      above.getChildren().add(loading);
    }
    model.failedRefreshProperty().get().map(this::stale).ifPresent(above.getChildren()::add);
    model.shownProperty().get().flatMap(this::elsewhere).ifPresent(above.getChildren()::add);
    model.finding().flatMap(this::gap).ifPresent(above.getChildren()::add);
  }

  /* What is in front must not be taken for data of the environment that the window names. */
  private Optional<Node> mark(Question question) {
    var window = context.environment().getValue();
    return question.environment().equals(window)
        ? Optional.empty()
        : Optional.of(Strip.ofTab(kit, question.environment(), window));
  }

  private Node stale(Finding lost) {
    var messages = kit.messages();
    String since = model.finding().flatMap(Finding::answer).map(this::received).orElse("?");
    String what = lost.failure().map(failure -> messages.get(failure.headline())).orElse("");
    return new NoteRow(
            Tone.ATTENTION, messages.get("stale.lead"), messages.get("stale.text", what, since))
        .action(messages.get("missing.again"), model::refresh);
  }

  private String received(Answer answer) {
    return kit.messages().get(Times.clock(answer.receivedAt(), kit.display()));
  }

  /* A record whose items could not all be fetched is shown, and never as if it were whole. */
  private Optional<Node> gap(Finding finding) {
    var messages = kit.messages();
    return finding
        .failure()
        .filter(_ -> finding.outcome() == Outcome.FOUND)
        .map(
            failure ->
                new NoteRow(
                        Tone.ATTENTION,
                        messages.get("gap.lead"),
                        messages.get(failure.headline()) + " " + messages.get(failure.next()))
                    .action(messages.get("missing.again"), model::refresh));
  }

  /* One id may be of several kinds: say where it was not found, and where there is another record. */
  private Optional<Node> elsewhere(Result result) {
    var found = result.found();
    if (found.isEmpty() || result.question().targets().size() < 2) {
      return Optional.empty();
    }
    var messages = kit.messages();
    String others =
        result.findings().stream()
            .filter(finding -> !finding.equals(found.getFirst()))
            .map(finding -> messages.get(said(finding), Names.ofKind(kit, finding.target())))
            .collect(Collectors.joining(" "));
    String open =
        result.open().stream()
            .map(target -> messages.get("also.asking", Names.ofKind(kit, target)))
            .collect(Collectors.joining(" "));
    var row = new NoteRow(Tone.NOTE, "", (others + " " + open).strip());
    for (var other : found.subList(1, found.size())) {
      row.action(
          messages.get("also.open"),
          () -> context.open().accept(new Question(List.of(other.target()), other.environment())));
    }
    return Optional.of(row);
  }

  private static String said(Finding finding) {
    return switch (finding.outcome()) {
      case FOUND -> "also.found";
      case NOT_FOUND -> "also.notFound";
      case FAILED -> "also.failed";
    };
  }

  private void showJson() {
    var finding = model.finding().filter(known -> known.answer().isPresent());
    boolean show = model.jsonProperty().get() && finding.isPresent();
    if (show) {
      split.setDetailNode(
          new JsonPane(
              kit, finding.get(), context.whyNoExport(), () -> model.jsonProperty().set(false)));
    }
    split.setShowDetailNode(show);
    if (show) {
      split.setDividerPosition(JSON_SHARE);
    }
  }

  /** Puts the focus on the answer, so that a screen reader speaks it. */
  void focusVerdict() {
    if (view != null && getScene() != null) {
      var node = view.verdict();
      context.fx().execute(node::requestFocus);
    }
  }

  /** Whether a detail is open that Esc closes. */
  boolean closeDetail() {
    if (model.path().isEmpty()) {
      return false;
    }
    model.path().removeLast();
    return true;
  }

  /** The details open, for the title of a crumb. */
  static String title(Kit kit, Detail detail) {
    return switch (detail) {
      case Detail.OfTransaction(_, int index) ->
          kit.messages().get("detail.transaction.title", Integer.toString(index + 1));
      case Detail.OfItem(_, int index) ->
          kit.messages().get("detail.item.title", Integer.toString(index + 1));
      case Detail.OfCounterparty _ -> kit.messages().get("detail.counterparty");
      case Detail.OfDestination _ -> kit.messages().get("detail.destination");
    };
  }

  /** Whether the tab shows a record. */
  boolean showsRecord() {
    return model.finding().filter(finding -> finding.outcome() == Outcome.FOUND).isPresent();
  }
}
