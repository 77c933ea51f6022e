package org.treasurylookup.settings.recent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.treasurylookup.settings.recent.RecentLookups.Look;
import org.treasurylookup.settings.recent.RecentLookups.Watch;

/** Brings together what two windows remember, so that nothing of either is lost. */
final class RecentLookupsMerge {
  private RecentLookupsMerge() {}

  /**
   * What is to be written.
   *
   * @param known what this window knew when it last read or wrote
   * @param mine what it remembers now
   * @param theirs what is in the file now
   */
  static RecentLookups of(RecentLookups known, RecentLookups mine, RecentLookups theirs) {
    var recent =
        new ArrayList<>(
            merged(
                known.recent(),
                mine.recent(),
                theirs.recent(),
                RecentLookupsMerge::key,
                RecentLookupsMerge::later));
    recent.sort(Comparator.comparing(Look::at).reversed());
    return new RecentLookups(
        recent,
        merged(
            known.pinned(),
            mine.pinned(),
            theirs.pinned(),
            RecentLookupsMerge::key,
            RecentLookupsMerge::later),
        merged(
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

  private static <T> List<T> merged(
      List<T> known,
      List<T> mine,
      List<T> theirs,
      Function<T, String> key,
      BinaryOperator<T> bothChanged) {
    var before = byKey(known, key);
    var here = byKey(mine, key);
    var there = byKey(theirs, key);
    List<T> all = new ArrayList<>();
    here.forEach(
        (name, own) -> {
          boolean changed = !own.equals(before.get(name));
          var other = there.get(name);
          if (other != null) {
            all.add(changed ? bothChanged.apply(own, other) : other);
          } else if (changed) {
            all.add(own);
          }
        });
    there.forEach(
        (name, other) -> {
          if (!here.containsKey(name) && !other.equals(before.get(name))) {
            all.add(other);
          }
        });
    return all;
  }

  private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
    Map<String, T> byKey = new LinkedHashMap<>();
    all.forEach(each -> byKey.putIfAbsent(key.apply(each), each));
    return byKey;
  }
}
