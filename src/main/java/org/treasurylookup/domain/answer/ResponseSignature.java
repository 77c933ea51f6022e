package org.treasurylookup.domain.answer;

/** Whether the provider's own signature over the body holds. */
public enum ResponseSignature {
  /** Signed, and the signature verifies over the received bytes. */
  VALID("valid"),
  /** Not signed: information, no alarm. */
  ABSENT("absent"),
  /** Signed, and the signature does not verify: an alarm. */
  INVALID("invalid"),
  /**
   * The provider signs no answers on this route, no key to verify with is known, or a proxy made
   * the answer.
   */
  NOT_APPLICABLE("notApplicable");

  private final String code;

  ResponseSignature(String code) {
    this.code = code;
  }

  /** The word used in {@code print}. */
  public String code() {
    return code;
  }
}
