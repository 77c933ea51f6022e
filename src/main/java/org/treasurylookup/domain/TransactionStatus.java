package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Status of an order's transaction (Cobo OpenAPI, {@code TransactionStatus}). */
public enum TransactionStatus implements KnownWord {
  SUBMITTED("Submitted", Tone.WAITING),
  PENDING_SCREENING("PendingScreening", Tone.ATTENTION),
  /** Screening waits for a person; sent by webhooks and newer versions. */
  ACTION_REQUIRED("ActionRequired", Tone.ATTENTION),
  PENDING_AUTHORIZATION("PendingAuthorization", Tone.WAITING),
  PENDING_SIGNATURE("PendingSignature", Tone.WAITING),
  PENDING("Pending", Tone.WAITING),
  BROADCASTING("Broadcasting", Tone.PROGRESS),
  CONFIRMING("Confirming", Tone.PROGRESS),
  COMPLETED("Completed", Tone.SUCCESS),
  FAILED("Failed", Tone.FAILURE),
  REJECTED("Rejected", Tone.FAILURE);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Meaning meaning;

  TransactionStatus(String raw, Tone tone) {
    meaning = new Meaning(raw, tone, Text.of("status.transaction." + raw));
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
