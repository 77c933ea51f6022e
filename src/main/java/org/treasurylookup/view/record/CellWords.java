package org.treasurylookup.view.record;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Received;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.settings.Preferences.TimeForm;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.table.CellDrawing;
import org.treasurylookup.view.table.CellValues.Raw;
import org.treasurylookup.view.table.StandardTables;
import org.treasurylookup.view.value.LabelRuns;

/** Words for a cell of a table: what is seen there, or what kind of nothing. */
public final class CellWords {
  private CellWords() {}

  /** A time as a copied row holds it; empty for anything that is no time. */
  public static Optional<Raw> copiedTime(ControlKit kit, Received<?> received) {
    return received.asValue().map(Object.class::cast).orElse("") instanceof Moment moment
        ? Optional.of(new Raw(FieldPrivacy.OPEN, TimeFormat.copied(moment, kit.display())))
        : Optional.empty();
  }

  /** The title of a column; a time in UTC leaves its zone to it, in any other form has its own. */
  public static String title(ControlKit kit, String column) {
    String local = "column." + column + ".local";
    boolean utc = kit.display().timesProperty().get() == TimeForm.UTC;
    boolean other = !utc && kit.messages().has(local);
    String own = other ? local : "column." + column;
    if (kit.messages().has(own)) {
      return kit.words(own);
    }
    String field = kit.words("field." + column);
    return utc && FieldCatalogue.isTime(column) ? kit.words("column.utc", field) : field;
  }

  /** What a screen reader says of a cell: its words, or that nothing is in it. */
  private static String orNothing(ControlKit kit, String spoken) {
    return spoken.isBlank() ? kit.words("cell.nothing") : spoken;
  }

  /** Names a column, and titles it anew with each language and form of times. */
  private static void name(
      ControlKit kit, TableView<?> table, TableColumn<?, ?> column, String name) {
    column.setId(name);
    kit.follow(table, () -> column.setText(title(kit, name)));
  }

  /** A column of rows with its name and title; see {@link StandardTables#column}. */
  public static <R> TableColumn<R, R> column(
      ControlKit kit,
      TableView<R> table,
      String name,
      double least,
      double width,
      CellDrawing<R> draw,
      Function<R, String> spoken) {
    var column =
        StandardTables.<R, R>turning(
            title(kit, name),
            least,
            width,
            row -> row,
            draw,
            row -> orNothing(kit, spoken.apply(row)));
    name(kit, table, column, name);
    return column;
  }

  static String of(ControlKit kit, String provider, String field, Received<?> received) {
    return switch (received) {
      case Received.Absent<?> _ -> kit.words("control.absent", provider);
      case Received.Null<?> _ -> kit.words("control.null");
      case Received.Malformed<?>(String raw, _) ->
          kit.words("control.malformed", kit.spoken(FieldPrivacy.WORDS, raw));
      case Received.Value<?>(_, Moment moment) ->
          kit.words(TimeFormat.cell(moment, kit.display(), kit.display().clock().instant()));
      case Received.Value<?>(String raw, _) ->
          raw.isEmpty()
              ? kit.words("control.emptyText")
              : kit.spoken(FieldPrivacy.of(field), raw) + labelled(kit, field, raw);
    };
  }

  private static String labelled(ControlKit kit, String field, String raw) {
    return FieldPrivacy.of(field) == FieldPrivacy.OPEN ? LabelRuns.spoken(kit, raw) : "";
  }
}
