package org.treasurylookup.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.treasurylookup.domain.check.Samples.assess;
import static org.treasurylookup.domain.check.Samples.codes;
import static org.treasurylookup.domain.check.Samples.note;
import static org.treasurylookup.domain.check.Samples.payload;
import static org.treasurylookup.domain.check.Samples.summary;
import static org.treasurylookup.domain.check.Samples.verdict;
import static org.treasurylookup.domain.check.result.NoteCode.*;

import org.junit.jupiter.api.Test;

/** The providers' own samples get exactly the notes they deserve. */
final class ReferenceSamplesTest {

  @Test
  void theOrderOfTheReferencePageIsPaidAndContradictsItselfInSixWays() {
    var order = payload("cobo-order-reference");
    assertThat(verdict(order))
        .isEqualTo("Paid in full, over by 0.0005 ETH_USDT, by Cobo's figure; 4 things do not fit");
    assertThat(codes(assess(order)))
        .containsExactly(
            STATUS_DISAGREES,
            SUM_MISMATCH,
            OTHER_ADDRESS,
            EXPIRES_BEFORE_CREATED,
            HASH_SHAPE,
            PLACEHOLDER_TEXT);
    assertThat(note(order, PLACEHOLDER_TEXT).fields())
        .containsExactly(
            "transactions[0].counterparty.email",
            "transactions[0].destination.email",
            "currency",
            "order_amount",
            "token_id");
  }

  @Test
  void theOrderOfVersion142HasTheSameOddities() {
    assertThat(codes(assess(payload("cobo-order-v1.42-doc"))))
        .containsExactly(
            STATUS_DISAGREES,
            SUM_MISMATCH,
            OTHER_ADDRESS,
            EXPIRES_BEFORE_CREATED,
            HASH_SHAPE,
            PLACEHOLDER_TEXT);
  }

  @Test
  void theOldestOrderIsJudgedByItsOldFields() {
    var order = payload("cobo-order-legacy-fields");
    assertThat(verdict(order))
        .isEqualTo("Paid in full, over by 0.5305 ETH_USDT, by Cobo's figure; 2 things do not fit");
    assertThat(codes(assess(order))).containsExactly(STATUS_DISAGREES, EXPIRES_BEFORE_CREATED);
  }

  @Test
  void anUnderpaidOrderWithALateDepositIsJustThat() {
    var order = payload("synthetic-cobo-order-underpaid-late");
    assertThat(verdict(order))
        .isEqualTo(
            "Short by 42.00 TRON_USDT (≈ 41.17 %). 42 more arrived late and does not count.");
    assertThat(codes(assess(order))).containsExactly(LATE_DEPOSIT);
    assertThat(note(order, LATE_DEPOSIT).fields())
        .containsExactly("transactions[1].created_timestamp", "expired_at");
  }

  @Test
  void anOrderWithoutRateHasNothingOdd() {
    var order = payload("synthetic-cobo-order-no-exchange-rate");
    assertThat(verdict(order)).isEqualTo("Nothing received before expiry");
    assertThat(codes(assess(order))).isEmpty();
  }

  @Test
  void theBatchesOfTheReferencePagesHoldFillerOnly() {
    var plain = payload("cobo-batch-allocation-reference");
    var pending = payload("cobo-batch-allocation-v1.42-doc");
    assertThat(codes(assess(plain))).containsExactly(PLACEHOLDER_TEXT);
    assertThat(codes(assess(pending))).containsExactly(PLACEHOLDER_TEXT);
    assertThat(summary(plain)).isEqualTo("One item moves one token.");
    assertThat(summary(pending))
        .isEqualTo("One item moves one token. One item has not moved yet; the totals include it.");
  }

  @Test
  void aBatchWithoutItemsSaysSo() {
    var batch = payload("synthetic-cobo-batch-empty");
    assertThat(codes(assess(batch))).isEmpty();
    assertThat(summary(batch)).isEqualTo("Cobo sent no list of items for this batch.");
  }

  @Test
  void bitGoSamplesSayWhatTheyAre() {
    assertThat(summary(payload("synthetic-bitgo-cleared")))
        .isEqualTo(
            "Cleared, the amount has moved. "
                + "Allocation to connection 0f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f.");
    assertThat(codes(assess(payload("synthetic-bitgo-cleared")))).isEmpty();
    var released = payload("synthetic-bitgo-released-deallocation");
    assertThat(summary(released))
        .isEqualTo(
            "Released, not completed: the amount was given back; policy rejected. "
                + "Deallocation from connection 0f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f.");
    assertThat(codes(assess(released))).isEmpty();
    var reserved = payload("synthetic-bitgo-reserved-pending-approval");
    assertThat(summary(reserved))
        .isEqualTo(
            "Reserved, waiting for approval 63b8f5d20a5e6a0007c2b1e4f0a1b2c3; no policy result "
                + "yet. Allocation to connection 0f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f.");
    assertThat(codes(assess(reserved))).containsExactly(RESERVED_LONG);
    assertThat(codes(assess(payload("synthetic-bitgo-odd-currency-and-number"))))
        .containsExactly(CURRENCY_MATCHED_LOOSELY, MISSING_FIELD);
  }

  @Test
  void theOldBitGoSampleHoldsFillerAndTwoShapesOfItsOwn() {
    var old = payload("bitgo-allocation-doc-old");
    assertThat(codes(assess(old)))
        .containsExactly(PLACEHOLDER_TEXT, MALFORMED_FIELD, MISSING_FIELD);
    assertThat(note(old, MALFORMED_FIELD).fields())
        .containsExactly("reason", "createdAt", "updatedAt");
  }

  @Test
  void aPastedWebhookBodyIsNoOrderAndIsNotJudged() {
    for (var name :
        new String[] {
          "cobo-webhook-order-completed-two-deposits", "cobo-webhook-order-underpaid"
        }) {
      var order = payload(name);
      assertThat(verdict(order)).isEqualTo("Cannot compare: payable_amount was not sent");
      assertThat(codes(assess(order))).contains(UNKNOWN_FIELD);
    }
  }
}
