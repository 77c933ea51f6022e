package org.treasurylookup.view.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.model.KeptTime;
import org.treasurylookup.model.history.HistoryModel;
import org.treasurylookup.model.history.HistoryRow;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.table.CellValues;
import org.treasurylookup.view.table.CellValues.Raw;
import org.treasurylookup.view.table.RowOpening;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.table.TableKeys;
import org.treasurylookup.view.table.TableRows;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.LineRoom;

/** The records found: Enter opens one as it was, Ctrl+Enter asks again, Delete forgets. */
final class HistoryTable {
  private static final double LEAST_TIME = 8;
  private static final double WIDE_TIME = 13.5;
  private static final double WIDEST_TIME = 17;
  private static final double LEAST_NOTE = 6;
  private static final double WIDE_NOTE = 14;

  private static final double LEAST_PLACE = 6.5;
  private static final double WIDEST_PLACE = 12;

  /* Rows that stay in sight above the one that is gone back to. */
  private static final int ABOVE = 3;

  private static final double HAIR = 0.1;

  /* Width of a tone's icon with its gap. */
  private static final double ICON = 2;

  /* What a title takes more, in its bolder letters. */
  private static final double BOLD = 0.8;

  private static final double LEAST_NAME = 3;
  private static final double WIDE_NAME = 6;
  private static final double WIDEST_NAME = 9;
  /* All times are written alike, and few users looked: so many tell how wide they are. */
  private static final int MEASURED = 50;

  private final ControlKit kit;
  private final HistoryModel model;
  private final HistoryActions acts;
  private final TableColumn<HistoryRow, HistoryRow> when;
  private final TableColumn<HistoryRow, HistoryRow> where;
  private final TableColumn<HistoryRow, HistoryRow> who;
  private final TableColumn<HistoryRow, HistoryRow> note;
  private final TableView<HistoryRow> table = StandardTables.table();
  private final WrappedText empty = new WrappedText("", "muted");

  HistoryTable(ControlKit kit, HistoryModel model, HistoryActions acts) {
    this.kit = kit;
    this.model = model;
    this.acts = acts;
    table.setId("history-table");
    table.setAccessibleText(kit.words("history.table"));
    table.setPlaceholder(empty);
    var rows =
        new TableRows<>(table, model.rows(), HistoryRow::ref)
            .exceptions(row -> row.note().isPresent());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    when = column("when", 8, WIDE_TIME, this::when);
    where = column("where", LEAST_PLACE, LEAST_PLACE, row -> row.ref().environment());
    who = column("who", LEAST_NAME, WIDE_NAME, HistoryRow::user);
    note = note();
    var opening = new RowOpening<HistoryRow>(this::open, (_, _) -> Optional.empty(), (_, _) -> {});
    new TableKeys<>(kit, table, rows, opening);
    table.setRowFactory(_ -> opening.row(table));
    table
        .getColumns()
        .addAll(
            List.of(
                when,
                kind(),
                record(),
                result(),
                where,
                who,
                column("looks", 5.5, 5.5, row -> Integer.toString(row.looks())),
                note));
    model.rows().addListener((ListChangeListener<HistoryRow>) _ -> fit());
    kit.follow(
        table,
        () -> {
          fit();
          StandardTables.redraw(table);
        });
  }

  /* Times, environments and the names of users stand on one line, and notes have room where there are any. */
  private void fit() {
    double time = widest(LEAST_TIME, this::time);
    StandardTables.width(when, Math.min(time, WIDEST_TIME), Math.max(time, WIDE_TIME));
    double name =
        Math.min(widest(LEAST_NAME, row -> InvisibleCharacters.show(row.user())), WIDEST_NAME);
    StandardTables.width(who, name, Math.max(name, WIDE_NAME));
    double place = widest(LEAST_PLACE, row -> InvisibleCharacters.show(row.ref().environment()));
    StandardTables.width(where, Math.min(place, WIDEST_PLACE), Math.min(place, WIDEST_PLACE) + 1);
    boolean noted = model.rows().stream().anyMatch(row -> row.note().isPresent());
    double least = Math.max(LEAST_NOTE, LineRoom.words(note.getText()) + BOLD);
    StandardTables.width(note, least, noted ? WIDE_NOTE : least);
  }

  private double widest(double least, Function<HistoryRow, String> words) {
    return model.rows().stream()
        .limit(MEASURED)
        .mapToDouble(row -> LineRoom.words(words.apply(row)))
        .reduce(least, Math::max);
  }

  private TableColumn<HistoryRow, HistoryRow> column(
      String name, double least, double width, Function<HistoryRow, String> words) {
    return column(
        name,
        least,
        width,
        row -> new WrappedText(InvisibleCharacters.show(words.apply(row))),
        words);
  }

  private TableColumn<HistoryRow, HistoryRow> column(
      String name,
      double least,
      double width,
      Function<HistoryRow, Node> draw,
      Function<HistoryRow, String> words) {
    var column =
        StandardTables.<HistoryRow, HistoryRow>column(
            kit.words("history.column." + name),
            least,
            width,
            row -> row,
            draw,
            row -> InvisibleCharacters.show(words.apply(row)));
    column.setId("history-" + name);
    column.setSortable(false);
    CellValues.raw(column, row -> Optional.of(new Raw(FieldPrivacy.OPEN, words.apply(row))));
    return column;
  }

  private String when(HistoryRow row) {
    String at = time(row);
    return row.isLookedUpSince() ? at + " · " + kit.words("history.since") : at;
  }

  private String time(HistoryRow row) {
    return kit.words(KeptTime.of(row.at(), kit.display()));
  }

  private TableColumn<HistoryRow, HistoryRow> kind() {
    double least = Math.max(7.5, kindWords() + HAIR);
    return column(
        "kind", least, Math.max(10, least), row -> kit.words("target." + row.target().kind()));
  }

  /* Room for the longest word of a kind, in em: a word is not divided. */
  private double kindWords() {
    return Stream.of(Kind.values())
        .flatMap(kind -> Stream.of(kit.words("target." + kind).split(" ", -1)))
        .mapToDouble(LineRoom::words)
        .max()
        .orElseThrow();
  }

  private TableColumn<HistoryRow, HistoryRow> record() {
    return column(
        "record",
        14,
        24,
        row -> ChunkText.label(row.target().id()),
        row -> row.target().toString());
  }

  private TableColumn<HistoryRow, HistoryRow> result() {
    double least = Math.max(8, kindWords() + ICON);
    return column(
        "result",
        least,
        Math.max(13, least),
        row -> new HBox(8, new ToneIcon(row.tone()), new WrappedText(kit.seen(result(row)))),
        row -> kit.copied(result(row)));
  }

  private Text result(HistoryRow row) {
    return row.status().isEmpty() || isSaid(row)
        ? row.words()
        : Text.of("history.result", row.words(), row.status());
  }

  /* The provider's word as it is written in a sentence says nothing more. */
  private boolean isSaid(HistoryRow row) {
    return kit.copied(row.words()).replace(" ", "").equalsIgnoreCase(row.status());
  }

  private TableColumn<HistoryRow, HistoryRow> note() {
    return column(
        "note",
        LEAST_NOTE,
        WIDE_NOTE,
        row -> new WrappedText(row.note().map(this::note).orElse("")),
        row -> row.note().map(this::note).orElse(""));
  }

  private String note(OwnNote note) {
    return kit.shown(FieldPrivacy.WORDS, InvisibleCharacters.show(note.text()));
  }

  private void open(HistoryRow row, boolean again) {
    if (again) {
      acts.ask(row);
    } else {
      acts.open(row);
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE && !event.isShortcutDown()) {
      chosen().ifPresent(acts::forget);
      event.consume();
    }
  }

  /** The record that has the focus. */
  Optional<HistoryRow> chosen() {
    int at = table.getFocusModel().getFocusedIndex();
    return at >= 0 && at < table.getItems().size()
        ? Optional.of(table.getItems().get(at))
        : Optional.empty();
  }

  /** The uppermost record that is shown. */
  Optional<HistoryRow> first() {
    return table.getItems().stream().findFirst();
  }

  /** Says in place of rows why there are none. */
  void explain(Text why) {
    empty.textProperty().set(kit.words(why));
  }

  Node node() {
    return table;
  }

  /** Puts the focus on the rows, at first on the uppermost. */
  void takeFocus() {
    table.requestFocus();
    if (table.getFocusModel().getFocusedIndex() < 0) {
      table.getFocusModel().focus(0, table.getVisibleLeafColumns().getFirst());
    }
  }

  /** Puts the focus on the row of a record; says whether it is listed. */
  boolean takeFocus(RecordReference record) {
    int at = table.getItems().stream().map(HistoryRow::ref).toList().indexOf(record);
    if (at >= 0) {
      table.requestFocus();
      table.getFocusModel().focus(at, table.getVisibleLeafColumn(0));
      table.scrollTo(Math.max(0, at - ABOVE));
    }
    return at >= 0;
  }

  /** Follows where the focus is among the rows. */
  void onMoved(Runnable moved) {
    table.getFocusModel().focusedIndexProperty().subscribe(moved);
  }
}
