package org.treasurylookup.view.record;

import java.util.Comparator;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Received;
import org.treasurylookup.model.record.PartRow;
import org.treasurylookup.view.table.StandardTables;

/**
 * The order of rows by one field: numbers by their exact value, times by the moment, anything else
 * by its text. Whichever way a column is sorted, behind the values come those that cannot be read,
 * then empty texts, then {@code null}, then what was not sent; equal rows keep the order received.
 */
final class FieldOrder<R extends PartRow<?>> implements Comparator<R> {
  private final TableColumn<R, R> column;
  private final Function<R, Received<?>> field;

  FieldOrder(TableColumn<R, R> column, Function<R, Received<?>> field) {
    this.column = column;
    this.field = field;
  }

  @Override
  public int compare(R first, R second) {
    var one = field.apply(first);
    var other = field.apply(second);
    int kinds = Integer.compare(kind(one), kind(other));
    if (kinds != 0) {
      return StandardTables.fixed(column, kinds);
    }
    int values = kind(one) == 0 ? values(one, other) : 0;
    return values != 0
        ? values
        : StandardTables.fixed(column, Integer.compare(first.index(), second.index()));
  }

  private static int kind(Received<?> received) {
    return switch (received) {
      case Received.Value<?>(String raw, _) -> raw.isEmpty() ? 2 : 0;
      case Received.Malformed<?> _ -> 1;
      case Received.Null<?> _ -> 3;
      case Received.Absent<?> _ -> 4;
    };
  }

  private static int values(Received<?> one, Received<?> other) {
    Object first = one.asValue().orElseThrow();
    Object second = other.asValue().orElseThrow();
    if (first instanceof Decimal a && second instanceof Decimal b) {
      return a.number().compareTo(b.number());
    }
    if (first instanceof Moment a && second instanceof Moment b) {
      return a.instant().compareTo(b.instant());
    }
    return Comparator.comparing(
            (Received<?> it) -> it.text().orElse(""), String.CASE_INSENSITIVE_ORDER)
        .thenComparing(it -> it.text().orElse(""))
        .compare(one, other);
  }
}
