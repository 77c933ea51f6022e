package org.treasurylookup.api.bitgo;

import static org.treasurylookup.domain.Moment.Unit.ISO;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.json.FieldReader;
import org.treasurylookup.domain.CurrencyAmount;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.NetworkType;
import org.treasurylookup.domain.PolicyResult;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.json.JsonValue;

/** BitGo's JSON to records, field by field under BitGo's names. Never throws. */
public final class BitgoRecords {
  private BitgoRecords() {}

  /**
   * The record of an answer, under {@code allocation}; empty if there is none. What was sent beside
   * it is kept with it: a second {@code allocation} too, of which nobody knows which is meant.
   */
  public static Optional<ProviderRecord> envelope(JsonValue.Obj body) {
    List<JsonValue.Member> beside = new ArrayList<>(body.members());
    var first = beside.stream().filter(member -> member.name().equals("allocation")).findFirst();
    first.ifPresent(beside::remove);
    return first
        .map(JsonValue.Member::value)
        .flatMap(JsonValue::asObject)
        .map(inner -> allocation(inner, beside));
  }

  /** The object under {@code allocation} of an answer, with nothing beside it. */
  public static NetworkAllocation allocation(JsonValue.Obj json) {
    return allocation(json, List.of());
  }

  private static NetworkAllocation allocation(JsonValue.Obj json, List<JsonValue.Member> beside) {
    var in = new FieldReader(json);
    return new NetworkAllocation(
        in.text("id"),
        in.status("type", NetworkType.class),
        in.status("status", NetworkStatus.class),
        in.part("amount", BitgoRecords::amount),
        in.text("connectionId"),
        in.text("clientExternalId"),
        in.text("partnerExternalId"),
        in.text("initiatedBy"),
        in.text("notes"),
        in.text("reason"),
        in.truth("retriable"),
        in.text("evaluationId"),
        in.text("pendingApprovalId"),
        in.status("policyResult", PolicyResult.class),
        in.moment("createdAt", ISO),
        in.moment("updatedAt", ISO),
        in.unknown(),
        beside,
        json);
  }

  private static CurrencyAmount amount(FieldReader in) {
    return new CurrencyAmount(
        in.text("currency"), in.decimal("quantity"), in.unknown(), in.source());
  }
}
