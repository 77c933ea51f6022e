package org.treasurylookup.domain.check;

import org.treasurylookup.domain.Tone;
import org.treasurylookup.text.Text;

/** Stable codes of notes, most important first: exports and tests rely on them. */
public enum NoteCode {
  SIGNATURE_INVALID(Tone.FAILURE),
  ID_MISMATCH(Tone.FAILURE),
  STATUS_DISAGREES(Tone.ATTENTION),
  LATE_DEPOSIT(Tone.ATTENTION),
  DEPOSIT_HELD(Tone.ATTENTION),
  SUM_MISMATCH(Tone.ATTENTION),
  OTHER_ADDRESS(Tone.ATTENTION),
  OTHER_TOKEN(Tone.ATTENTION),
  DUPLICATE_HASH(Tone.ATTENTION),
  LOOKALIKE_ADDRESSES(Tone.ATTENTION),
  DUST_FROM_STRANGER(Tone.ATTENTION),
  NOT_POSITIVE(Tone.ATTENTION),
  DUPLICATE_ITEM(Tone.ATTENTION),
  ITEM_OF_OTHER_BATCH(Tone.ATTENTION),
  SAME_ACCOUNT(Tone.ATTENTION),
  RESERVED_LONG(Tone.ATTENTION),
  REASON_ON_CLEARED(Tone.NOTE),
  DECIMALS_UNKNOWN(Tone.NOTE),
  CURRENCY_MATCHED_LOOSELY(Tone.NOTE),
  RATE_MISMATCH(Tone.NOTE),
  EXPIRES_BEFORE_CREATED(Tone.NOTE),
  UPDATED_BEFORE_CREATED(Tone.NOTE),
  TIME_IMPLAUSIBLE(Tone.NOTE),
  HASH_SHAPE(Tone.NOTE),
  DEPRECATED_DISAGREES(Tone.NOTE),
  PLACEHOLDER_TEXT(Tone.NOTE),
  MALFORMED_FIELD(Tone.ATTENTION),
  UNKNOWN_VALUE(Tone.UNKNOWN),
  UNKNOWN_FIELD(Tone.NOTE),
  HIDDEN_CHARACTERS(Tone.ATTENTION);

  private final Tone tone;

  NoteCode(Tone tone) {
    this.tone = tone;
  }

  /** How much a note of this code matters. */
  public Tone tone() {
    return tone;
  }

  /** Two or three words that name the note, to stand before its sentence. */
  public Text title() {
    return Text.of("note." + name() + ".title");
  }

  /** The rule in a sentence. */
  public Text rule() {
    return Text.of("why.note." + name());
  }

  /** Reference page and field the rule comes from. */
  public Text source() {
    return Text.of("why.note." + name() + ".source");
  }
}
