package org.treasurylookup.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Bytes;
import org.treasurylookup.export.Archive;
import org.treasurylookup.export.By;
import org.treasurylookup.export.Export;
import org.treasurylookup.export.Manifest;
import org.treasurylookup.export.Manifest.DataFile;
import org.treasurylookup.export.Marking;
import org.treasurylookup.export.Masking;
import org.treasurylookup.export.PastedList;
import org.treasurylookup.export.Report;
import org.treasurylookup.lookup.Finding;

/**
 * A zip with what was asked, what was answered and what this program says about it, to be checked
 * with standard tools and without this program. Pure; the same findings and user make the same
 * bytes.
 *
 * <p>Without personal data the answers themselves are left out: masked bytes would be no evidence.
 * Their digests stay, so that an answer kept elsewhere can be shown to be the same.
 */
public final class EvidencePack {
  private static final String MANIFEST = "manifest.json";
  private static final String SUMS = "SHA256SUMS";

  private final List<Finding> findings;
  private final Optional<PastedList> list;
  private final Masking masking;
  private final By by;

  private EvidencePack(List<Finding> findings, Optional<PastedList> list, Masking masking, By by) {
    this.findings = masking.of(List.copyOf(findings));
    this.list = list;
    this.masking = masking;
    this.by = by;
  }

  /**
   * Prepares a pack.
   *
   * @param list the list the findings belong to, line by line; empty for a single look-up
   * @param personal whether answers as received are in it, with the personal data they hold
   */
  public static EvidencePack of(
      List<Finding> findings, Optional<PastedList> list, boolean personal, By by) {
    return new EvidencePack(findings, list, new Masking(personal), by);
  }

  /** A name for the file, without anything a provider sent. */
  public String name() {
    return Export.name("treasury-lookup-evidence", findings, list, ".zip");
  }

  /** How many answers it is about. */
  public int answers() {
    return (int) findings.stream().flatMap(EvidencePack::answers).count();
  }

  static Stream<Answer> answers(Finding finding) {
    return Stream.concat(finding.answer().stream(), finding.further().stream());
  }

  /** The zip. */
  public byte[] content() {
    try {
      return archive().zipped(Export.asOf(findings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Archive archive() throws IOException {
    var inner = new Archive();
    List<SignedAnswer> signed = new ArrayList<>();
    inner.add("findings.jsonl", utf8(lines()));
    for (int i = 0; i < findings.size(); i++) {
      String folder = String.format(Locale.ROOT, "%04d/", i + 1);
      var finding = findings.get(i);
      inner.add(folder + "conclusion.txt", utf8(new Conclusion(masking).of(finding)));
      var answers = answers(finding).toList();
      for (int j = 0; j < answers.size(); j++) {
        var files = new AnswerFiles(folder + "answer-" + (j + 1), answers.get(j));
        files.addTo(inner, masking.personal());
        SignedAnswer.of(finding, files).ifPresent(signed::add);
      }
    }
    for (var each : signed) {
      each.addTo(inner);
    }
    return whole(inner.entries(), signed);
  }

  private Archive whole(Map<String, byte[]> inner, List<SignedAnswer> signed) {
    var files =
        inner.entrySet().stream()
            .map(each -> new DataFile(each.getKey(), Bytes.of(each.getValue()), -1))
            .toList();
    byte[] manifest = Manifest.ofPack(findings, list, by, aboutPersonal(), files);
    int sums = inner.size() + 2; // README.txt and manifest.json have theirs too
    var readme = Readme.of(Marking.inWords(findings), masking.personal(), signed, sums);
    var whole = new Archive();
    whole.add("README.txt", utf8(readme));
    whole.add(MANIFEST, manifest);
    inner.forEach(whole::add);
    whole.add(SUMS, utf8(sums(whole.entries())));
    return whole;
  }

  private String aboutPersonal() {
    return masking.personal()
        ? "included: answers as received"
        : "left out: answers as received are not in this pack, their SHA-256 is; names, e-mail and"
            + " postal addresses are written as "
            + Masking.MASK;
  }

  private static String sums(Map<String, byte[]> entries) {
    return entries.entrySet().stream()
        .map(each -> Bytes.of(each.getValue()).sha256() + "  " + each.getKey() + "\n")
        .collect(Collectors.joining());
  }

  private String lines() throws IOException {
    var lines = new StringBuilder();
    for (var finding : findings) {
      var line = new StringBuilder();
      Report.of(Report.Format.json, line, false).write(finding);
      lines.append(masking.json(line.toString()));
    }
    return lines.toString();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
