package org.treasurylookup.domain.answer;

import java.util.Comparator;
import java.util.List;

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

  /** Of several answers to one question: the less one may rely on it, the greater. */
  public static final Comparator<ResponseSignature> BY_CONCERN =
      Comparator.comparingInt(List.of(VALID, NOT_APPLICABLE, ABSENT, INVALID)::indexOf);

  private final String code;

  ResponseSignature(String code) {
    this.code = code;
  }

  /** The word used in {@code print}. */
  public String code() {
    return code;
  }
}
