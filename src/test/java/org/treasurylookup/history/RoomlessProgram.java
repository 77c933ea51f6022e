package org.treasurylookup.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.settings.file.SafeFile;
import org.treasurylookup.settings.file.WriteProblem;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.text.Messages;

/**
 * Keeps look-ups on a disk that becomes full, has room again, is full at the start, and can only be
 * read; says what it was told and what is there. Argument: the home, a file system of its own.
 */
final class RoomlessProgram {
  private static final int MANY = 1000;
  private static final int BALLAST_BYTES = 200_000;

  private final Path home;
  private final MemoryKeyStore keys = new MemoryKeyStore();

  private RoomlessProgram(Path home) {
    this.home = home;
  }

  public static void main(String[] arguments) throws Exception {
    new RoomlessProgram(Path.of(arguments[0])).run();
  }

  private void run() throws Exception {
    var ballast = home.resolve("ballast");
    Files.write(ballast, new byte[BALLAST_BYTES]);
    int stored = 0;
    try (var history = history("becomes full")) {
      while (stored < MANY && isStored(history)) {
        stored++;
      }
      say("became full", stored > 0 && stored < MANY);
      say("all stored are there", count(history) == stored);
      say("still told", history.state().problem().isPresent());
      Files.delete(ballast);
      say("stored with room", isStored(history));
      say("told with room", history.state().problem().isPresent());
    }
    Files.write(ballast, new byte[0]);
    fill(ballast);
    say("a file is written on it", written());
    lookUp("full at the start");
    Files.delete(ballast);
    remount("ro");
    lookUp("only to be read");
    remount("rw");
    try (var history = history("at the end")) {
      say("all stored are there at the end", count(history) == stored + 1);
      say("whole audit", history.audit(_ -> {}).join().isWhole());
    }
  }

  private void lookUp(String when) {
    try (var history = history(when)) {
      say("kept for the run, " + when, isStored(history) && count(history) == 1);
      say("lasting, " + when, history.state().lasting());
    }
  }

  private LookupHistory history(String when) {
    var history =
        new LookupHistory(
            home,
            new RememberedKeys(keys, home, InstantSource.system()),
            _ -> new HistoryEntry.Asker("clerk", "", "1"),
            () -> 30,
            Clock.systemUTC());
    history.onProblem(text -> say("told, " + when, Messages.ENGLISH.get(text)));
    return history;
  }

  private static boolean isStored(LookupHistory history) {
    try {
      history.add(Findings.payload("cobo-order-reference.json")).join();
      return true;
    } catch (CompletionException _) {
      return false;
    }
  }

  private static int count(LookupHistory history) {
    return history.ask(open -> open.list(HistoryQuery.ALL, MANY)).join().size();
  }

  private String written() {
    try {
      SafeFile.write(home.resolve("file"), new byte[1024]);
      return "yes";
    } catch (IOException e) {
      return e.getClass().getSimpleName() + " " + WriteProblem.of(e);
    }
  }

  private static void fill(Path file) {
    byte[] some = new byte[1024];
    try (var out = Files.newOutputStream(file)) {
      while (true) {
        out.write(some);
      }
    } catch (IOException _) {
      // Now it is full.
    }
  }

  private void remount(String how) throws IOException, InterruptedException {
    var mount = new ProcessBuilder("mount", "-o", "remount," + how, home.toString()).inheritIO();
    say("remounted " + how, mount.start().waitFor() == 0);
  }

  private static void say(String what, Object how) {
    System.out.println(what + ": " + how);
  }
}
