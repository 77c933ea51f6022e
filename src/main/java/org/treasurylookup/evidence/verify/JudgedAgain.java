package org.treasurylookup.evidence.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.text.Text;

/**
 * What this version says of the records in a pack, where it is another thing than the pack says:
 * rules change, and a pack may have been made by a program that was changed. It is told and alters
 * nothing. Only what the record alone tells is compared: not notes on how an answer came, on what
 * stood beside it, or by limits of somebody's own, nor notes at all where words are masked.
 */
final class JudgedAgain {
  /* More would make a page that nobody reads. */
  private static final int MOST = 20;

  private static final Set<NoteCode> NOT_OF_THE_RECORD_ALONE =
      EnumSet.of(
          NoteCode.SIGNATURE_INVALID,
          NoteCode.STALE_SIGNATURE,
          NoteCode.CLOCK_IMPLAUSIBLE,
          NoteCode.INVALID_TEXT,
          NoteCode.NO_ID,
          NoteCode.UNKNOWN_FIELD,
          NoteCode.ITEMS_INCOMPLETE,
          NoteCode.BALANCE_MISMATCH,
          NoteCode.REFUND_EXCEEDS,
          NoteCode.LATE_RETURNED,
          NoteCode.RESERVED_LONG);

  private final Checks checks = new Checks();
  private final boolean personal;

  private JudgedAgain(boolean personal) {
    this.personal = personal;
  }

  /** A sentence for each look of which something else is said now, and how many more there are. */
  static List<Text> facts(List<PackedLook> looks, boolean personal) {
    var again = new JudgedAgain(personal);
    List<Text> all =
        new ArrayList<>(looks.stream().flatMap(it -> again.fact(it).stream()).toList());
    int more = all.size() - MOST;
    if (more > 0) {
      all.subList(MOST, all.size()).clear();
      all.add(Text.count("verify.judged.more", more));
    }
    return all;
  }

  private Optional<Text> fact(PackedLook look) {
    var now = look.judged(checks);
    String then = said(look.line());
    String today = said(now.assessment());
    return now.record().isEmpty() || isOfMore(look.line(), now.assessment()) || then.equals(today)
        ? Optional.empty()
        : Optional.of(Text.of("verify.judged", SinceThen.named(look.target()), then, today));
  }

  /* A record that is not whole, or that was not judged for what stood beside it. */
  private static boolean isOfMore(JsonValue.Obj line, Assessment now) {
    String forged = NoteCode.SIGNATURE_INVALID.name();
    return line.get("failure").isPresent()
        || (codes(line).anyMatch(forged::equals)
            && now.notes().stream().noneMatch(note -> note.code().name().equals(forged)));
  }

  private String said(JsonValue.Obj line) {
    var verdict =
        PackedLook.object(line, "verdict").stream()
            .flatMap(it -> Stream.of("code", "difference", "token").map(it::get))
            .flatMap(Optional::stream)
            .flatMap(it -> it.asText().stream());
    var totals =
        PackManifest.objects(line, "totals")
            .flatMap(each -> each.asObject().stream())
            .map(it -> PackManifest.text(it, "amount") + " " + PackManifest.text(it, "token"));
    return words(verdict, totals, codes(line));
  }

  private static Stream<String> codes(JsonValue.Obj line) {
    return PackManifest.objects(line, "notes").map(note -> PackManifest.text(note, "code"));
  }

  private String said(Assessment now) {
    return words(
        now.verdict().stream().flatMap(JudgedAgain::parts),
        now.totals().stream().map(total -> total.amount().toString()),
        now.notes().stream().map(note -> note.code().name()));
  }

  private static Stream<String> parts(Verdict verdict) {
    var difference = verdict.difference().map(_ -> verdict.differenceText());
    return Stream.of(Optional.of(verdict.code().name()), difference, verdict.token())
        .flatMap(Optional::stream);
  }

  private String words(Stream<String> verdict, Stream<String> totals, Stream<String> codes) {
    var others = NOT_OF_THE_RECORD_ALONE.stream().map(NoteCode::name).toList();
    var notes = codes.filter(code -> personal && !others.contains(code)).sorted();
    String said =
        Stream.of(Stream.of(verdict.collect(Collectors.joining(" "))), totals, notes)
            .flatMap(parts -> parts)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? "—" : said;
  }
}
