package org.treasurylookup.domain;

import java.util.List;
import java.util.stream.Stream;
import org.treasurylookup.domain.json.JsonValue;

/**
 * A BitGo Go Network allocation or deallocation, {@code GET
 * /api/network/v1/admin/allocations/{allocationId}}. Times are ISO 8601.
 *
 * @param id BitGo's id of the record, a UUID
 * @param type direction: allocation (client to connection) or deallocation (back)
 * @param amount currency and quantity
 * @param connectionId the connection between client and partner
 * @param clientExternalId the client's own reference
 * @param partnerExternalId the partner's own reference
 * @param initiatedBy id of the user who started it
 * @param notes free text of the client
 * @param reason why the record is not cleared
 * @param retriable whether the client may send the original request again
 * @param policyResult result of the policy evaluation
 * @param unknown fields this version does not know; those beside {@code allocation} come last
 * @param beside what the answer holds beside {@code allocation}: nothing, by the reference page
 * @param source the part as it was sent
 */
public record NetworkAllocation(
    Received<String> id,
    Received<Status<NetworkType>> type,
    Received<Status<NetworkStatus>> status,
    Received<CurrencyAmount> amount,
    Received<String> connectionId,
    Received<String> clientExternalId,
    Received<String> partnerExternalId,
    Received<String> initiatedBy,
    Received<String> notes,
    Received<String> reason,
    Received<Boolean> retriable,
    Received<String> evaluationId,
    Received<String> pendingApprovalId,
    Received<Status<PolicyResult>> policyResult,
    Received<Moment> createdAt,
    Received<Moment> updatedAt,
    List<JsonValue.Member> unknown,
    List<JsonValue.Member> beside,
    JsonValue.Obj source)
    implements ProviderRecord {

  public NetworkAllocation {
    unknown = Stream.concat(unknown.stream(), beside.stream()).toList();
    beside = List.copyOf(beside);
  }

  @Override
  public Stream<JsonValue.Member> second() {
    return beside.stream().filter(member -> member.name().equals("allocation"));
  }

  @Override
  public List<Field> fields() {
    return FieldCatalogue.ALLOCATION.with(
        id,
        type,
        status,
        amount,
        connectionId,
        clientExternalId,
        partnerExternalId,
        initiatedBy,
        notes,
        reason,
        retriable,
        evaluationId,
        pendingApprovalId,
        policyResult,
        createdAt,
        updatedAt);
  }
}
