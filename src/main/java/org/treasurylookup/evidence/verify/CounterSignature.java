package org.treasurylookup.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.export.StoredZip;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.WrittenTime;

/**
 * What a second person signs: that they saw a pack, with a note. The text that is signed names the
 * digest of the list of all files, and of the signature before: no file and no earlier signature
 * can be exchanged below it. It can be checked with openssl.
 *
 * @param by name of the user at the PC where it was signed
 * @param at when, by the clock of that PC
 * @param note in the person's words; may be empty
 */
public record CounterSignature(String by, Instant at, String note) {
  static final String FOLDER = "signatures";
  static final String TEXT = ".txt";
  private static final String NOTHING = "nothing";

  public CounterSignature {
    by = oneLine(by);
    note = oneLine(note);
  }

  /* A line break would begin a line that looks like ours. */
  private static String oneLine(String text) {
    return InvisibleCharacters.show(text.strip().replaceAll("\\s+", " "));
  }

  public byte[] signed(byte[] pack, SigningKey key) {
    var files = StoredZip.read(pack).entries();
    int number = AddedFiles.count(files, FOLDER, TEXT) + 1;
    byte[] text = text(files, number).getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> more = new LinkedHashMap<>();
    more.put(AddedFiles.name(FOLDER, number, TEXT), text);
    more.put(AddedFiles.name(FOLDER, number, ".sig"), key.sign(text));
    more.put(AddedFiles.name(FOLDER, number, ".key.pem"), EvidencePack.pem(key.spki()));
    return AddedFiles.with(pack, more);
  }

  private String text(Map<String, byte[]> files, int number) {
    return fixed(files, number)
        + "Signed by: "
        + by
        + "\nSigned at: "
        + at
        + "\nNote: "
        + note
        + "\n";
  }

  /* What the signature is about: it follows from the pack. */
  private static String fixed(Map<String, byte[]> files, int number) {
    var before = files.get(AddedFiles.name(FOLDER, number - 1, TEXT));
    return """
    Counter-signature %s of an evidence pack of Treasury Lookup
    %s sha256: %s
    Signature before, sha256: %s
    """
        .formatted(
            Integer.toString(number),
            EvidencePack.SUMS,
            AddedFiles.digest(files).orElse(NOTHING),
            before == null ? NOTHING : ImmutableBytes.of(before).sha256());
  }

  /** Checks all in a pack again: who signed, or which one does not hold. */
  static void check(Map<String, byte[]> files, List<Text> problems, List<Text> facts) {
    int count = AddedFiles.count(files, FOLDER, TEXT);
    Map<String, Integer> keys = new HashMap<>();
    boolean altered = !problems.isEmpty();
    for (int number = 1; number <= count; number++) {
      var key =
          Optional.ofNullable(files.get(AddedFiles.name(FOLDER, number, ".key.pem")))
              .flatMap(ProviderSignatures::key);
      var signature = read(files, number).filter(_ -> key.isPresent());
      byte[] text = files.getOrDefault(AddedFiles.name(FOLDER, number, TEXT), new byte[0]);
      byte[] sealed = files.getOrDefault(AddedFiles.name(FOLDER, number, ".sig"), new byte[0]);
      if (signature.isPresent() && ProviderSignatures.isSigned(key.get(), text, sealed)) {
        String named = ProviderSignatures.hex(key.get());
        var said = signature.get().said(named);
        var first = Optional.ofNullable(keys.putIfAbsent(named, number));
        var told = first.map(it -> Text.of("verify.counter.again", said, it + "")).orElse(said);
        facts.add(altered ? Text.of("verify.counter.altered", told) : told);
      } else {
        problems.add(Text.of("verify.counter.broken", Integer.toString(number)));
      }
    }
  }

  private Text said(String key) {
    return note.isEmpty()
        ? Text.of("verify.counter.holds", by, WrittenTime.toTheSecond(at), key)
        : Text.of("verify.counter.noted", by, WrittenTime.toTheSecond(at), key, note);
  }

  private static Optional<CounterSignature> read(Map<String, byte[]> files, int number) {
    String text =
        new String(files.get(AddedFiles.name(FOLDER, number, TEXT)), StandardCharsets.UTF_8);
    String fixed = fixed(files, number);
    if (!text.startsWith(fixed)) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    for (String line : text.substring(fixed.length()).split("\n", -1)) {
      values.add(line.substring(line.indexOf(':') + 1).strip());
    }
    try {
      return values.size() == 4
          ? Optional.of(
              new CounterSignature(values.get(0), Instant.parse(values.get(1)), values.get(2)))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
