package org.treasurylookup.settings.recent;

import java.util.ArrayList;
import java.util.Comparator;
import org.treasurylookup.settings.file.KeyedMerge;
import org.treasurylookup.settings.recent.RecentLookups.Look;
import org.treasurylookup.settings.recent.RecentLookups.Watch;

/** Brings together what two windows remember, so that nothing of either is lost. */
public final class RecentLookupsMerge {
  private RecentLookupsMerge() {}

  /**
   * What is to be written.
   *
   * @param known what this window knew when it last read or wrote
   */
  public static RecentLookups of(RecentLookups known, RecentLookups mine, RecentLookups theirs) {
    var recent =
        new ArrayList<>(
            KeyedMerge.of(
                known.recent(),
                mine.recent(),
                theirs.recent(),
                RecentLookupsMerge::key,
                RecentLookupsMerge::later));
    recent.sort(Comparator.comparing(Look::at).reversed());
    return new RecentLookups(
        recent,
        KeyedMerge.of(
            known.pinned(),
            mine.pinned(),
            theirs.pinned(),
            RecentLookupsMerge::key,
            RecentLookupsMerge::later),
        KeyedMerge.of(
            known.watched(),
            mine.watched(),
            theirs.watched(),
            RecentLookupsMerge::key,
            (own, _) -> own));
  }

  private static String key(Look look) {
    return look.target() + "\n" + look.environment();
  }

  private static String key(Watch watch) {
    return watch.target() + "\n" + watch.environment();
  }

  private static Look later(Look own, Look other) {
    return other.at().isAfter(own.at()) ? other : own;
  }
}
