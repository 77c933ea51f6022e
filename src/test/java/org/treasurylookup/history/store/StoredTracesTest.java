package org.treasurylookup.history.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.ChildJava;
import org.treasurylookup.domain.privacy.PersonalTexts;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.settings.keys.Secret;

/**
 * Everything on the disk, the store, its log and temporary files, searched for what may not be
 * there: while it is open, after the program was killed, and after look-ups were forgotten.
 */
class StoredTracesTest {
  private static final String PAYLOAD = "cobo-order-reference.json";
  private static final AuditLine FORGOTTEN =
      new AuditLine(Instant.EPOCH, "clerk", AuditEvent.FORGET, "", "", "");

  @TempDir private Path home = Path.of("");
  private final Secret secret = HistoryKey.fresh();

  private String everything() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return String.join(
          "\n", files.filter(Files::isRegularFile).map(StoredTracesTest::text).toList());
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> unwanted() {
    List<String> all = new ArrayList<>();
    PersonalTexts.in(Findings.payload(PAYLOAD).record().orElseThrow()).stream()
        .filter(text -> text.length() > 3)
        .forEach(all::add);
    assertThat(all).isNotEmpty();
    String hex = secret.use(bytes -> new String(bytes, StandardCharsets.US_ASCII));
    all.add(hex);
    all.add(new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1));
    return all;
  }

  private void search() throws IOException {
    String all = everything();
    String small = all.toLowerCase(Locale.ROOT);
    for (String text : unwanted()) {
      String stored =
          new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      assertThat(small.contains(stored.toLowerCase(Locale.ROOT))).as(text).isFalse();
    }
    assertThat(all).contains("cobo:order:");
  }

  private HistoryStore open() throws Exception {
    return HistoryStore.open(home.resolve("history.db"), HistoryKey.of(secret).orElseThrow());
  }

  @Test
  void whileTheStoreIsOpenNothingOfAPersonIsOnTheDisk() throws Exception {
    try (var store = open()) {
      for (int i = 0; i < 20; i++) {
        store.add(Findings.payload(PAYLOAD), new HistoryEntry.Asker("clerk", "", "1"));
      }
      store.openWords();
      assertThat(home.resolve("history.db-wal")).isNotEmptyFile();
      search();
    }
    search();
  }

  @Test
  void afterTheProgramWasKilledNothingOfAPersonIsLeft() throws Exception {
    var program =
        new ProcessBuilder(
                ChildJava.command(
                    "-Djava.io.tmpdir=" + Files.createDirectories(home.resolve("temporary")),
                    "-cp",
                    System.getProperty("java.class.path"),
                    StoringProgram.class.getName(),
                    home.resolve("history.db").toString(),
                    Long.toString(Long.MAX_VALUE)))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var in = program.getOutputStream()) {
      in.write(secret.use(byte[]::clone));
    }
    var said = program.inputReader(StandardCharsets.UTF_8);
    for (int i = 0; i < 10; i++) {
      assertThat(said.readLine()).startsWith("stored ");
    }
    program.toHandle().destroyForcibly();
    program.waitFor();
    assertThat(home.resolve("history.db-wal")).isNotEmptyFile();
    search();
  }

  @Test
  void whatIsForgottenIsNotEvenThereEncrypted() throws Exception {
    try (var store = open()) {
      for (int i = 0; i < 20; i++) {
        store.add(Findings.payload(PAYLOAD), new HistoryEntry.Asker("clerk", "", "1"));
      }
      store.tidy(true);
      List<String> sealed = new ArrayList<>(sealed(store, "content"));
      sealed.addAll(sealed(store, "searched"));
      String before = everything();
      assertThat(sealed).hasSize(40).allMatch(before::contains);
      String target = store.list(HistoryQuery.ALL, 1).getFirst().target();
      store.forget(target, "sandbox", FORGOTTEN);
      String after = everything();
      assertThat(sealed).noneMatch(after::contains);
    }
  }

  /* A piece that lies in one page of the file. */
  private static List<String> sealed(HistoryStore store, String table) throws SQLException {
    List<String> pieces = new ArrayList<>();
    try (var rows = store.database().statement("SELECT sealed FROM " + table).executeQuery()) {
      while (rows.next()) {
        byte[] piece = Arrays.copyOf(rows.getBytes(1), 16);
        pieces.add(new String(piece, StandardCharsets.ISO_8859_1));
      }
    }
    return pieces;
  }
}
