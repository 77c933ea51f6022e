package org.treasurylookup.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;

/**
 * How long the program's frames take: from one pulse to the next, all that the JavaFX thread did in
 * between, events and layout, and what the renderer drew. On a busy machine the time that passed is
 * not the program's: the work of a frame is the processor time of both threads, and its wait what
 * is left of the time that passed after work, collections, and the time that a thread was ready to
 * run and had no processor.
 */
final class ProgramWatchFrames extends AnimationTimer {
  /** What a person takes for a stop. */
  static final long SLOW = 250;

  private static final long MILLISECOND = 1_000_000;
  private static final long SUSPECT = 120;
  private static final long LOOK_AGAIN = 40;
  private static final int OURS = 6;
  private static final int TELLING = 1500;
  private static final Path TASKS = Path.of("/proc/self/task");

  private final List<Path> schedules = new ArrayList<>();
  private final List<String> slow = new ArrayList<>();
  private final Thread fx = Thread.currentThread();
  private Moment last;
  private long count;
  private long longestWork;
  private long longestWait;
  private long longestTime;
  private boolean fresh = true;
  private volatile boolean counting = true;
  private volatile long begun = System.nanoTime();
  private volatile String act = "";
  private volatile String stack = "";

  /** What a thread has used until a moment, in ns. */
  private record Moment(long time, long work, long queued, long collected) {}

  /** Begins; on the JavaFX thread. */
  ProgramWatchFrames() {
    try (var tasks = Files.list(TASKS)) {
      for (var task : tasks.toList()) {
        String name = Files.readString(task.resolve("comm")).strip();
        if (name.equals("QuantumRenderer") || name.startsWith("JavaFX Applica")) {
          schedules.add(task.resolve("schedstat"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (schedules.size() != 2) {
      throw new IllegalStateException("threads " + schedules);
    }
    last = now();
    Thread.ofPlatform().daemon().name("program-watch-stacks").start(this::stacks);
  }

  /** What is done now, to be named with a slow frame. */
  void during(String what) {
    act = what;
  }

  /** Whether frames are the program's: those in which the watch itself takes time are not. */
  void count(boolean now) {
    counting = now;
  }

  private Moment now() {
    long work = 0;
    long queued = 0;
    try {
      for (var file : schedules) {
        var words = Files.readString(file).strip().split(" ", -1);
        work += Long.parseLong(words[0]);
        queued += Long.parseLong(words[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long collected =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum();
    return new Moment(System.nanoTime(), work, queued, collected * MILLISECOND);
  }

  @Override
  public void handle(long pulse) {
    var now = now();
    boolean ours = counting;
    if (ours && !fresh) {
      count(now);
    }
    fresh = !ours;
    last = now;
    stack = "";
    begun = now.time;
  }

  private void count(Moment now) {
    long time = (now.time - last.time) / MILLISECOND;
    long work = (now.work - last.work) / MILLISECOND;
    long queued = (now.queued - last.queued) / MILLISECOND;
    long collected = (now.collected - last.collected) / MILLISECOND;
    long wait = Math.max(0, time - work - queued - collected);
    count++;
    longestTime = Math.max(longestTime, time);
    longestWork = Math.max(longestWork, work);
    longestWait = Math.max(longestWait, wait);
    if (work > SLOW || wait > SLOW) {
      slow.add(
          "%s %s: work %d, wait %d, collected %d, queued %d, time %d%s"
              .formatted(
                  work > SLOW ? "SLOW" : "WAIT", act, work, wait, collected, queued, time, stack));
    }
  }

  /** Frames, longest work, wait and time in ms, then a line for each slow one; begins anew. */
  String taken() {
    String told = count + " " + longestWork + " " + longestWait + " " + longestTime;
    String all = slow.isEmpty() ? told : told + "\n" + String.join("\n", slow);
    count = 0;
    longestWork = 0;
    longestWait = 0;
    longestTime = 0;
    slow.clear();
    return all;
  }

  private void stacks() {
    try {
      while (true) {
        Thread.sleep(LOOK_AGAIN);
        if (System.nanoTime() - begun > SUSPECT * MILLISECOND) {
          note(where(fx));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void note(String where) {
    if (stack.length() < TELLING && !stack.endsWith(where)) {
      stack = stack + " | " + where;
    }
  }

  /* Where it is, and which parts of ours led there. */
  private static String where(Thread thread) {
    var frames = thread.getStackTrace();
    return Stream.concat(
            Arrays.stream(frames).limit(1),
            Arrays.stream(frames)
                .skip(1)
                .filter(frame -> frame.getClassName().startsWith("org.treasurylookup"))
                .limit(OURS))
        .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
        .collect(Collectors.joining(" < "));
  }
}
