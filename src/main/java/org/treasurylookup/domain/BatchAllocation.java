package org.treasurylookup.domain;

import java.util.List;
import org.treasurylookup.domain.json.JsonValue;

/**
 * A Cobo batch allocation, {@code GET /payments/batch_allocations/{batch_allocation_id}} (reference
 * page "Get batch allocation information"). Times are seconds.
 *
 * @param batchAllocationId Cobo's id of the batch
 * @param requestId the developer's own reference
 * @param status the current status, sent since version 1.39
 * @param initiator who started it, usually the user's API key
 * @param created creation, seconds
 * @param updated last update, seconds
 * @param allocationItems the moves of the batch
 * @param unknown fields this version does not know
 * @param source the part as it was sent
 */
public record BatchAllocation(
    Received<String> batchAllocationId,
    Received<String> requestId,
    Received<Status<BatchStatus>> status,
    Received<String> initiator,
    Received<Moment> created,
    Received<Moment> updated,
    Received<List<Received<AllocationItem>>> allocationItems,
    List<JsonValue.Member> unknown,
    JsonValue.Obj source)
    implements ProviderRecord {

  public BatchAllocation {
    unknown = List.copyOf(unknown);
  }

  @Override
  public List<Field> fields() {
    return FieldCatalogue.BATCH.with(
        batchAllocationId, requestId, status, initiator, created, updated, allocationItems);
  }

  @Override
  public Received<String> id() {
    return batchAllocationId;
  }
}
