package org.treasurylookup.api.bitgo;

import static org.treasurylookup.domain.Moment.Unit.ISO;

import org.treasurylookup.api.json.FieldReader;
import org.treasurylookup.domain.CurrencyAmount;
import org.treasurylookup.domain.JsonValue;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.NetworkType;
import org.treasurylookup.domain.PolicyResult;

/** BitGo's JSON to records, field by field under BitGo's names. Never throws. */
public final class BitgoRecords {
  private BitgoRecords() {}

  /** The object under {@code allocation} of an answer. */
  public static NetworkAllocation allocation(JsonValue.Obj json) {
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
        json);
  }

  private static CurrencyAmount amount(FieldReader in) {
    return new CurrencyAmount(
        in.text("currency"), in.decimal("quantity"), in.unknown(), in.source());
  }
}
