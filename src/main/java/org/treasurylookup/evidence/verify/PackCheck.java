package org.treasurylookup.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.export.StoredZip;
import org.treasurylookup.text.Text;

/**
 * Checks a pack without asking anybody: every byte of the file, the digests of the manifest, and
 * the signatures. Whoever may write a pack can write another one of their own: what ties it to a
 * provider, a person or a time are signatures and stamps alone, and the SHA-256 of the whole file
 * where it was noted elsewhere.
 */
public final class PackCheck {
  private PackCheck() {}

  /** What the bytes of a file are, as a pack. */
  public static PackReport of(byte[] file) {
    var zip = StoredZip.read(file);
    var files = zip.entries();
    List<Text> problems = new ArrayList<>();
    List<Text> facts = new ArrayList<>();
    if (files.isEmpty()) {
      problems.add(Text.of("verify.noPack"));
    } else {
      contents(files, problems, facts);
    }
    zip.torn().ifPresent(at -> problems.add(Text.of("verify.torn", Integer.toString(at))));
    if (problems.isEmpty()) {
      zip.differs().ifPresent(at -> problems.add(Text.of("verify.outside", Integer.toString(at))));
    }
    var looks =
        Optional.ofNullable(files.get(EvidencePack.LINES)).map(PackedLook::all).orElse(List.of());
    boolean personal = files.keySet().stream().anyMatch(PackCheck::isBody);
    var named = problems.stream().distinct().toList();
    return new PackReport(ImmutableBytes.of(file).sha256(), named, facts, looks, personal);
  }

  private static boolean isBody(String name) {
    return name.matches("\\d+/answer-\\d+\\.(json|bin)");
  }

  private static void contents(Map<String, byte[]> files, List<Text> problems, List<Text> facts) {
    var sums = new PackSums(EvidencePack.SUMS, files);
    problems.addAll(sums.problems());
    var manifest = new PackManifest(files);
    problems.addAll(manifest.problems());
    problems.addAll(manifest.unlisted(sums.listed()));
    var others =
        files.keySet().stream()
            .filter(name -> !sums.listed().contains(name) && !name.equals(EvidencePack.SUMS))
            .toList();
    problems.addAll(new AddedFiles(files, others).problems());
    facts.add(Text.of("verify.worth", manifest.fact("marking"), manifest.fact("saved_by")));
    var signatures = new ProviderSignatures(files, manifest);
    problems.addAll(signatures.problems());
    facts.addAll(signatures.facts());
    CounterSignature.check(files, problems, facts);
    TimeStamp.check(files, problems, facts);
  }
}
