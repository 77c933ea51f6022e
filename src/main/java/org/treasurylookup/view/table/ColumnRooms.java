package org.treasurylookup.view.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.TableColumn;

/**
 * Columns as wide as their widest value is on one line, and none at all for a column without any
 * value. Room is in multiples of the text size; a value may be wider than the widest column, and
 * then wraps.
 */
public final class ColumnRooms<S> {
  /* A column whose least width is its width could not be made wider by hand. */
  private static final double HAIR = 0.05;

  private final ColumnChoice choice;
  private final List<Room<S>> rooms = new ArrayList<>();
  private final Set<TableColumn<S, S>> always = new HashSet<>();

  public ColumnRooms(ColumnChoice choice) {
    this.choice = choice;
  }

  private static final class Room<S> {
    private final TableColumn<S, S> column;
    private final double least;
    private final double most;
    private final Function<S, OptionalDouble> needed;
    private double widest = -1;

    Room(TableColumn<S, S> column, double least, double most, Function<S, OptionalDouble> needed) {
      this.column = column;
      this.least = least;
      this.most = most;
      this.needed = needed;
    }

    boolean isEmpty() {
      return widest < 0;
    }

    boolean add(S row) {
      if (widest >= most) {
        return false;
      }
      double room = needed.apply(row).orElse(-1);
      boolean wider = room > widest;
      widest = Math.max(widest, room);
      return wider;
    }

    void size() {
      double wide = Math.clamp(widest, least, most);
      StandardTables.width(column, wide, wide + HAIR);
    }
  }

  /**
   * Fits a column to its values.
   *
   * @param needed the room of a row's value on one line; empty for a row without
   */
  public ColumnRooms<S> fit(
      TableColumn<S, S> column, double least, double most, Function<S, OptionalDouble> needed) {
    rooms.add(new Room<>(column, least, most, needed));
    return this;
  }

  /** Shows a column even while nothing is in it. */
  public ColumnRooms<S> always(TableColumn<S, S> column) {
    always.add(column);
    return this;
  }

  /** Rows came; those before stay. */
  public void add(Collection<? extends S> rows) {
    Set<Room<S>> wider = new LinkedHashSet<>();
    for (var row : rows) {
      for (var room : rooms) {
        if (room.add(row)) {
          wider.add(room);
        }
      }
    }
    wider.forEach(Room::size);
    offer();
  }

  /** These are the rows, and no others. */
  public void set(Collection<? extends S> rows) {
    rooms.forEach(room -> room.widest = -1);
    add(rows);
  }

  private void offer() {
    rooms.forEach(
        room -> choice.offer(room.column, !room.isEmpty() || always.contains(room.column)));
  }
}
