package org.treasurylookup.settings.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Brings together two lists of things with a key, so that neither program undoes the other's. */
public final class KeyedMerge {
  private KeyedMerge() {}

  /**
   * What is to be written: mine in their order, then what only they have.
   *
   * @param known what this program knew when it last read or wrote
   * @param bothChanged chooses between mine and theirs
   */
  public static <T> List<T> of(
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
