package org.treasurylookup.evidence.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.export.StoredZip;
import org.treasurylookup.export.ZipBuilder;
import org.treasurylookup.text.Text;

/**
 * What came into a pack after it was written: counter-signatures and time stamps, with a list of
 * their own digests. What was there before stays as it was, byte for byte.
 */
final class AddedFiles {
  /** Name of the list of their digests. */
  static final String SUMS = "SHA256SUMS.added";

  private static final Pattern NAME =
      Pattern.compile("signatures/\\d{4}\\.(txt|sig|key\\.pem)|timestamps/\\d{4}\\.tsr");

  private static final Pattern COUNTED = Pattern.compile("(\\w+)/(\\d{4})\\..*");

  private final List<Text> problems = new ArrayList<>();

  /**
   * Those among files.
   *
   * @param others names of files that the pack itself does not list
   */
  AddedFiles(Map<String, byte[]> files, List<String> others) {
    var listed = List.<String>of();
    if (others.contains(SUMS)) {
      var sums = new PackSums(SUMS, files);
      problems.addAll(sums.problems());
      listed = List.copyOf(sums.listed());
    }
    for (String name : others) {
      boolean known =
          listed.contains(name) && NAME.matcher(name).matches() && isCounted(files, name);
      if (!known && !name.equals(SUMS)) {
        problems.add(Text.of("verify.extra", name));
      }
    }
  }

  /* What stands behind a gap in the numbers is checked by nobody. */
  private static boolean isCounted(Map<String, byte[]> files, String name) {
    var parts = COUNTED.matcher(name);
    if (!parts.matches()) {
      return false;
    }
    int number = Integer.parseInt(parts.group(2));
    boolean stamp = parts.group(1).equals(TimeStamp.FOLDER);
    int count =
        stamp
            ? count(files, TimeStamp.FOLDER, TimeStamp.ENDING)
            : count(files, CounterSignature.FOLDER, CounterSignature.TEXT);
    return number > 0 && number <= count;
  }

  /** What does not agree. */
  List<Text> problems() {
    return problems;
  }

  /** How many there are of a kind, which are numbered from 1. */
  static int count(Map<String, byte[]> files, String folder, String ending) {
    int count = 0;
    while (files.containsKey(name(folder, count + 1, ending))) {
      count++;
    }
    return count;
  }

  static String name(String folder, int number, String ending) {
    return String.format(Locale.ROOT, "%s/%04d%s", folder, number, ending);
  }

  /** A pack with more files; the list of what was added is made anew. */
  static byte[] with(byte[] pack, Map<String, byte[]> more) {
    var zip = StoredZip.read(pack);
    var whole = new ZipBuilder();
    Map<String, byte[]> added = new TreeMap<>();
    for (var each : zip.entries().entrySet()) {
      if (NAME.matcher(each.getKey()).matches()) {
        added.put(each.getKey(), each.getValue());
      } else if (!each.getKey().equals(SUMS)) {
        whole.add(each.getKey(), each.getValue());
      }
    }
    added.putAll(more);
    var sums = new StringBuilder();
    added.forEach(
        (name, content) -> {
          whole.add(name, content);
          sums.append(ImmutableBytes.of(content).sha256()).append("  ").append(name).append('\n');
        });
    whole.add(SUMS, sums.toString().getBytes(StandardCharsets.UTF_8));
    try {
      return whole.zipped(zip.time());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The digest of the list of a pack's own files, which stands for all of them. */
  static Optional<String> digest(Map<String, byte[]> files) {
    return Optional.ofNullable(files.get(EvidencePack.SUMS))
        .map(bytes -> ImmutableBytes.of(bytes).sha256());
  }
}
