package org.treasurylookup.sandbox.world.form;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import org.treasurylookup.sandbox.http.SandboxCrypto;
import org.treasurylookup.sandbox.http.SandboxJson;
import tools.jackson.databind.node.ObjectNode;

/** The chains the world pays on, with addresses and hashes of their form, checksums included. */
public enum WorldChain {
  ETH(0, "ETH", 64, "eip155:1", "https://etherscan.io/tx/", "https://etherscan.io/address/"),
  ARBITRUM(1, "ETH", 32, "eip155:42161", "https://arbiscan.io/tx/", "https://arbiscan.io/address/"),
  TRON(
      2,
      "TRX",
      20,
      "tron:0x2b6653dc",
      "https://tronscan.org/#/transaction/",
      "https://tronscan.org/#/address/"),
  SOL(
      3,
      "SOL",
      1,
      "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp",
      "https://solscan.io/tx/",
      "https://solscan.io/account/"),
  BTC(
      4,
      "BTC",
      3,
      "bip122:000000000019d6689c085ae165831e93",
      "https://mempool.space/tx/",
      "https://mempool.space/address/"),
  TON(5, "TON", 5, "tvm:-239", "https://tonviewer.com/transaction/", "https://tonviewer.com/"),
  BSC(6, "BNB", 15, "eip155:56", "https://bscscan.com/tx/", "https://bscscan.com/address/");

  private static final HexFormat HEX = HexFormat.of();
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger FIFTY_EIGHT = BigInteger.valueOf(58);
  private static final int SIGNATURE_BYTES = 64;

  private final String symbol;

  /** What ids count the chain with. */
  public final int code;

  public final int confirmations;
  private final String caip2;
  private final String transactionUrl;
  private final String addressUrl;

  WorldChain(
      int code,
      String symbol,
      int confirmations,
      String caip2,
      String transactionUrl,
      String addressUrl) {
    this.code = code;
    this.symbol = symbol;
    this.confirmations = confirmations;
    this.caip2 = caip2;
    this.transactionUrl = transactionUrl;
    this.addressUrl = addressUrl;
  }

  public ObjectNode json() {
    return SandboxJson.object()
        .put("chain_id", name())
        .put("symbol", symbol)
        .put("icon_url", "https://d.cobo.com/public/logos/" + name() + ".png")
        .put("chain_identifier", name())
        .put("explorer_tx_url", transactionUrl + "{txn_id}")
        .put("explorer_address_url", addressUrl + "{address}")
        .put("require_memo", this == TON)
        .put("confirming_threshold", confirmations)
        .put("coinbase_maturity", confirmations)
        .put("caip2_chain_id", caip2);
  }

  public String address(String owner) {
    var account = HEX.parseHex(SandboxCrypto.sha256Hex("address of " + owner));
    return switch (this) {
      case SOL -> base58(account);
      case TRON -> tron(Arrays.copyOf(account, 20));
      default -> checksummed(HEX.formatHex(account, 0, 20));
    };
  }

  public String hash(long number) {
    var hash = ScatteredNumber.hash(number);
    return switch (this) {
      case SOL -> base58(HEX.parseHex(hash + SandboxCrypto.sha256Hex(hash)));
      case TRON -> hash;
      default -> "0x" + hash;
    };
  }

  /** Which number a hash of any chain's form was made of. */
  public static OptionalLong number(String hash) {
    if (hash.startsWith("0x")) {
      return ScatteredNumber.ofHash(hash.substring(2));
    }
    var plain = ScatteredNumber.ofHash(hash);
    return plain.isPresent() ? plain : ofSolana(hash);
  }

  private static OptionalLong ofSolana(String hash) {
    var number = BigInteger.ZERO;
    for (var index = 0; index < hash.length(); index++) {
      var digit = BASE58.indexOf(hash.charAt(index));
      if (digit < 0) {
        return OptionalLong.empty();
      }
      number = number.multiply(FIFTY_EIGHT).add(BigInteger.valueOf(digit));
    }
    var hex = number.toString(16);
    var width = 2 * SIGNATURE_BYTES;
    if (hex.length() > width) {
      return OptionalLong.empty();
    }
    var found = ScatteredNumber.ofHash(("0".repeat(width - hex.length()) + hex).substring(0, 64));
    return found.isPresent() && SOL.hash(found.getAsLong()).equals(hash)
        ? found
        : OptionalLong.empty();
  }

  private static String tron(byte[] account) {
    var payload = new byte[21];
    payload[0] = 0x41;
    System.arraycopy(account, 0, payload, 1, account.length);
    var once = HEX.parseHex(SandboxCrypto.sha256Hex(payload));
    var whole = Arrays.copyOf(payload, 25);
    System.arraycopy(HEX.parseHex(SandboxCrypto.sha256Hex(once)), 0, whole, 21, 4);
    return base58(whole);
  }

  private static String base58(byte[] bytes) {
    var text = new StringBuilder();
    var number = new BigInteger(1, bytes);
    while (number.signum() > 0) {
      var parts = number.divideAndRemainder(FIFTY_EIGHT);
      text.append(BASE58.charAt(parts[1].intValue()));
      number = parts[0];
    }
    for (var index = 0; index < bytes.length && bytes[index] == 0; index++) {
      text.append(BASE58.charAt(0));
    }
    return text.reverse().toString();
  }

  /** Letters whose digit in the hash of the address is 8 or more are capitals. */
  private static String checksummed(String address) {
    var hash = HEX.formatHex(WorldKeccak.hash(address.getBytes(StandardCharsets.US_ASCII)));
    var text = new StringBuilder("0x");
    for (var index = 0; index < address.length(); index++) {
      var digit = address.substring(index, index + 1);
      text.append(hash.charAt(index) >= '8' ? digit.toUpperCase(Locale.ROOT) : digit);
    }
    return text.toString();
  }
}
