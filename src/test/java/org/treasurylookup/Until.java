package org.treasurylookup;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Waits for what shall come true, and says what did not when it plainly does not. Looks are
 * counted, and no time: a PC that is slow, or stands still for a while, makes no test fail.
 */
public final class Until {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(30);
  private static final int LOOKS = 10_000; // five minutes at the least
  private static final int FEW_LOOKS = 1_250;

  private Until() {}

  /** What is waited for. */
  @FunctionalInterface
  public interface Condition {
    boolean holds() throws Exception;
  }

  public static void met(String what, Condition condition) {
    if (!isMet(LOOKS, condition)) {
      throw new AssertionError("waited in vain: " + what);
    }
  }

  /** Waits until a condition holds, less patiently, and says whether it came to hold. */
  public static boolean isMet(Condition condition) {
    return isMet(FEW_LOOKS, condition);
  }

  private static boolean isMet(int looks, Condition condition) {
    try {
      for (int look = 0; look < looks; look++) {
        if (condition.holds()) {
          return true;
        }
        LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      }
      return false;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until something is as it should be, and says how it is if it does not become so. */
  public static <T> void same(String what, T wanted, Supplier<T> is) {
    var last = new AtomicReference<>(is.get());
    try {
      met(what, () -> last.updateAndGet(_ -> is.get()).equals(wanted));
    } catch (AssertionError e) {
      throw new AssertionError(what + ": " + wanted + ", but it is " + last.get(), e);
    }
  }

  public static <T> T there(String what, Supplier<Optional<T>> wanted) {
    var found = new AtomicReference<Optional<T>>(Optional.empty());
    met(what, () -> found.updateAndGet(_ -> wanted.get()).isPresent());
    return found.get().orElseThrow();
  }
}
