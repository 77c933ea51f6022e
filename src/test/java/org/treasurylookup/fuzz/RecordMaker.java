package org.treasurylookup.fuzz;

import java.nio.charset.StandardCharsets;
import org.treasurylookup.domain.json.JsonValue;

/**
 * Makes a record of whatever bytes a fuzzer comes with: each byte chooses a value, most of them
 * such as decide something. Bytes that begin as JSON are taken as they are.
 */
final class RecordMaker {
  private static final String[] AMOUNTS = {
    "100", "100.00", "99.5", "0.5", "0", "0.00", "99.999999999999999999", "0.000000000000000001"
  };
  private static final String[] TOKENS = {"ETH_USDT", "TRON_USDT", "BTC", "eth_usdt", " "};
  private static final String[] ADDRESSES = {
    "0x52908400098527886E0F7030069857D2E4169EE7",
    "0x52908400098527886e0f7030069857d2e4169ee7",
    "0x5290aaaa098527886E0F7030069857D2E4169EE7",
    "TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC"
  };

  private final byte[] input;
  private final StringBuilder json = new StringBuilder();
  private int at;
  private boolean first = true;

  private RecordMaker(byte[] input) {
    this.input = input;
  }

  /** An order. */
  static byte[] order(byte[] input) {
    return isJson(input) ? input : new RecordMaker(input).order();
  }

  /** A batch. */
  static byte[] batch(byte[] input) {
    return isJson(input) ? input : new RecordMaker(input).batch();
  }

  /** An allocation in its envelope. */
  static byte[] allocation(byte[] input) {
    return isJson(input) ? input : new RecordMaker(input).allocation();
  }

  private static boolean isJson(byte[] input) {
    return input.length > 0 && input[0] == '{';
  }

  private byte[] order() {
    open();
    text("order_id", "5001", "5002");
    text("status", "Pending", "Processing", "Completed", "Expired", "Underpaid", "Odd");
    amount("payable_amount");
    amount("received_token_amount");
    amount("amount_tolerance");
    number("expired_at", "17", "1795255200", "1795255199", "1700000000", "1795255200000");
    text("payable_currency", TOKENS);
    text("receive_address", ADDRESSES);
    amount("exchange_rate");
    list("transactions", this::transaction);
    return whole();
  }

  private void transaction() {
    text("tx_id", "t1", "t2");
    text("tx_hash", "0xab", "ab", "cd");
    text("token_id", TOKENS);
    text("status", "Completed", "PendingScreening", "Confirming", "Failed", "Odd");
    text("from_address", ADDRESSES);
    text("to_address", ADDRESSES);
    amount("amount");
    number("created_timestamp", "1795255199000", "1795255200000", "1795255200999", "1795255201000");
    number("updated_timestamp", "1795255199000", "1795255200000", "1795255201000", "1");
  }

  private byte[] batch() {
    open();
    text("batch_allocation_id", "b1", "b2");
    text("request_id", "r1");
    text("status", "Pending", "Processing", "Completed", "PartiallyCompleted", "Failed", "Odd");
    list("allocation_items", this::item);
    return whole();
  }

  private void item() {
    text("allocation_item_id", "i1", "i2", "i3");
    text("batch_allocation_id", "b1", "b2");
    text("status", "Pending", "Transferring", "Completed", "Failed", "Odd");
    text("token_id", TOKENS);
    amount("amount");
    text("source_account", "developer", "M1", "M2");
    text("destination_account", "developer", "M1", "M2");
  }

  private byte[] allocation() {
    json.append("{\"allocation\":");
    open();
    text("id", "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f");
    text("type", "allocation", "deallocation", "odd");
    text("status", "reserved", "cleared", "released", "odd");
    text("connectionId", "c1", "c2");
    text("reason", "r", "funds");
    text("pendingApprovalId", "a1", "a2");
    text("policyResult", "approved", "rejected", "odd");
    text("createdAt", "2026-11-21T09:45:00.000Z", "2026-11-21T09:44:59.999Z", "2026-11-20T10:00Z");
    name("amount");
    open();
    text("currency", "ofceth", "ofctusd", "TUSD", "eth", "Eth", "ofcEth", "nothing", "hteth:WBTC");
    amount("quantity");
    close('}');
    close('}');
    return whole();
  }

  private int next(int bound) {
    return at < input.length ? (input[at++] & 0xff) % bound : 0;
  }

  private void open() {
    json.append('{');
    first = true;
  }

  private void close(char bracket) {
    json.append(bracket);
    first = false;
  }

  private byte[] whole() {
    close('}');
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void name(String name) {
    json.append(first ? "\"" : ",\"").append(name).append("\":");
    first = false;
  }

  private void text(String name, String... usual) {
    int choice = next(16);
    if (choice == 15) {
      return;
    }
    name(name);
    switch (choice) {
      case 12 -> json.append("null");
      case 13 -> json.append(next(100));
      case 14 -> quote(any());
      default -> quote(usual[next(usual.length)]);
    }
  }

  private void amount(String name) {
    int choice = next(16);
    if (choice == 15) {
      return;
    }
    name(name);
    switch (choice) {
      case 9 -> json.append("null");
      case 10 -> quote("-" + digits());
      case 11 -> json.append(digits());
      case 12 -> quote(any());
      case 13 -> quote(digits() + "e" + next(9));
      case 7, 8 -> quote(digits());
      default -> quote(AMOUNTS[next(AMOUNTS.length)]);
    }
  }

  private void number(String name, String... usual) {
    int choice = next(16);
    if (choice == 15) {
      return;
    }
    name(name);
    if (choice == 14) {
      quote(any());
    } else {
      json.append(usual[next(usual.length)]);
    }
  }

  private void list(String name, Runnable part) {
    name(name);
    json.append('[');
    for (int rest = next(5); rest > 0; rest--) {
      open();
      part.run();
      close('}');
      json.append(rest > 1 ? "," : "");
    }
    close(']');
  }

  private String digits() {
    String whole = Integer.toString(next(256));
    return next(2) == 0 ? whole : whole + "." + next(256);
  }

  private String any() {
    int length = Math.min(next(12), input.length - at);
    String text = new String(input, at, Math.max(0, length), StandardCharsets.UTF_8);
    at += Math.max(0, length);
    return text;
  }

  private void quote(String text) {
    json.append(new JsonValue.Str(text).toJson());
  }
}
