package org.treasurylookup.domain.check.spelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which rule a chain's addresses are compared, from {@code data/address-rules.csv}. Forms that
 * carry a checksum prove themselves and are read on every chain; what hex digits mean depends on
 * the chain.
 */
enum AddressRule {
  /** Ethereum and its relatives: ERC-55. */
  EVM,
  /** Rootstock: its chain id may be part of the checksum (ERC-1191). */
  ROOTSTOCK,
  /** TRON: Base58Check, or hex with 41 or 0x before it. */
  TRON,
  TON,
  TON_TEST,
  /** Aptos, Sui, IOTA: 64 hex digits, zeros in front optional. */
  MOVE,
  /** Starknet: the same, and mixed letter case is a checksum (SNIP-23). */
  STARKNET,
  BECH32,
  CASH,
  /** No other spelling of an address is known or proven: compared character by character. */
  EXACT,
  /** A chain that is not in the table: what addresses say by themselves counts. */
  UNKNOWN;

  private static final String RESOURCE = "/data/address-rules.csv";

  private static final class Holder {
    static final Map<String, AddressRule> BY_CHAIN = load();
    static final Map<AddressRule, List<SpellingReader>> READERS =
        Arrays.stream(values()).collect(Collectors.toMap(rule -> rule, AddressRule::all));
  }

  /** The rule of a chain, by Cobo's chain id or BitGo's family of coins. */
  static AddressRule ofChain(Optional<String> chain) {
    return chain.map(id -> Holder.BY_CHAIN.getOrDefault(id, UNKNOWN)).orElse(UNKNOWN);
  }

  /** What reads this chain's spellings, in the order to try. */
  List<SpellingReader> readers() {
    return Objects.requireNonNull(Holder.READERS.get(this));
  }

  private List<SpellingReader> all() {
    return Stream.concat(
            ofTheChain().stream(),
            Stream.of(
                new TronAddress(), new TonAddress(false), new Bech32Address(), new CashAddress()))
        .toList();
  }

  private Optional<SpellingReader> ofTheChain() {
    return switch (this) {
      case EVM, TRON, UNKNOWN -> Optional.of(new HexAccount());
      case ROOTSTOCK -> Optional.of(new HexAccount("30", "31"));
      case TON -> Optional.of(new TonAddress(false));
      case TON_TEST -> Optional.of(new TonAddress(true));
      case MOVE -> Optional.of(new PaddedAddress(false));
      case STARKNET -> Optional.of(new PaddedAddress(true));
      case BECH32, CASH, EXACT -> Optional.empty();
    };
  }

  private static Map<String, AddressRule> load() {
    try (var in = AddressRule.class.getResourceAsStream(RESOURCE)) {
      var bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> valueOf(cells[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
