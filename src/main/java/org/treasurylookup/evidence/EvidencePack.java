package org.treasurylookup.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.export.EnvironmentMark;
import org.treasurylookup.export.ExportAuthor;
import org.treasurylookup.export.ExportManifest;
import org.treasurylookup.export.ExportManifest.DataFile;
import org.treasurylookup.export.FindingExport;
import org.treasurylookup.export.PastedList;
import org.treasurylookup.export.PersonalMask;
import org.treasurylookup.export.ReportWriter;
import org.treasurylookup.export.ZipBuilder;
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

  /** Name of the list of digests in a pack. */
  public static final String SUMS = "SHA256SUMS";

  /** Name of the lines about each look-up. */
  public static final String LINES = "findings.jsonl";

  /** What the manifest says of personal data where the answers are in the pack. */
  public static final String INCLUDED = "included: answers as received";

  private final List<Finding> findings;
  private final Optional<PastedList> list;
  private final PersonalMask masking;
  private final ExportAuthor by;

  private EvidencePack(
      List<Finding> findings, Optional<PastedList> list, PersonalMask masking, ExportAuthor by) {
    this.findings = masking.of(List.copyOf(findings));
    this.list = list.map(masking::of);
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
      List<Finding> findings, Optional<PastedList> list, boolean personal, ExportAuthor by) {
    return new EvidencePack(findings, list, new PersonalMask(personal), by);
  }

  /** A name for the file, without anything a provider sent. */
  public static String name(List<Finding> findings, Optional<PastedList> list) {
    return FindingExport.name("treasury-lookup-evidence", findings, list, ".zip");
  }

  /** How many answers it is about. */
  public int answers() {
    return (int) findings.stream().flatMap(Finding::answers).count();
  }

  public byte[] content() {
    try {
      return pack().zipped(FindingExport.asOf(findings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ZipBuilder pack() {
    var inner = new ZipBuilder();
    List<SignedAnswer> signed = new ArrayList<>();
    inner.add(LINES, lines(findings, masking));
    for (int i = 0; i < findings.size(); i++) {
      String folder = String.format(Locale.ROOT, "%04d/", i + 1);
      var finding = findings.get(i);
      LookChanges.before(findings, i, masking)
          .ifPresent(text -> inner.add(folder + "changes.txt", utf8(text)));
      inner.add(folder + "conclusion.txt", utf8(EvidenceConclusion.of(finding, masking)));
      var answers = finding.answers().toList();
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

  private ZipBuilder whole(Map<String, byte[]> inner, List<SignedAnswer> signed) {
    var files =
        inner.entrySet().stream()
            .map(each -> new DataFile(each.getKey(), ImmutableBytes.of(each.getValue()), -1))
            .toList();
    byte[] manifest = ExportManifest.ofPack(findings, list, by, aboutPersonal(), files);
    int sums = inner.size() + 2; // README.txt and manifest.json have theirs too
    var readme = PackReadme.of(EnvironmentMark.inWords(findings), masking.personal(), signed, sums);
    var whole = new ZipBuilder();
    whole.add("README.txt", utf8(readme));
    whole.add(MANIFEST, manifest);
    inner.forEach(whole::add);
    whole.add(SUMS, utf8(sums(whole.entries())));
    return whole;
  }

  private String aboutPersonal() {
    return masking.personal()
        ? INCLUDED
        : "left out: answers as received are not in this pack, their SHA-256 is; names, e-mail and"
            + " postal addresses are written as "
            + PersonalMask.MASK;
  }

  private static String sums(Map<String, byte[]> entries) {
    return entries.entrySet().stream()
        .map(each -> ImmutableBytes.of(each.getValue()).sha256() + "  " + each.getKey() + "\n")
        .collect(Collectors.joining());
  }

  /** The lines about look-ups, as they stand in a pack. */
  public static byte[] lines(List<Finding> findings, boolean personal) {
    return lines(findings, new PersonalMask(personal));
  }

  private static byte[] lines(List<Finding> findings, PersonalMask masking) {
    var lines = new StringBuilder();
    try {
      for (var finding : masking.of(findings)) {
        var line = new StringBuilder();
        ReportWriter.of(ReportWriter.Format.json, line, false, Set.of()).write(finding);
        lines.append(masking.json(finding, line.toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return utf8(lines.toString());
  }

  /**
   * A public key in PEM.
   *
   * @param spki of Ed25519, so that it takes one line
   */
  public static byte[] pem(byte[] spki) {
    return utf8(
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getEncoder().encodeToString(spki)
            + "\n-----END PUBLIC KEY-----\n");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
