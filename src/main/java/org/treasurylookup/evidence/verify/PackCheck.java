package org.treasurylookup.evidence.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.export.StoredZip;
import org.treasurylookup.text.Text;

/**
 * Checks a pack without asking anybody: every byte of the file, the digests of the manifest, what
 * is told of answers and records against the answers, and the signatures. Whoever may write a pack
 * can write another one of their own: what ties it to a provider, a person or a time are signatures
 * and stamps alone, and the SHA-256 of the whole file where it was noted elsewhere.
 */
public final class PackCheck {
  /** A larger file is not read: nobody's memory holds it. */
  public static final int LARGEST_BYTES = 1 << 30;

  /* A file without any of these is no pack that was altered: it is something else. */
  private static final Set<String> OWN =
      Set.of(EvidencePack.SUMS, PackManifest.FILE, EvidencePack.LINES);

  private PackCheck() {}

  public static PackReport of(byte[] file) {
    var zip = StoredZip.read(file);
    var files = zip.entries();
    List<Text> problems = new ArrayList<>();
    List<Text> facts = new ArrayList<>();
    boolean pack = OWN.stream().anyMatch(files::containsKey);
    if (!pack) {
      problems.add(Text.of("verify.noPack"));
    } else {
      contents(files, problems, facts);
    }
    /* What is missing then, is missing for that. */
    zip.torn().ifPresent(at -> problems.addFirst(Text.of("verify.torn", Integer.toString(at))));
    if (problems.isEmpty()) {
      zip.differs().ifPresent(at -> problems.add(Text.of("verify.outside", Integer.toString(at))));
    }
    var looks =
        Optional.ofNullable(files.get(EvidencePack.LINES)).map(PackedLook::all).orElse(List.of());
    boolean personal = files.keySet().stream().anyMatch(PackCheck::isBody);
    List<Text> records = new ArrayList<>();
    if (problems.isEmpty()) {
      records.addAll(PackedRecords.told(looks));
      records.addAll(JudgedAgain.facts(looks, personal));
    }
    var named = problems.stream().distinct().toList();
    return new PackReport(
        ImmutableBytes.of(file).sha256(), pack, named, facts, records, looks, personal);
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
    /* What is not as it was written is named already, and nothing of it tells anything. */
    if (problems.isEmpty()) {
      problems.addAll(new LookLines(files, manifest).problems());
    }
    manifest.worth().ifPresent(facts::add);
    var signatures = new ProviderSignatures(files, manifest);
    problems.addAll(signatures.problems());
    facts.addAll(signatures.facts());
    CounterSignature.check(files, problems, facts);
    TimeStamp.check(files, problems, facts);
  }
}
