package org.treasurylookup.domain.check.result;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.check.result.Assessment.Summary;

/** What we say about a record besides our notes; of each kind of record something else. */
public sealed interface RecordJudgement {
  /** Nothing: the record is shown, not judged. */
  RecordJudgement NONE = new Withheld(Optional.empty());

  /**
   * What we say about an order.
   *
   * @param verdict whether the customer paid enough
   * @param rate the arithmetic of the exchange rate, where the order sent all its numbers
   */
  record OfOrder(Verdict verdict, Optional<Why> rate) implements RecordJudgement {}

  /**
   * What we say about a batch.
   *
   * @param summary the sentence under CHECK, where a verdict would be
   * @param totals one per token
   * @param nets net per account and token
   * @param leftOut how many items are in no total, as their token or amount cannot be read
   */
  record OfBatch(Summary summary, List<TokenTotal> totals, List<AccountNet> nets, int leftOut)
      implements RecordJudgement {
    public OfBatch {
      totals = List.copyOf(totals);
      nets = List.copyOf(nets);
    }
  }

  /**
   * What we say about an allocation.
   *
   * @param summary the sentence under CHECK, where a verdict would be
   * @param amount base units and scaled amount, where they can be read
   */
  record OfAllocation(Summary summary, Optional<ScaledAmount> amount) implements RecordJudgement {}

  /**
   * A record that is shown, not judged: it leads to another, or is not to be relied on.
   *
   * @param amount of an allocation, which is only another way to write what was received
   */
  record Withheld(Optional<ScaledAmount> amount) implements RecordJudgement {}
}
