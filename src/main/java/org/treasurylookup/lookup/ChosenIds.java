package org.treasurylookup.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.treasurylookup.lookup.IdsInText.Found;
import org.treasurylookup.lookup.IdsInText.Weight;
import org.treasurylookup.lookup.Recognizer.Recognition;

/**
 * Of all ids found in a text those that are meant: what may be no id of ours gives way to what is
 * one, whom or what a record names to the record, and one that stands in a link and beside it, or
 * many times in one piece of JSON, is one.
 */
final class ChosenIds {
  private final List<Block> blocks = new ArrayList<>();
  private int depth;

  private record Draft(PastedLines.Line line, boolean alone, List<Found> ids) {}

  /* One line, or the lines of one piece of JSON. */
  private record Block(boolean json, List<Draft> drafts) {
    List<Found> ids() {
      return drafts.stream().flatMap(draft -> draft.ids().stream()).toList();
    }
  }

  void add(PastedLines.Line line, boolean alone, List<Found> ids) {
    String text = line.text().strip();
    if (depth == 0) {
      blocks.add(new Block(text.startsWith("{") || text.startsWith("["), new ArrayList<>()));
    }
    blocks.getLast().drafts().add(new Draft(line, alone, ids));
    depth = blocks.getLast().json() ? Math.max(0, depth + opened(text)) : 0;
  }

  private static int opened(String text) {
    int opened = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      opened += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
    }
    return opened;
  }

  List<PastedIds.Line> lines() {
    boolean certain =
        blocks.stream()
            .flatMap(block -> block.ids().stream())
            .anyMatch(found -> found.weight() != Weight.UNSURE);
    List<PastedIds.Line> lines = new ArrayList<>();
    blocks.forEach(block -> add(lines, block, certain));
    return lines;
  }

  private static void add(List<PastedIds.Line> lines, Block block, boolean certain) {
    Map<String, List<Recognition>> same = new LinkedHashMap<>();
    boolean record = block.ids().stream().anyMatch(found -> found.weight() == Weight.RECORD);
    block.ids().stream()
        .filter(found -> !certain || found.weight() != Weight.UNSURE)
        .filter(found -> !record || found.weight() != Weight.MENTIONED)
        .forEach(
            found -> same.computeIfAbsent(found.id().id(), _ -> new ArrayList<>()).add(found.id()));
    Map<String, Recognition> once = once(block, same);
    Set<String> given = new HashSet<>();
    for (var draft : block.drafts()) {
      List<Recognition> ids = new ArrayList<>();
      for (var found : draft.ids()) {
        String id = found.id().id();
        if (same.containsKey(id) && (given.add(id) || !once.containsKey(id))) {
          ids.add(once.getOrDefault(id, found.id()));
        }
      }
      if (!ids.isEmpty() || same.isEmpty() || !block.json()) {
        lines.add(
            new PastedIds.Line(draft.line().number(), draft.line().pasted(), draft.alone(), ids));
      }
    }
  }

  /* What stands for all that were found of an id which is offered once. */
  private static Map<String, Recognition> once(Block block, Map<String, List<Recognition>> same) {
    Map<String, Recognition> once = new HashMap<>();
    same.forEach(
        (id, all) -> {
          if (block.json() || differ(all)) {
            once.put(id, all.stream().reduce(Recognition::moreExact).orElseThrow());
          }
        });
    return once;
  }

  private static boolean differ(List<Recognition> all) {
    return all.stream().map(found -> List.of(found.targets(), found.origin())).distinct().count()
        > 1;
  }
}
