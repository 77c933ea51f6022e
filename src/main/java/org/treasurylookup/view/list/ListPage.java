package org.treasurylookup.view.list;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.ListModel.Stage;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.EmText;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.control.ParentNodes;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.Ticker;
import org.treasurylookup.view.table.StandardTables;

/**
 * The page of a list of ids: first the lines, then what they were recognised as, then the answers
 * as they arrive. Style class {@code list}.
 */
public final class ListPage extends StackPane {
  /* A list no longer than this is shown whole, and its totals right below. */
  private static final int SHORT_LIST = 12;

  /* In multiples of the text size: a row, and rows there would be room for around the tables. */
  private static final double ROW = 2.3;
  private static final int AROUND_ROWS = 9;
  private static final int LOW = 26;
  private static final PseudoClass LOW_PAGE = PseudoClass.getPseudoClass("low");

  private static final double LEAST_HIGH = 66;

  private final ControlKit kit;
  private final ListModel model;
  private final Clock clock;
  private final Optional<Text> whyNoExport;
  private final Consumer<TabResult> open;
  private final Ticker ticker = new Ticker(this, Duration.ofMillis(500), this::tick);
  private @Nullable ListInput input;
  private @Nullable ListHead head;
  private @Nullable ListCounts counts;
  private @Nullable ListTable table;
  private @Nullable ListFoot foot;
  private final EmText em = new EmText();

  /**
   * A view bound to a model.
   *
   * @param whyNoExport why rows may not be copied; empty when they may
   * @param open shows what was found for a row
   */
  public ListPage(
      ControlKit kit,
      ListModel model,
      Clock clock,
      Optional<Text> whyNoExport,
      Consumer<TabResult> open) {
    this.kit = kit;
    this.model = model;
    this.clock = clock;
    this.whyNoExport = whyNoExport;
    this.open = open;
    getStyleClass().add("list");
    setAlignment(Pos.TOP_LEFT);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.stageProperty().subscribe(this::stage);
    model.progressProperty().subscribe(_ -> show());
    model.listProperty().subscribe(_ -> showProblem());
  }

  private void stage(Stage stage) {
    var had = getScene() == null ? null : getScene().getFocusOwner();
    boolean focused = FocusPlace.holds(this, had);
    if (stage == Stage.EMPTY) {
      head = null;
      input = new ListInput(kit, model);
      getChildren().setAll(input, em);
    } else if (head == null) {
      input = null;
      getChildren().setAll(page(), em);
    }
    offer(stage);
    show();
    ticker.run(model.isBusy());
    if (focused && isGone(had)) {
      takeFocus();
    }
  }

  /* Whoever reads somewhere else on the page stays there. */
  private boolean isGone(@Nullable Node had) {
    return !FocusPlace.holds(this, had) || !ParentNodes.of(had).allMatch(Node::isVisible);
  }

  private void showProblem() {
    if (input != null) {
      input.showProblem();
    }
  }

  private void offer(Stage stage) {
    if (counts != null) {
      boolean asked = stage != Stage.READY;
      PlainControls.show(counts, asked);
    }
  }

  private Node page() {
    head = new ListHead(kit, clock, model);
    table = new ListTable(kit, model, whyNoExport, this::openRow);
    counts = new ListCounts(kit, model, table);
    boolean isShort = model.rows().size() <= SHORT_LIST;
    Region rows = isShort ? StandardTables.fit(table.node(), 1, SHORT_LIST) : table.node();
    rows.setMinHeight(LEAST_HIGH);
    table.node().getStyleClass().add("list-table");
    VBox.setVgrow(rows, isShort ? Priority.NEVER : Priority.ALWAYS);
    foot = new ListFoot(kit, model, whyNoExport);
    var page = new VBox(head, counts, rows, foot);
    page.getStyleClass().add("list-page");
    page.heightProperty().subscribe(_ -> share());
    return page;
  }

  private void show() {
    if (head == null || counts == null || foot == null) {
      return;
    }
    head.show();
    counts.show();
    foot.show();
    share();
  }

  /* The table of totals stands below the rows where both are seen whole. */
  private void share() {
    if (foot != null && counts != null) {
      boolean low = getHeight() > 0 && getHeight() < LOW * em.size();
      counts.low(low);
      counts.getParent().pseudoClassStateChanged(LOW_PAGE, low);
      double lines = model.rows().size() + model.figures().totals().size() + AROUND_ROWS;
      foot.roomy(getHeight() >= lines * ROW * em.size());
    }
  }

  private void tick() {
    if (head != null) {
      head.show();
    }
  }

  /** Puts the focus where the user goes on: the lines, or the rows. */
  public void takeFocus() {
    if (input != null) {
      input.takeFocus();
    } else if (table != null) {
      StandardTables.takeFocus(table.node());
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && model.isReading()) {
      /* Of a short list there were rows by now: it is meant for them, not for the lines. */
      model.start();
      event.consume();
      return;
    }
    boolean ready = model.stageProperty().get() == Stage.READY;
    if (!ready || event.getTarget() instanceof TextInputControl) {
      return;
    }
    boolean bare = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (event.getCode() == KeyCode.ENTER && bare && !(event.getTarget() instanceof ButtonBase)) {
      model.start();
      event.consume();
    }
  }

  private void openRow(ListRow row) {
    if (row.entry().sameAs().isPresent()) {
      openRow(model.rows().get(row.entry().sameAs().getAsInt() - 1));
    } else if (row.result().isPresent()) {
      open.accept(row.result().get());
    } else {
      kit.toast().say(row.entry().isAskable() ? kit.words("list.notYet") : kit.words(row.words()));
    }
  }
}
