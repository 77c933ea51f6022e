package org.treasurylookup.faults;

import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.faults.HostileServer.Line;
import org.treasurylookup.lookup.Target;

/** What a provider in good health answers: the record of the path asked for. */
final class Records {
  static final String ORDER_ID = "O20250304-M1001-1001";
  static final String BATCH_ID = "5b0ed293-f728-40b4-b1f6-86b88cd51384";
  static final String ALLOCATION_ID = "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";
  static final String ORDER = Payloads.bytes("synthetic-cobo-order-no-exchange-rate.json").text();
  private static final String BATCH = Payloads.bytes("synthetic-cobo-batch-empty.json").text();
  private static final String ALLOCATION = Payloads.bytes("synthetic-bitgo-cleared.json").text();

  private Records() {}

  /** The record that a request asks for. */
  static String of(String head) {
    if (head.contains("/payments/orders/")) {
      return ORDER;
    }
    return head.contains("/batch_allocations/") ? BATCH : ALLOCATION;
  }

  /** The record that a target names. */
  static String named(String target) {
    return switch (Target.parse(target).orElseThrow().kind()) {
      case COBO_ORDER -> ORDER;
      case COBO_BATCH -> BATCH;
      default -> ALLOCATION;
    };
  }

  /** An answer with its length. */
  static String answer(String statusLine, String headers, String body) {
    return "HTTP/1.1 "
        + statusLine
        + "\r\n"
        + headers
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  /** A record in JSON. */
  static String json(String body) {
    return answer("200 OK", "Content-Type: application/json\r\n", body);
  }

  /** Answers each request on a connection with its record. */
  static void healthy(Line line) throws Exception {
    while (true) {
      line.say(json(of(line.request())));
    }
  }
}
