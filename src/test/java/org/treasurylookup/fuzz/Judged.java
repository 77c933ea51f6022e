package org.treasurylookup.fuzz;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.domain.check.result.Assessment;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.text.Messages;

/** Judges records at a fixed time, and puts into words what is said of them. */
final class Judged {
  static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Checks CHECKS = new Checks();

  private Judged() {}

  /** What the program says of a record, every sentence of it put into words. */
  static Assessment of(ProviderRecord record) {
    var given = PlainDelivery.of(record.id().text().orElse("?"), NOW, ResponseSignature.ABSENT);
    var assessment = CHECKS.assess(record, given);
    assessment.verdict().ifPresent(verdict -> Messages.ENGLISH.get(verdict.text()));
    assessment.summary().ifPresent(summary -> Messages.ENGLISH.get(summary.text()));
    assessment.notes().forEach(note -> Messages.ENGLISH.get(note.text()));
    if (record instanceof PayInOrder order) {
      assessment.rows(order);
    }
    return assessment;
  }

  /** Fails unless exactly those of some codes are among the notes that an oracle expects. */
  static void hasOf(Set<NoteCode> known, Set<NoteCode> expected, Assessment assessment) {
    var found = EnumSet.noneOf(NoteCode.class);
    assessment.notes().stream().map(Note::code).filter(known::contains).forEach(found::add);
    same(expected, found, "notes");
  }

  /** Fails unless both are equal. */
  static void same(Object expected, Object found, String what) {
    if (!expected.equals(found)) {
      throw new IllegalStateException(what + ": " + found + " where the table says " + expected);
    }
  }
}
