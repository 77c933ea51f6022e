package org.treasurylookup.sandbox.world;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a list, in its order, each made when it is asked for. */
public record WorldRows(int size, IntFunction<ObjectNode> maker) {

  public static WorldRows of(List<ObjectNode> rows) {
    return new WorldRows(rows.size(), rows::get);
  }

  public ObjectNode row(int index) {
    return maker.apply(index);
  }

  /** The last row first. */
  public WorldRows reversed() {
    return new WorldRows(size, index -> row(size - 1 - index));
  }

  /** Those of the rows whose index passes. */
  WorldRows where(IntPredicate wanted) {
    var found = IntStream.range(0, size).filter(wanted).toArray();
    return new WorldRows(found.length, index -> row(found[index]));
  }
}
