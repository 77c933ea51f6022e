package org.treasurylookup.history.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.AuditEvent;
import org.treasurylookup.history.entry.AuditLine;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.settings.keys.Secret;

/** Stores look-ups until it is stopped or has stored enough, and says of each that it is stored. */
final class StoringProgram {
  private static final AuditLine FORGOTTEN =
      new AuditLine(Instant.EPOCH, "clerk", AuditEvent.FORGET, "", "", "");

  private StoringProgram() {}

  /**
   * Arguments: the file, and how many look-ups to store at most. Standard input: the secret of the
   * store, 64 hex digits.
   */
  public static void main(String[] arguments) throws Exception {
    var secret = Secret.of(new String(System.in.readAllBytes(), StandardCharsets.US_ASCII).strip());
    var asker = new HistoryEntry.Asker("clerk", "", "1");
    long most = Long.parseLong(arguments[1]);
    String process = Long.toString(ProcessHandle.current().pid());
    try (var store =
        HistoryStore.open(Path.of(arguments[0]), HistoryKey.of(secret).orElseThrow())) {
      for (long i = 0; i < most; i++) {
        var entry = store.add(Findings.payload("cobo-order-reference.json"), asker);
        System.out.println("stored " + entry.id() + " by " + process);
        store.tidy(i % 7 == 0);
        if (i % 50 == 49) {
          store.forget("cobo:order:nobody", "sandbox", FORGOTTEN);
        }
      }
    }
  }
}
