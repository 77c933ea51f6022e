package org.treasurylookup.domain.check.result;

import org.treasurylookup.domain.Tone;

/** What came of an id of a list, in the groups a list is counted by. */
public enum ListCheck {
  /** An order that is paid, be it within the tolerance. */
  PAID(Tone.SUCCESS),
  SHORT(Tone.ATTENTION),
  CANNOT_COMPARE(Tone.ATTENTION),
  /** What the verdict, or a total, rests on is in question: never counted among the paid ones. */
  DOUBT(Tone.ATTENTION),
  NOTHING_YET(Tone.WAITING),
  NOTHING_BEFORE_EXPIRY(Tone.INACTIVE),
  /** A batch or an allocation, of which there is no verdict. */
  FOUND(Tone.NOTE),
  /** An answer that is shown, not judged: it is for another record, or its signature is wrong. */
  NOT_JUDGED(Tone.FAILURE),
  NOT_FOUND(Tone.FAILURE),
  FAILED(Tone.FAILURE),
  UNRECOGNISED(Tone.ATTENTION),
  /** The same as an earlier row, and not asked again. */
  REPEATED(Tone.INACTIVE),
  /** Not asked or not answered yet. */
  OPEN(Tone.WAITING);

  private final Tone tone;

  ListCheck(Tone tone) {
    this.tone = tone;
  }

  /** Who has to act how soon. */
  public Tone tone() {
    return tone;
  }

  /** The group of a record that was found. */
  public static ListCheck of(Assessment judged) {
    var own = judged.verdict().map(verdict -> of(verdict.code())).orElse(FOUND);
    return switch (judged.level()) {
      case OK, LOOK -> own;
      case DOUBT -> own == SHORT || own == CANNOT_COMPARE ? own : DOUBT;
      case ALARM -> NOT_JUDGED;
    };
  }

  private static ListCheck of(VerdictCode code) {
    return switch (code) {
      case PAID_IN_FULL, WITHIN_TOLERANCE -> PAID;
      case SHORT -> SHORT;
      case CANNOT_COMPARE -> CANNOT_COMPARE;
      case NOTHING_YET -> NOTHING_YET;
      case NOTHING_BEFORE_EXPIRY -> NOTHING_BEFORE_EXPIRY;
    };
  }
}
