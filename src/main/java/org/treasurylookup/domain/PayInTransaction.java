package org.treasurylookup.domain;

import java.util.List;
import org.treasurylookup.domain.json.JsonValue;

/**
 * One blockchain transaction of a pay-in order. Its times are milliseconds, unlike those of the
 * order.
 *
 * @param txId Cobo's id of the transaction
 * @param subStatus detail of the status, sent since version 1.40
 * @param failedReason why it failed: text at REST, an object at webhooks
 * @param amount amount in {@code token_id}
 * @param txHash hash on the chain; none before broadcast
 * @param created creation, milliseconds
 * @param updated last update, milliseconds
 * @param unknown fields this version does not know
 * @param source the part as it was sent
 */
public record PayInTransaction(
    Received<String> txId,
    Received<Status<TransactionStatus>> status,
    Received<Status<TransactionSubStatus>> subStatus,
    Received<String> failedReason,
    Received<Decimal> amount,
    Received<String> tokenId,
    Received<String> fromAddress,
    Received<String> toAddress,
    Received<String> txHash,
    Received<Moment> created,
    Received<Moment> updated,
    Received<Counterparty> counterparty,
    Received<Destination> destination,
    List<JsonValue.Member> unknown,
    JsonValue.Obj source)
    implements RecordPart {

  public PayInTransaction {
    unknown = List.copyOf(unknown);
  }

  @Override
  public List<Field> fields() {
    return FieldCatalogue.TRANSACTION.with(
        txId,
        status,
        subStatus,
        failedReason,
        amount,
        tokenId,
        fromAddress,
        toAddress,
        txHash,
        created,
        updated,
        counterparty,
        destination);
  }
}
