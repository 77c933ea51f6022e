package org.treasurylookup.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ChildJava;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.store.HistoryKey;
import org.treasurylookup.history.store.HistoryStore;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.settings.keys.RememberedKeys;
import org.treasurylookup.text.Messages;

/**
 * The dialog in which a file is chosen is part of the window's process. It opens each file of the
 * folder that it shows, to tell what kind it is, and closes it: with that a process loses all locks
 * it has on a file, those of a store included.
 */
class ShownHomeTest {
  @TempDir private Path home = Path.of("");
  private final MemoryKeyStore keystore = new MemoryKeyStore();
  private final List<String> told = new ArrayList<>();

  private LookupHistory history() {
    var history =
        new LookupHistory(
            home,
            vault(),
            _ -> new HistoryEntry.Asker("clerk", "", "1"),
            () -> 30,
            Clock.systemUTC());
    history.onProblem(text -> told.add(Messages.ENGLISH.get(text)));
    return history;
  }

  private RememberedKeys vault() {
    return new RememberedKeys(keystore, home, InstantSource.system());
  }

  private static void add(LookupHistory history, int first, int last) {
    for (int i = first; i <= last; i++) {
      history.add(Findings.order("{\"order_id\":\"" + i + "\"}")).join();
    }
  }

  private void show(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.newInputStream(file).close();
      }
    }
  }

  private void anotherProgramStores(int many) throws Exception {
    var program =
        new ProcessBuilder(
                ChildJava.command(
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.treasurylookup.history.store.StoringProgram",
                    new StorePlace(home).file().toString(),
                    Integer.toString(many)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = program.getOutputStream()) {
      in.write(vault().own("history").orElseThrow().use(byte[]::clone));
    }
    try (var said = program.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.lines()).hasSize(many);
    }
    assertThat(program.waitFor()).isZero();
  }

  @Test
  void aDialogThatShowsTheHomeTakesNothingFromTheHistoryThatIsOpen() throws Exception {
    try (var history = history()) {
      add(history, 1, 40);
      show(home);
      anotherProgramStores(20);
      add(history, 41, 60);
      anotherProgramStores(20);
      add(history, 61, 80);
      assertThat(history.ask(open -> open.check(_ -> {})).join().isWhole()).isTrue();
    }
    try (var history = history()) {
      assertThat(history.ask(open -> open.list(HistoryQuery.ALL, 1000)).join()).hasSize(120);
    }
    assertThat(told).isEmpty();
  }

  private HistoryStore earlier() throws Exception {
    var secret = vault().own("history", HistoryKey::fresh);
    return HistoryStore.open(home.resolve("history.db"), HistoryKey.of(secret).orElseThrow());
  }

  private static void addEarlier(HistoryStore store, String id) throws Exception {
    store.add(
        Findings.order("{\"order_id\":\"" + id + "\"}"), new HistoryEntry.Asker("clerk", "", "1"));
  }

  private List<String> targets() {
    try (var history = history()) {
      return history.ask(open -> open.list(HistoryQuery.ALL, 100)).join().stream()
          .map(HistoryEntry::target)
          .toList();
    }
  }

  @Test
  void aHistoryThatIsInTheHomeItselfMovesWithAllThatIsInItsLog() throws Exception {
    try (var store = earlier()) {
      addEarlier(store, "1");
    }
    try (var store = earlier()) {
      addEarlier(store, "2");
    }
    assertThat(targets()).containsExactly("cobo:order:2", "cobo:order:1");
    try (var left = Files.list(home)) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .doesNotContain("history.db", "history.db-wal", "history.db-shm");
    }
    assertThat(told).isEmpty();
  }

  @Test
  void aHistoryThatAnotherProgramHasOpenStaysWhereItIsUntilTheNextTime() throws Exception {
    try (var store = earlier()) {
      addEarlier(store, "1");
      assertThat(targets()).containsExactly("cobo:order:1");
      addEarlier(store, "2");
      assertThat(home.resolve("history.db")).isNotEmptyFile();
    }
    assertThat(targets()).containsExactly("cobo:order:2", "cobo:order:1");
    assertThat(home.resolve("history.db")).doesNotExist();
    assertThat(told).isEmpty();
  }

  @Test
  void aHistoryThatCannotMoveIsUsedWhereItIs() throws Exception {
    try (var store = earlier()) {
      addEarlier(store, "1");
    }
    Files.createFile(home.resolve("history"));
    assertThat(targets()).containsExactly("cobo:order:1");
    assertThat(told).isEmpty();
  }

  /* Where a link leads from may be the folder that it is in. */
  @Test
  void aLinkToAHistoryElsewhereIsFollowed(@TempDir Path elsewhere) throws Exception {
    try (var store = earlier()) {
      addEarlier(store, "1");
    }
    Files.move(home.resolve("history.db"), elsewhere.resolve("history.db"));
    Files.createSymbolicLink(
        home.resolve("history.db"),
        home.toRealPath().relativize(elsewhere.toRealPath()).resolve("history.db"));
    for (int i = 0; i < 2; i++) {
      assertThat(targets()).containsExactly("cobo:order:1");
    }
    assertThat(told).isEmpty();
  }
}
