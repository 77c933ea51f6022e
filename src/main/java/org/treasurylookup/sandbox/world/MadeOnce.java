package org.treasurylookup.sandbox.world;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, and then kept while nothing moves. */
final class MadeOnce<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private final IntSupplier moves;
  private @Nullable T made;
  private int movesThen;

  MadeOnce(Supplier<T> maker) {
    this(maker, () -> 0);
  }

  /** The same for what holds figures of records of which some move on. */
  MadeOnce(Supplier<T> maker, IntSupplier moves) {
    this.maker = maker;
    this.moves = moves;
  }

  @Override
  public synchronized T get() {
    var found = made;
    int now = moves.getAsInt();
    if (found == null || now != movesThen) {
      movesThen = now;
      found = maker.get();
      made = found;
    }
    return found;
  }
}
