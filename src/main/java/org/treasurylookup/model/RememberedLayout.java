package org.treasurylookup.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.treasurylookup.settings.window.WindowLayout;
import org.treasurylookup.settings.window.WindowLayout.Columns;
import org.treasurylookup.settings.window.WindowLayout.Place;
import org.treasurylookup.settings.window.WindowLayoutFile;

/**
 * What a window remembers of its own looks: its place, the columns of its tables and what they are
 * sorted by, which sections are open, where dividers are. Everything of one name changes together
 * in all tabs. JavaFX thread only.
 */
public final class RememberedLayout {
  private final ObjectProperty<Optional<Place>> place =
      new SimpleObjectProperty<>(this, "place", Optional.empty());
  private final Map<String, ObjectProperty<Columns>> tables = new HashMap<>();
  private final Map<String, Folding> sections = new HashMap<>();
  private final Map<String, Share> shares = new HashMap<>();
  private WindowLayout first = WindowLayout.NONE;
  private Optional<WindowLayoutFile> file = Optional.empty();

  /** A section: open at first, and now. */
  private record Folding(boolean standard, BooleanProperty open) {}

  /** A divider: where it is at first, and now. */
  private record Share(int standard, IntegerProperty now) {}

  /** Takes over what a file holds, and from now on writes each change into it. */
  public RememberedLayout keptIn(WindowLayoutFile kept) {
    first = kept.get();
    place.set(first.place());
    file = Optional.of(kept);
    place.subscribe((_, _) -> keep());
    return this;
  }

  /** Where the window is when it is not maximised; empty before it is known. */
  public ObjectProperty<Optional<Place>> placeProperty() {
    return place;
  }

  public ObjectProperty<Columns> table(String name) {
    return tables.computeIfAbsent(
        name,
        _ -> {
          var columns =
              new SimpleObjectProperty<>(
                  this, name, first.tables().getOrDefault(name, Columns.STANDARD));
          columns.subscribe((_, _) -> keep());
          return columns;
        });
  }

  /**
   * Whether a section is open.
   *
   * @param standard whether it is until the user folds or unfolds it
   */
  public BooleanProperty section(String name, boolean standard) {
    return sections
        .computeIfAbsent(
            name,
            _ -> {
              boolean open = first.sections().getOrDefault(name, standard);
              var folding = new Folding(standard, new SimpleBooleanProperty(this, name, open));
              folding.open().subscribe((_, _) -> keep());
              return folding;
            })
        .open();
  }

  /**
   * Whether the pane beside the tabs is open; chosen apart for a wide window, where it is until the
   * user closes it, and for a narrow one.
   */
  public BooleanProperty recent(boolean wide) {
    return section(wide ? "sideWide" : "sideNarrow", wide);
  }

  /**
   * How much of its room the first of two panes has, in thousandths.
   *
   * @param standard how much until the user moves the divider
   */
  public IntegerProperty share(String name, int standard) {
    return shares
        .computeIfAbsent(
            name,
            _ -> {
              int kept = first.shares().getOrDefault(name, standard);
              var share = new Share(standard, new SimpleIntegerProperty(this, name, kept));
              share.now().subscribe((_, _) -> keep());
              return share;
            })
        .now();
  }

  /** Forgets columns, sections and dividers, here and in the file; the window stays where it is. */
  public void reset() {
    first = new WindowLayout(first.place(), Map.of(), Map.of(), Map.of());
    tables.values().forEach(columns -> columns.set(Columns.STANDARD));
    sections.values().forEach(section -> section.open().set(section.standard()));
    shares.values().forEach(share -> share.now().set(share.standard()));
    keep();
  }

  private void keep() {
    file.ifPresent(kept -> kept.set(now()));
  }

  /* What no view asked for in this run is kept as it was. */
  private WindowLayout now() {
    Map<String, Columns> columns = new HashMap<>(first.tables());
    tables.forEach((name, table) -> columns.put(name, table.get()));
    columns.values().removeIf(Columns.STANDARD::equals);
    Map<String, Boolean> open = new HashMap<>(first.sections());
    sections.forEach(
        (name, section) -> {
          if (section.open().get() == section.standard()) {
            open.remove(name);
          } else {
            open.put(name, section.open().get());
          }
        });
    Map<String, Integer> parts = new HashMap<>(first.shares());
    shares.forEach((name, share) -> parts.put(name, share.now().get()));
    shares.forEach((name, share) -> parts.remove(name, share.standard()));
    return new WindowLayout(place.get(), columns, open, parts);
  }
}
