package org.treasurylookup.api.bitgo;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.provider.BitgoRoute;

/** The lists of Go Network that can be read, page by page, and on which routes. */
public enum BitgoList {
  ALLOCATIONS("allocations", EnumSet.allOf(BitgoRoute.class), BitgoRecords::allocation),
  CONNECTIONS("connections", EnumSet.allOf(BitgoRoute.class), FieldCatalogue.CONNECTION),
  SETTLEMENTS(
      "settlements",
      EnumSet.of(BitgoRoute.CLIENT, BitgoRoute.PARTNER),
      FieldCatalogue.NETWORK_SETTLEMENT),
  SETTLEMENT_TRANSFERS(
      "settlementTransfers",
      EnumSet.of(BitgoRoute.ADMIN, BitgoRoute.CLIENT),
      FieldCatalogue.SETTLEMENT_TRANSFER);

  private final String collection;

  @SuppressWarnings("ImmutableEnumChecker") // never changed after it was made
  private final Set<BitgoRoute> routes;

  @SuppressWarnings("ImmutableEnumChecker") // functions without a state
  private final Function<JsonValue.Obj, ProviderRecord> reader;

  BitgoList(String collection, Set<BitgoRoute> routes, FieldCatalogue kind) {
    this(collection, routes, json -> RelatedRecordReader.read(kind, json));
  }

  BitgoList(
      String collection, Set<BitgoRoute> routes, Function<JsonValue.Obj, ProviderRecord> reader) {
    this.collection = collection;
    this.routes = routes;
    this.reader = reader;
  }

  public boolean isOn(BitgoRoute route) {
    return routes.contains(route);
  }

  /** The last part of its path, and the name of the rows in an answer. */
  String collection() {
    return collection;
  }

  ProviderRecord read(JsonValue.Obj row) {
    return reader.apply(row);
  }
}
