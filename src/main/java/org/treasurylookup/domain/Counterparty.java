package org.treasurylookup.domain;

import java.util.List;
import org.treasurylookup.domain.json.JsonValue;

/**
 * Who sent a payment, as Cobo has it on record. Times are seconds. Personal data.
 *
 * @param id Cobo's id
 * @param type individual or organization
 * @param country country, ISO 3166-1 alpha-3
 * @param email e-mail address
 * @param created creation, seconds
 * @param updated last update, seconds
 * @param unknown fields this version does not know
 * @param source the part as it was sent
 */
public record Counterparty(
    Received<String> id,
    Received<Status<PartyType>> type,
    Received<String> name,
    Received<String> country,
    Received<String> email,
    Received<String> contactAddress,
    Received<Moment> created,
    Received<Moment> updated,
    List<JsonValue.Member> unknown,
    JsonValue.Obj source)
    implements RecordPart {

  public Counterparty {
    unknown = List.copyOf(unknown);
  }

  @Override
  public List<Field> fields() {
    return FieldCatalogue.COUNTERPARTY.with(
        id, type, name, country, email, contactAddress, created, updated);
  }
}
