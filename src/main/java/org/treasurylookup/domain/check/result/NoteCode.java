package org.treasurylookup.domain.check.result;

import org.treasurylookup.domain.Tone;
import org.treasurylookup.text.Text;

/** Stable codes of notes, most important first: exports and tests rely on them. */
@SuppressWarnings("ImmutableEnumChecker") // a text never changes
public enum NoteCode {
  SIGNATURE_INVALID(Tone.FAILURE, Weight.ALARMS),
  ID_MISMATCH(Tone.FAILURE, Weight.ALARMS),
  NO_ID(Tone.FAILURE, Weight.ALARMS),
  STALE_SIGNATURE(Tone.ATTENTION, Weight.QUESTIONS),
  CLOCK_IMPLAUSIBLE(Tone.ATTENTION, Weight.QUESTIONS),
  INVALID_TEXT(Tone.ATTENTION, Weight.QUESTIONS),
  STATUS_DISAGREES(Tone.ATTENTION, Weight.QUESTIONS),
  POLICY_DISAGREES(Tone.ATTENTION, Weight.QUESTIONS),
  LATE_DEPOSIT(Tone.ATTENTION, Weight.REMARKS),
  RELEASED_LATE(Tone.ATTENTION, Weight.REMARKS),
  DEPOSIT_HELD(Tone.ATTENTION, Weight.REMARKS),
  DEPOSIT_UNDER_WAY(Tone.ATTENTION, Weight.REMARKS),
  LATE_RETURNED(Tone.NOTE, Weight.REMARKS),
  SUM_MISMATCH(Tone.ATTENTION, Weight.QUESTIONS),
  BALANCE_MISMATCH(Tone.ATTENTION, Weight.QUESTIONS),
  REFUND_EXCEEDS(Tone.ATTENTION, Weight.QUESTIONS),
  SETTLED_WITHOUT_TRANSFER(Tone.ATTENTION, Weight.QUESTIONS),
  OTHER_ADDRESS(Tone.ATTENTION, Weight.QUESTIONS),
  OTHER_TOKEN(Tone.ATTENTION, Weight.QUESTIONS),
  SEVERAL_TOKENS(Tone.ATTENTION, Weight.QUESTIONS),
  TOLERANCE_COVERS_ALL(Tone.ATTENTION, Weight.QUESTIONS),
  DUPLICATE_HASH(Tone.ATTENTION, Weight.QUESTIONS),
  DUPLICATE_TRANSACTION(Tone.ATTENTION, Weight.QUESTIONS),
  LOOKALIKE_ADDRESSES(Tone.ATTENTION, Weight.QUESTIONS),
  DUST_FROM_STRANGER(Tone.ATTENTION, Weight.REMARKS),
  NOT_POSITIVE(Tone.ATTENTION, Weight.QUESTIONS),
  ITEMS_INCOMPLETE(Tone.ATTENTION, Weight.QUESTIONS),
  ITEMS_LEFT_OUT(Tone.ATTENTION, Weight.QUESTIONS),
  ITEMS_FAILED(Tone.ATTENTION, Weight.REMARKS),
  DUPLICATE_ITEM(Tone.ATTENTION, Weight.QUESTIONS),
  ITEM_OF_OTHER_BATCH(Tone.ATTENTION, Weight.QUESTIONS),
  SAME_ACCOUNT(Tone.ATTENTION, Weight.REMARKS),
  RESERVED_LONG(Tone.ATTENTION, Weight.REMARKS),
  REASON_ON_CLEARED(Tone.NOTE, Weight.REMARKS),
  DECIMALS_UNKNOWN(Tone.NOTE, Weight.QUESTIONS),
  CURRENCY_MATCHED_LOOSELY(Tone.NOTE, Weight.REMARKS),
  RATE_MISMATCH(Tone.NOTE, Weight.QUESTIONS),
  EXPIRES_BEFORE_CREATED(Tone.NOTE, Weight.QUESTIONS),
  UPDATED_BEFORE_CREATED(Tone.NOTE, Weight.REMARKS),
  TIME_IMPLAUSIBLE(Tone.NOTE, Weight.QUESTIONS_WHAT_DECIDES),
  HASH_SHAPE(Tone.NOTE, Weight.REMARKS),
  DEPRECATED_DISAGREES(Tone.NOTE, Weight.REMARKS),
  PLACEHOLDER_TEXT(Tone.NOTE, Weight.REMARKS),
  MALFORMED_FIELD(Tone.ATTENTION, Weight.QUESTIONS_WHAT_DECIDES),
  MISSING_FIELD(Tone.NOTE, Weight.QUESTIONS_WHAT_DECIDES),
  UNKNOWN_VALUE(Tone.UNKNOWN, Weight.QUESTIONS_WHAT_DECIDES),
  UNKNOWN_FIELD(Tone.NOTE, Weight.REMARKS),
  HIDDEN_CHARACTERS(Tone.ATTENTION, Weight.REMARKS);

  /** What a note does to the level of its record. */
  enum Weight {
    /** The answer is not to be relied on. */
    ALARMS,
    /** It questions what the verdict or a total rests on. */
    QUESTIONS,
    /** It does so on a field that status, verdict or totals are read from. */
    QUESTIONS_WHAT_DECIDES,
    /** It is worth a look. */
    REMARKS
  }

  private final Tone tone;
  private final Weight weight;

  /* Each row of a list has some notes: what they share is there once. */
  private final Text title = Text.of("note." + name() + ".title");
  private final Text rule = Text.of("why.note." + name());
  private final Text source = Text.of("why.note." + name() + ".source");

  NoteCode(Tone tone, Weight weight) {
    this.tone = tone;
    this.weight = weight;
  }

  /** How much a note of this code matters. */
  public Tone tone() {
    return tone;
  }

  Weight weight() {
    return weight;
  }

  /** Two or three words that name the note, to stand before its sentence. */
  public Text title() {
    return title;
  }

  public Text rule() {
    return rule;
  }

  /** Reference page and field the rule comes from. */
  public Text source() {
    return source;
  }
}
