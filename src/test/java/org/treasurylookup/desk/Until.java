package org.treasurylookup.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what shall come true, and gives up when it plainly does not. */
final class Until {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(15);

  private Until() {}

  static void met(String what, BooleanSupplier condition) {
    there(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /** Waits until a condition holds, and says whether it came to hold. */
  static boolean isMet(BooleanSupplier condition) {
    try {
      met("it holds", condition);
      return true;
    } catch (AssertionError _) {
      return false;
    }
  }

  /** Waits until something is as it should be, and says how it is if it does not become so. */
  static <T> void same(String what, T wanted, Supplier<T> is) {
    var last = new AtomicReference<>(is.get());
    try {
      met(what, () -> last.updateAndGet(_ -> is.get()).equals(wanted));
    } catch (AssertionError e) {
      throw new AssertionError(what + ": " + wanted + ", but it is " + last.get(), e);
    }
  }

  static <T> T there(String what, Supplier<Optional<T>> wanted) {
    var end = Instant.now().plus(PATIENCE);
    while (true) {
      var found = wanted.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("waited in vain: " + what);
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }
}
