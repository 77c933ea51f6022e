package org.treasurylookup.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.treasurylookup.settings.recent.RecentLookups;
import org.treasurylookup.settings.recent.RecentLookups.Look;
import org.treasurylookup.settings.recent.RecentLookups.Watch;

/** Recent, pinned and watched records in the store, a row each; only what changed is written. */
record RecentTable(HistoryDatabase database, HistoryKey key) {
  /** Where a record stands. */
  private enum Part {
    RECENT,
    PINNED,
    WATCHED
  }

  /** A row. */
  private record Place(Part part, String target, String environment) {
    byte[] identity() {
      return HistoryKey.identity("recent", part.name(), target, environment);
    }
  }

  /** What a row says, and where among the others it stands. */
  private record Content(int order, Object said) {}

  RecentLookups read() throws SQLException {
    List<Look> recent = new ArrayList<>();
    List<Look> pinned = new ArrayList<>();
    List<Watch> watched = new ArrayList<>();
    try (var rows =
        database
            .statement(
                "SELECT part, target, environment, sealed FROM recent ORDER BY part, place, target")
            .executeQuery()) {
      while (rows.next()) {
        var place = place(rows);
        var opened = key.open(StoredBytes.of(rows, 4), place.identity());
        if (opened.isPresent()) {
          var form = RecentForm.of(opened.get());
          switch (place.part()) {
            case RECENT -> form.look(place.target(), place.environment()).ifPresent(recent::add);
            case PINNED -> form.look(place.target(), place.environment()).ifPresent(pinned::add);
            case WATCHED -> form.watch(place.target(), place.environment()).ifPresent(watched::add);
          }
        }
      }
    }
    recent.sort(Comparator.comparing(Look::at).reversed());
    return new RecentLookups(recent, pinned, watched);
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(Part.valueOf(row.getString(1)), row.getString(2), row.getString(3));
  }

  /** Writes what is different; part of a change of the store. */
  void write(RecentLookups was, RecentLookups is) throws SQLException {
    var before = rows(was);
    var after = rows(is);
    Set<Place> gone = new HashSet<>(before.keySet());
    gone.removeAll(after.keySet());
    for (var place : gone) {
      database
          .statement(
              "DELETE FROM recent WHERE part = ? AND target = ? AND environment = ?",
              place.part().name(),
              place.target(),
              place.environment())
          .executeUpdate();
    }
    for (var each : after.entrySet()) {
      if (!each.getValue().equals(before.get(each.getKey()))) {
        write(each.getKey(), each.getValue());
      }
    }
  }

  private void write(Place place, Content content) throws SQLException {
    database
        .statement(
            "INSERT OR REPLACE INTO recent (part, target, environment, place, sealed)"
                + " VALUES (?, ?, ?, ?, ?)",
            place.part().name(),
            place.target(),
            place.environment(),
            content.order(),
            key.seal(bytes(content.said()), place.identity()))
        .executeUpdate();
  }

  private static byte[] bytes(Object said) {
    return said instanceof Look look ? RecentForm.of(look) : RecentForm.of((Watch) said);
  }

  /* The newest look-up comes first and would move all others: these are ordered by their time. */
  private static Map<Place, Content> rows(RecentLookups from) {
    Map<Place, Content> rows = new HashMap<>();
    from.recent()
        .forEach(
            look ->
                rows.put(
                    new Place(Part.RECENT, look.target(), look.environment()),
                    new Content(0, look)));
    int order = 0;
    for (var look : from.pinned()) {
      rows.put(
          new Place(Part.PINNED, look.target(), look.environment()), new Content(order++, look));
    }
    for (var watch : from.watched()) {
      rows.put(
          new Place(Part.WATCHED, watch.target(), watch.environment()),
          new Content(order++, watch));
    }
    return rows;
  }
}
