package org.treasurylookup.model.recent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.model.recent.RecentRow.Entry;
import org.treasurylookup.model.recent.RecentRow.Heading;
import org.treasurylookup.model.recent.RecentRow.Part;
import org.treasurylookup.text.Text;

/**
 * The lines of the side pane, from the top: watched, pinned, and what was looked up by day. Each
 * record stands once, in the first part that it belongs to.
 */
public final class RecentRows {
  private RecentRows() {}

  /**
   * The lines as they are now. A part without a record has no heading.
   *
   * @param clock what today is, in the zone of the user
   */
  public static List<RecentRow> of(RecentModel model, Clock clock) {
    List<RecentRow> rows = new ArrayList<>();
    var watched = model.watches().shown();
    if (!watched.isEmpty()) {
      long changed = watched.stream().filter(WatchedRecord::isNew).count();
      String count = Integer.toString(watched.size());
      rows.add(
          new Heading(
              changed == 0
                  ? Text.of("recent.watching", count)
                  : Text.of("recent.watching.changed", count, Long.toString(changed))));
      watched.forEach(each -> rows.add(entry(each)));
    }
    Set<RecordReference> listed =
        watched.stream().map(WatchedRecord::ref).collect(Collectors.toCollection(HashSet::new));
    var pinned = notIn(listed, model.pinned());
    if (!pinned.isEmpty()) {
      rows.add(new Heading(Text.of("recent.pinned")));
      pinned.forEach(each -> rows.add(entry(Part.PINNED, each)));
    }
    pinned.forEach(each -> listed.add(each.ref()));
    recent(notIn(listed, model.recent()), clock, rows);
    return List.copyOf(rows);
  }

  private static List<RecentRecord> notIn(Set<RecordReference> listed, List<RecentRecord> looks) {
    return looks.stream().filter(look -> !listed.contains(look.ref())).toList();
  }

  private static void recent(List<RecentRecord> recent, Clock clock, List<RecentRow> rows) {
    var today = LocalDate.now(clock);
    String before = "";
    for (var look : recent) {
      String day = day(look.at().atZone(clock.getZone()).toLocalDate(), today);
      if (!day.equals(before)) {
        rows.add(new Heading(Text.of(day)));
        before = day;
      }
      rows.add(entry(Part.RECENT, look));
    }
  }

  private static String day(LocalDate day, LocalDate today) {
    if (!day.isBefore(today)) {
      return "recent.today";
    }
    return day.equals(today.minusDays(1)) ? "recent.yesterday" : "recent.earlier";
  }

  private static Entry entry(Part part, RecentRecord look) {
    return new Entry(part, look.ref(), look.tone(), List.of(look.words()), Optional.empty(), false);
  }

  private static Entry entry(WatchedRecord watched) {
    List<Text> words = new ArrayList<>();
    if (watched.news().isEmpty()) {
      words.add(watched.words());
    } else {
      words.addAll(watched.news());
    }
    watched.paused().ifPresent(why -> words.add(Text.of("recent.paused", why)));
    watched.ended().ifPresent(_ -> words.add(Text.of("recent.ended", watched.words())));
    boolean quiet = watched.ended().isEmpty() && watched.paused().isEmpty();
    return new Entry(
        Part.WATCHED,
        watched.ref(),
        watched.paused().isPresent() ? Tone.INACTIVE : watched.tone(),
        words,
        quiet ? watched.asked() : Optional.empty(),
        watched.isNew() || watched.ended().isPresent());
  }
}
