package org.treasurylookup.domain.check.result;

import org.treasurylookup.domain.Tone;
import org.treasurylookup.text.Text;

/** Stable codes of the order verdict; the first that applies wins, in this order. */
@SuppressWarnings("ImmutableEnumChecker") // a text never changes
public enum VerdictCode {
  CANNOT_COMPARE(Tone.NOTE),
  PAID_IN_FULL(Tone.SUCCESS),
  WITHIN_TOLERANCE(Tone.SUCCESS),
  SHORT(Tone.ATTENTION),
  NOTHING_YET(Tone.WAITING),
  NOTHING_BEFORE_EXPIRY(Tone.INACTIVE);

  private final Tone tone;
  private final Text title = Text.of("verdict." + name() + ".title");
  private final Text rule = Text.of("why.verdict." + name());
  private final Text source = Text.of("why.verdict." + name() + ".source");

  VerdictCode(Tone tone) {
    this.tone = tone;
  }

  /** Who has to act how soon. */
  public Tone tone() {
    return tone;
  }

  /** Two or three words that name the verdict. */
  public Text title() {
    return title;
  }

  public Text rule() {
    return rule;
  }

  /** Reference page and fields the rule comes from. */
  public Text source() {
    return source;
  }
}
