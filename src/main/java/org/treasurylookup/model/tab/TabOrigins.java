package org.treasurylookup.model.tab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;

/**
 * Where tabs were opened from, be it a row of a list, of a search or of a page over the tabs:
 * closing one leads back there. JavaFX thread only.
 */
final class TabOrigins {
  private final Map<Tab, Origin> origins = new HashMap<>();

  private record Origin(Optional<Tab> tab, Optional<Runnable> page) {
    Origin without(Tab closed) {
      return tab.filter(closed::equals).isPresent() ? new Origin(Optional.empty(), page) : this;
    }
  }

  /** Notes that a tab was opened from what the tab in front shows. */
  void opened(Tab tab, Optional<Tab> from) {
    origins.put(tab, new Origin(from, Optional.empty()));
  }

  /** Notes that what the tab shows was opened from a page over another tab, or over itself. */
  void opened(Tab tab, Runnable page) {
    var from = Optional.ofNullable(origins.get(tab)).flatMap(Origin::tab);
    origins.put(tab, new Origin(from, Optional.of(page)));
  }

  /** What the tab shows now came of no row. */
  void forget(Tab tab) {
    origins.remove(tab);
  }

  /**
   * Takes a tab away. If it was in front, what it was opened from comes there, the page over it as
   * well; else its neighbour.
   */
  void close(Tab closed, List<Tab> tabs, ObjectProperty<Optional<Tab>> front) {
    int place = tabs.indexOf(closed);
    tabs.remove(closed);
    var origin = Optional.ofNullable(origins.remove(closed));
    origins.replaceAll((_, from) -> from.without(closed));
    if (front.get().filter(closed::equals).isPresent()) {
      var neighbour = tabs.stream().skip(Math.clamp(tabs.size() - 1L, 0, place)).findFirst();
      front.set(origin.flatMap(Origin::tab).filter(tabs::contains).or(() -> neighbour));
      origin.flatMap(Origin::page).ifPresent(Runnable::run);
    }
  }
}
