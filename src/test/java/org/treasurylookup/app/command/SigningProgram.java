package org.treasurylookup.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.evidence.verify.CounterSignature;
import org.treasurylookup.evidence.verify.PackCheck;
import org.treasurylookup.text.Messages;

/** Counter-signs a pack with the key of the key store, as the window does it. */
final class SigningProgram {
  private SigningProgram() {}

  /** Arguments: home, pack, who signs. Writes what a check says of the pack then. */
  public static void main(String[] arguments) throws Exception {
    var file = Path.of(arguments[1]);
    try (var wiring = new Wiring(Path.of(arguments[0]))) {
      var signature =
          new CounterSignature(arguments[2], Instant.parse("2026-11-22T08:00:00Z"), "seen");
      Files.write(file, signature.signed(Files.readAllBytes(file), wiring.pages().signingKey()));
    }
    var report = PackCheck.of(Files.readAllBytes(file));
    report.problems().forEach(text -> System.out.println("! " + Messages.ENGLISH.get(text)));
    System.out.println(Messages.ENGLISH.get(report.facts().getLast()));
  }
}
