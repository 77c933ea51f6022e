package org.treasurylookup.domain.check.result;

import java.time.Instant;
import org.treasurylookup.domain.answer.ResponseSignature;

/**
 * What a check needs to know besides the record.
 *
 * @param delivery how the answer came
 */
public record CheckCircumstances(String askedId, AnswerDelivery delivery) {

  /** The time the answer is judged by. */
  public Instant now() {
    return delivery.at().time();
  }

  /** Whether the provider's signature holds. */
  public ResponseSignature signature() {
    return delivery.signature();
  }
}
