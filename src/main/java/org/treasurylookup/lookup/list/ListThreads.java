package org.treasurylookup.lookup.list;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Threads that ask for the entries of lists. They give way to the window, and to all else that
 * somebody waits for, where every processor is at work. Threads of their own, as Linux lets none
 * take back that it gives way.
 */
public final class ListThreads {
  /** So much nicer than all others, of at most 19; the window then gets nine parts of ten. */
  static final int NICENESS = 10;

  private ListThreads() {}

  /** As many as are needed at once, which end when nothing is asked for a while. */
  @SuppressWarnings("ThreadPriorityCheck") // what is right does not rest on it
  public static ExecutorService open() {
    var threads = Thread.ofPlatform().daemon().name("list-", 1).priority(Thread.MIN_PRIORITY);
    return Executors.newCachedThreadPool(work -> threads.unstarted(() -> runGivingWay(work)));
  }

  /* Java hands the priority of a thread on to Windows, and not to Linux. */
  private static void runGivingWay(Runnable work) {
    if (System.getProperty("os.name", "").equals("Linux")) {
      OfLinux.giveWay();
    }
    work.run();
  }

  /** Made by the first list: the start needs no foreign functions. */
  private static final class OfLinux {
    private static final MethodHandle NICE = nice();

    /* On Linux it is the calling thread alone that becomes nicer. */
    @SuppressWarnings("restricted")
    private static MethodHandle nice() {
      var linker = Linker.nativeLinker();
      return linker.downcallHandle(
          linker.defaultLookup().findOrThrow("nice"), FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    }

    static void giveWay() {
      try {
        var _ = (int) NICE.invokeExact(NICENESS);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
