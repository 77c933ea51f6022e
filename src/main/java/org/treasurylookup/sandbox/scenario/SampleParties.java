package org.treasurylookup.sandbox.scenario;

import java.time.Duration;
import java.time.Instant;
import org.treasurylookup.sandbox.http.SandboxJson;
import tools.jackson.databind.node.ObjectNode;

/** Made-up payers and payees. */
final class SampleParties {

  private static final Duration KNOWN_FOR = Duration.ofDays(90);

  private SampleParties() {}

  static ObjectNode counterparty(Instant now) {
    return named("counterparty", "Organization", "Meridian Trading Ltd", now)
        .put("counterparty_id", "5e2d1c0b-8a97-4f60-b3c4-d5e6f7a8b9c0")
        .put("country", "GBR")
        .put("email", "treasury@meridian.example")
        .put("contact_address", "14 Harbour Row, Bristol, United Kingdom");
  }

  static ObjectNode destination(Instant now) {
    return named("destination", "Organization", "Northwind Goods Inc", now)
        .put("destination_id", "9b8a7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d")
        .put("country", "USA")
        .put("email", "finance@northwind.example")
        .put("contact_address", "220 Mill Street, Portland, USA")
        .put("merchant_id", "M1001");
  }

  static ObjectNode named(String role, String type, String name, Instant now) {
    var since = now.minus(KNOWN_FOR).getEpochSecond();
    return SandboxJson.object()
        .put(role + "_type", type)
        .put(role + "_name", name)
        .put("created_timestamp", since)
        .put("updated_timestamp", since);
  }
}
