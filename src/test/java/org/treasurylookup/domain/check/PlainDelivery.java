package org.treasurylookup.domain.check;

import java.time.Instant;
import java.util.List;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.AnswerDelivery;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.JudgementTime;

/** Circumstances in which an answer came at a time, and nothing else is to be said of it. */
public final class PlainDelivery {
  private PlainDelivery() {}

  public static CheckCircumstances of(String id, Instant now, ResponseSignature signature) {
    return new CheckCircumstances(
        id, new AnswerDelivery(JudgementTime.pc(now), signature, List.of(), false, false));
  }
}
