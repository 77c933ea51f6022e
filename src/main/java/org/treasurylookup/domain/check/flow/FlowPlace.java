package org.treasurylookup.domain.check.flow;

import org.treasurylookup.domain.Tone;

/** Where a share of the money is, or how it came there. */
public enum FlowPlace {
  /** All deposits in one token that came in, or are about to. */
  ARRIVED(Tone.NOTE),
  /** What Cobo counts towards the order. */
  COUNTED(Tone.SUCCESS),
  /** Came in after the order's end, or was cleared only then. */
  TOO_LATE(Tone.ATTENTION),
  /** Waits in screening. */
  HELD(Tone.ATTENTION),
  /** Seen, and not yet final. */
  UNDER_WAY(Tone.WAITING),
  /** Booked to the developer as their fee. */
  FEE(Tone.NOTE),
  /** What is left of what counts once the fee is off. */
  MERCHANT(Tone.NOTE),
  /** Booked to the developer. */
  DEVELOPER(Tone.NOTE),
  /** Sent back to the payer. */
  REFUNDED(Tone.NOTE),
  /** Sent back to the payer in part; the provider does not say how much of it. */
  REFUNDED_IN_PART(Tone.ATTENTION),
  /** On its way back to the payer. */
  REFUND_UNDER_WAY(Tone.WAITING),
  /** Allocated by the developer to the merchant after all. */
  RETURNED(Tone.SUCCESS),
  /** The same, not yet there. */
  RETURN_UNDER_WAY(Tone.WAITING),
  /** What nothing says to have left. */
  STILL_THERE(Tone.NOTE),
  /** There is no booking for it. */
  NOT_BOOKED(Tone.ATTENTION),
  /** The parts are less than the whole. */
  UNEXPLAINED(Tone.ATTENTION),
  /** What would tell could not be read, or not all of it. */
  UNKNOWN(Tone.INACTIVE),
  /** Everything in one token that is in a batch, whatever became of it. */
  TOTAL(Tone.NOTE),
  /** An account that gives. */
  GIVER(Tone.NOTE),
  /** An account that gets. */
  GETTER(Tone.NOTE),
  /** Items that are done. */
  ALLOCATED(Tone.SUCCESS),
  /** Items that are not done yet. */
  ITEMS_UNDER_WAY(Tone.WAITING),
  /** Items that failed: nothing moved. */
  ITEMS_FAILED(Tone.FAILURE);

  private final Tone tone;

  FlowPlace(Tone tone) {
    this.tone = tone;
  }

  /** Who has to act how soon. */
  public Tone tone() {
    return tone;
  }
}
