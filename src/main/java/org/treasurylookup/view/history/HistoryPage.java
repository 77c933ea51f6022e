package org.treasurylookup.view.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.model.history.HistoryModel;
import org.treasurylookup.model.history.HistoryModel.Stage;
import org.treasurylookup.model.history.HistoryRow;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.BreakingLine;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeptNodes;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.page.Page;
import org.treasurylookup.view.page.PageTitleBar;
import org.treasurylookup.view.value.RevealButton;

/**
 * All that was looked up on this PC, found while somebody types: Down goes to the rows, Enter opens
 * one as it was then. While amounts and personal data are hidden, no id is in the window.
 */
public final class HistoryPage extends VBox implements Page {
  /* Multiples of the text size. */
  private static final double LOW = 24;

  private final ControlKit kit;
  private final HistoryModel model;
  private final HistoryActions acts;
  private final TextField line = new TextField();
  private final BreakingLine below = new BreakingLine(14, 2);
  private final HistoryTable table;
  private final StackPane place = new StackPane();
  private final WrappedText hidden;
  private final HistoryFoot foot;
  private boolean low;
  private Optional<RecordReference> beginning;
  private final ListChangeListener<HistoryRow> changed = _ -> show();
  private Subscription following = Subscription.EMPTY;

  /** The latest look-ups at first; the keys begin at a row if it is listed, else in the line. */
  public HistoryPage(
      ControlKit kit, HistoryModel model, HistoryActions acts, Optional<RecordReference> row) {
    this.beginning = row;
    this.kit = kit.forTab(() -> "");
    this.model = model;
    this.acts = acts;
    this.table = new HistoryTable(this.kit, model, acts);
    this.hidden = new WrappedText(kit.words("recent.hidden"), "muted");
    getStyleClass().add("page-frame");
    this.foot = new HistoryFoot(this.kit, model, acts);
    var content = new VBox(head(), below, place, foot.node());
    content.getStyleClass().add("history-page");
    below.getStyleClass().add("search-words");
    place.setMinHeight(0);
    VBox.setVgrow(place, Priority.ALWAYS);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(new PageTitleBar(kit, kit.words("history.title"), acts::close), content);
    follow();
    heightProperty().subscribe(this::fold);
    model.open();
  }

  private void follow() {
    model.personalProperty().bind(kit.reveal().liftedProperty());
    model.rows().addListener(changed);
    following =
        model
            .problemProperty()
            .subscribe(_ -> show())
            .and(model.stageProperty().subscribe(_ -> show()))
            .and(model.lineProperty().subscribe(_ -> showBelow()))
            .and(kit.display().hiddenProperty().subscribe(_ -> show()));
    table.onMoved(this::show);
  }

  /* Where text is large for the window, rows need the room of what the line says as well. */
  private void fold() {
    double em = kit.display().textSize();
    boolean now = getHeight() > 0 && getHeight() < LOW * em;
    if (now != low) {
      low = now;
      show();
    }
  }

  private Node head() {
    line.setId("history-line");
    PlainControls.prompt(line, kit.words("history.prompt"), kit.words("history.prompt.brief"));
    line.setAccessibleText(kit.words("history.line"));
    line.getStyleClass().add("mono");
    line.textProperty().bindBidirectional(model.lineProperty());
    line.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    HBox.setHgrow(line, Priority.ALWAYS);
    var head = new HBox(8, line, new RevealButton(kit));
    head.getStyleClass().add("page-line");
    return head;
  }

  private void key(KeyEvent event) {
    beginning = Optional.empty();
    boolean bare = !event.isAltDown() && !event.isShiftDown() && !model.rows().isEmpty();
    if (bare && event.getCode() == KeyCode.DOWN) {
      table.takeFocus();
      event.consume();
    } else if (bare && event.getCode() == KeyCode.ENTER) {
      Consumer<HistoryRow> open = event.isShortcutDown() ? acts::ask : acts::open;
      table.first().ifPresent(open);
      event.consume();
    }
  }

  private void show() {
    boolean hides = kit.display().hiddenProperty().get();
    KeptNodes.set(place.getChildren(), hides ? List.of(hidden) : rows());
    table.explain(whyNone());
    showBelow();
    foot.show(low, model.problemProperty().get().isPresent(), chosen());
    if (beginning.isPresent() && line.isFocused()) {
      focus();
    }
  }

  /* Where there is room for little else, why nothing was searched for is said once. */
  private List<Node> rows() {
    return isRefusedInLittleRoom() ? List.of() : List.of(table.node());
  }

  private boolean isRefusedInLittleRoom() {
    return low && model.problemProperty().get().isPresent();
  }

  private Text whyNone() {
    if (model.problemProperty().get().isPresent()) {
      return Text.of("history.refused");
    }
    if (model.stageProperty().get() == Stage.OPENING) {
      return Text.of("history.opening");
    }
    if (!model.lineProperty().get().isBlank()) {
      return Text.of("history.none");
    }
    return model.state().lasting()
        ? Text.count("history.empty", model.days())
        : Text.of("history.empty.run");
  }

  private void showBelow() {
    List<Node> nodes = new ArrayList<>();
    var problem = model.problemProperty().get();
    if (problem.isPresent()) {
      nodes.add(new ToneIcon(Tone.ATTENTION));
      nodes.add(new WrappedText(kit.words(problem.get())));
    } else if (model.hint().isPresent()) {
      nodes.add(new ToneIcon(Tone.NOTE));
      nodes.add(new WrappedText(kit.words(model.hint().get())));
    } else {
      for (String mark : List.of("", "is:pinned", "is:watched", "is:noted")) {
        nodes.add(view(mark));
      }
      if (!low) {
        nodes.add(new WrappedText(kit.words("history.words"), "muted"));
      }
    }
    if (!same(nodes)) {
      below.getChildren().setAll(nodes);
    }
  }

  /* A link that has the focus stays where it is. */
  private boolean same(List<Node> nodes) {
    return nodes.size() == below.getChildren().size()
        && Stream.of(nodes, below.getChildren()).allMatch(it -> it.getFirst() instanceof Hyperlink);
  }

  private Hyperlink view(String mark) {
    String name = mark.isEmpty() ? "all" : mark.substring(3);
    var link =
        PlainControls.link(
            kit.words("history.view." + name),
            () -> {
              line.setText(mark.isEmpty() ? "" : mark + " ");
              line.requestFocus();
              line.end();
            });
    link.setId("history-view-" + name);
    return link;
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public boolean isOfRecords() {
    return true;
  }

  /** The record chosen; none while ids are hidden. */
  public Optional<HistoryRow> chosen() {
    return kit.display().hiddenProperty().get() ? Optional.empty() : table.chosen();
  }

  /** Opens the note on the record chosen; says whether there is one. */
  public boolean note() {
    var row = table.chosen();
    row.ifPresent(it -> acts.note(it, table.node()));
    return row.isPresent();
  }

  @Override
  public void focus() {
    var row = beginning;
    beginning = Optional.empty();
    if (row.filter(table::takeFocus).isEmpty()) {
      beginning = row;
      line.requestFocus();
      line.selectAll();
    }
  }

  @Override
  public boolean refresh() {
    model.search();
    return true;
  }

  @Override
  public void close() {
    following.unsubscribe();
    model.rows().removeListener(changed);
    model.personalProperty().unbind();
    kit.reveal().mask();
    model.close();
  }
}
