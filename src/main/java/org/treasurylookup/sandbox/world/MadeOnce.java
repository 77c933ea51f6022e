package org.treasurylookup.sandbox.world;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, and then kept. */
final class MadeOnce<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private @Nullable T made;

  MadeOnce(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    var found = made;
    if (found == null) {
      found = maker.get();
      made = found;
    }
    return found;
  }
}
