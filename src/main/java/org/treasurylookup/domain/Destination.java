package org.treasurylookup.domain;

import java.util.List;
import org.treasurylookup.domain.json.JsonValue;

/**
 * Who a payment is for, as Cobo has it on record. Times are seconds. Personal data.
 *
 * @param id Cobo's id
 * @param type individual or organization
 * @param origin who recorded it, sent since version 1.42
 * @param country country, ISO 3166-1 alpha-3
 * @param email e-mail address
 * @param created creation, seconds
 * @param updated last update, seconds
 * @param unknown fields this version does not know
 * @param source the part as it was sent
 */
public record Destination(
    Received<String> id,
    Received<Status<PartyType>> type,
    Received<String> name,
    Received<Status<DestinationSource>> origin,
    Received<String> country,
    Received<String> email,
    Received<String> contactAddress,
    Received<String> merchantId,
    Received<Moment> created,
    Received<Moment> updated,
    List<JsonValue.Member> unknown,
    JsonValue.Obj source)
    implements RecordPart {

  public Destination {
    unknown = List.copyOf(unknown);
  }

  @Override
  public List<Field> fields() {
    return FieldCatalogue.DESTINATION.with(
        id, type, name, origin, country, email, contactAddress, merchantId, created, updated);
  }
}
