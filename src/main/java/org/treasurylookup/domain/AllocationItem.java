package org.treasurylookup.domain;

import java.util.List;
import org.treasurylookup.domain.json.JsonValue;

/**
 * One move of a batch allocation, from account to account. An account is a merchant id or the word
 * {@code developer}.
 *
 * @param allocationItemId Cobo's id of the item
 * @param batchAllocationId the batch it says it belongs to
 * @param status the current status, sent since version 1.39
 * @param amount amount in {@code token_id}
 * @param sourceAccount account the amount leaves
 * @param destinationAccount account the amount reaches
 * @param description free text
 * @param unknown fields this version does not know
 * @param source the part as it was sent
 */
public record AllocationItem(
    Received<String> allocationItemId,
    Received<String> batchAllocationId,
    Received<Status<ItemStatus>> status,
    Received<String> tokenId,
    Received<Decimal> amount,
    Received<String> sourceAccount,
    Received<String> destinationAccount,
    Received<String> description,
    List<JsonValue.Member> unknown,
    JsonValue.Obj source)
    implements RecordPart {

  public AllocationItem {
    unknown = List.copyOf(unknown);
  }

  /** Whether Cobo says of it that it failed. */
  public boolean hasFailed() {
    return status.asValue().filter(word -> word.is(ItemStatus.FAILED)).isPresent();
  }

  @Override
  public List<Field> fields() {
    return FieldCatalogue.ITEM.with(
        allocationItemId,
        batchAllocationId,
        status,
        tokenId,
        amount,
        sourceAccount,
        destinationAccount,
        description);
  }

  /* Asked of each of a hundred thousand items: no list of all fields is made for one. */
  @Override
  public Received<?> receivedIn(String name) {
    return switch (name) {
      case "allocation_item_id" -> allocationItemId;
      case "batch_allocation_id" -> batchAllocationId;
      case "status" -> status;
      case "token_id" -> tokenId;
      case "amount" -> amount;
      case "source_account" -> sourceAccount;
      case "destination_account" -> destinationAccount;
      case "description" -> description;
      default -> throw new IllegalArgumentException("no field " + name);
    };
  }
}
