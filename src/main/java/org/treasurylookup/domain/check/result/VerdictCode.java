package org.treasurylookup.domain.check.result;

import org.treasurylookup.domain.Tone;
import org.treasurylookup.text.Text;

/** Stable codes of the order verdict; the first that applies wins, in this order. */
public enum VerdictCode {
  CANNOT_COMPARE(Tone.NOTE),
  PAID_IN_FULL(Tone.SUCCESS),
  WITHIN_TOLERANCE(Tone.SUCCESS),
  SHORT(Tone.ATTENTION),
  NOTHING_YET(Tone.WAITING),
  NOTHING_BEFORE_EXPIRY(Tone.INACTIVE);

  private final Tone tone;

  VerdictCode(Tone tone) {
    this.tone = tone;
  }

  /** Who has to act how soon. */
  public Tone tone() {
    return tone;
  }

  /** Two or three words that name the verdict. */
  public Text title() {
    return Text.of("verdict." + name() + ".title");
  }

  public Text rule() {
    return Text.of("why.verdict." + name());
  }

  /** Reference page and fields the rule comes from. */
  public Text source() {
    return Text.of("why.verdict." + name() + ".source");
  }
}
