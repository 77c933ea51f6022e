package org.treasurylookup.domain.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.VendorField;

/**
 * The parts of a list in two answers, matched by their ids, never by their places. Parts without an
 * id, and those whose id stands there twice, match where they say the same.
 *
 * @param added what only the later answer has
 * @param gone what only the earlier answer has
 */
record MatchedParts(List<Pair> pairs, List<Place> added, List<Place> gone) {

  /**
   * A part and its place in its list.
   *
   * @param index from 0
   */
  record Place(int index, Received<?> part) {
    /** The part; empty when it cannot be read. */
    Optional<RecordPart> readable() {
      return part.asValue().filter(RecordPart.class::isInstance).map(RecordPart.class::cast);
    }

    /** What two parts have alike that say the same. */
    Object said() {
      return readable().<Object>map(it -> new SameJson(it.source())).orElse(part);
    }

    /** Its id: the first field of its kind that is one. */
    Optional<String> id() {
      return readable().stream()
          .flatMap(it -> it.fields().stream())
          .filter(field -> field.vendor().kind() == VendorField.Kind.ID)
          .findFirst()
          .flatMap(field -> field.received().text());
    }
  }

  /** A part in both answers. */
  record Pair(Place before, Place after) {}

  static MatchedParts of(List<?> before, List<?> after) {
    var gone = places(before);
    var added = places(after);
    List<Pair> pairs = new ArrayList<>();
    var one = byId(gone);
    var other = byId(added);
    one.forEach(
        (id, place) -> {
          var same = other.get(id);
          if (same != null) {
            pairs.add(new Pair(place, same));
          }
        });
    take(pairs, gone, added);
    var same = same(gone, added);
    take(same, gone, added);
    pairs.addAll(same);
    return new MatchedParts(pairs, added, gone);
  }

  private static List<Place> places(List<?> list) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Received<?> part) {
        places.add(new Place(i, part));
      }
    }
    return places;
  }

  private static Map<String, Place> byId(List<Place> places) {
    Map<String, Place> known = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    for (var place : places) {
      place
          .id()
          .ifPresent(
              id -> {
                known.put(id, place);
                times.merge(id, 1, Integer::sum);
              });
    }
    known.keySet().removeIf(id -> times.getOrDefault(id, 0) > 1);
    return known;
  }

  private static void take(List<Pair> pairs, List<Place> gone, List<Place> added) {
    /* By their places: looking for each of a hundred thousand in its list would take minutes. */
    Set<Integer> before = new HashSet<>();
    Set<Integer> after = new HashSet<>();
    for (var pair : pairs) {
      before.add(pair.before().index());
      after.add(pair.after().index());
    }
    gone.removeIf(place -> before.contains(place.index()));
    added.removeIf(place -> after.contains(place.index()));
  }

  /* Each takes the first that says the same: kept by what they say, none is compared with all. */
  private static List<Pair> same(List<Place> gone, List<Place> added) {
    Map<Object, Deque<Place>> waiting = new HashMap<>();
    for (var place : added) {
      waiting.computeIfAbsent(place.said(), _ -> new ArrayDeque<>()).add(place);
    }
    List<Pair> pairs = new ArrayList<>();
    for (var place : gone) {
      var first = waiting.getOrDefault(place.said(), new ArrayDeque<>()).poll();
      if (first != null) {
        pairs.add(new Pair(place, first));
      }
    }
    return pairs;
  }
}
