package org.treasurylookup.domain.check.spelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * By which rule a chain's addresses are compared, from {@code data/address-rules.csv}. Forms that
 * carry a checksum prove themselves and are read on every chain; what hex digits mean depends on
 * the chain.
 */
enum AddressRule {
  /** Ethereum and its relatives: ERC-55. */
  EVM(new HexAccount()),
  /** Rootstock: its chain id may be part of the checksum (ERC-1191). */
  ROOTSTOCK(new HexAccount("30", "31")),
  /** TRON: Base58Check, or hex with 41 or 0x before it. */
  TRON(new HexAccount()),
  TON(new TonAddress(false)),
  TON_TEST(new TonAddress(true)),
  /** Aptos, Sui, IOTA: 64 hex digits, zeros in front optional. */
  MOVE(new PaddedAddress(false)),
  /** Starknet: the same, and mixed letter case is a checksum (SNIP-23). */
  STARKNET(new PaddedAddress(true)),
  BECH32,
  CASH,
  /** No other spelling of an address is known or proven: compared character by character. */
  EXACT,
  /** A chain that is not in the table: what addresses say by themselves counts. */
  UNKNOWN(new HexAccount());

  private static final String RESOURCE = "/data/address-rules.csv";

  private final List<SpellingReader> readers = new ArrayList<>();

  AddressRule(SpellingReader... ofChain) {
    readers.addAll(List.of(ofChain));
    readers.addAll(
        List.of(new TronAddress(), new TonAddress(false), new Bech32Address(), new CashAddress()));
  }

  private static final class Holder {
    static final Map<String, AddressRule> BY_CHAIN = load();
  }

  /** The rule of a chain, by Cobo's chain id or BitGo's family of coins. */
  static AddressRule ofChain(Optional<String> chain) {
    return chain.map(id -> Holder.BY_CHAIN.getOrDefault(id, UNKNOWN)).orElse(UNKNOWN);
  }

  /** All chains with a rule. */
  static Map<String, AddressRule> byChain() {
    return Holder.BY_CHAIN;
  }

  /** What reads this chain's spellings, in the order to try. */
  List<SpellingReader> readers() {
    return List.copyOf(readers);
  }

  private static Map<String, AddressRule> load() {
    try (var in = AddressRule.class.getResourceAsStream(RESOURCE)) {
      var bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> valueOf(cells[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
