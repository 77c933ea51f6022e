package org.treasurylookup.sandbox.world;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a list, in its order, each made when it is asked for. */
public interface WorldRows {

  int size();

  ObjectNode row(int index);

  static WorldRows of(List<ObjectNode> rows) {
    return of(rows.size(), rows::get);
  }

  static WorldRows of(int size, IntFunction<ObjectNode> maker) {
    return new WorldRows() {
      @Override
      public int size() {
        return size;
      }

      @Override
      public ObjectNode row(int index) {
        return maker.apply(index);
      }
    };
  }

  /** The last row first. */
  default WorldRows reversed() {
    return of(size(), index -> row(size() - 1 - index));
  }

  /** Those of the rows whose index passes. */
  default WorldRows where(IntPredicate wanted) {
    var found = IntStream.range(0, size()).filter(wanted).toArray();
    return of(found.length, index -> row(found[index]));
  }
}
