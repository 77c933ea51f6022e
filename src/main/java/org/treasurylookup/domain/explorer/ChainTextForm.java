package org.treasurylookup.domain.explorer;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a hash or an address of a chain looks like; anything else never gets into a link. */
final class ChainTextForm {
  private static final String BASE58 = "[1-9A-HJ-NP-Za-km-z]";
  private static final Pattern EVM_HASH = Pattern.compile("0x[0-9a-fA-F]{64}");
  private static final Pattern EVM_ADDRESS = Pattern.compile("0x[0-9a-fA-F]{40}");
  private static final Pattern HEX_HASH = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern LONG_HEX = Pattern.compile("0x[0-9a-fA-F]{1,64}");
  private static final Pattern BITCOIN_ADDRESS =
      Pattern.compile(BASE58 + "{25,35}|(?:bc|tb)1[02-9ac-hj-np-z]{8,87}");

  private static final Set<String> BITCOIN = Set.of("BTC", "XTN", "SIGNET");
  private static final Set<String> TRON = Set.of("TRON", "TTRON");
  private static final Set<String> SOLANA = Set.of("SOL", "TSOL", "SOLDEV");
  private static final Set<String> MOVE = Set.of("APT", "SUI");
  private static final Set<String> TON = Set.of("TON", "TONT");
  private static final Set<String> HEDERA = Set.of("HEDERA");

  private final Pattern hash;
  private final Pattern address;

  private ChainTextForm(Pattern hash, String address) {
    this(hash, Pattern.compile(address));
  }

  private ChainTextForm(Pattern hash, Pattern address) {
    this.hash = hash;
    this.address = address;
  }

  private static final ChainTextForm EVM = new ChainTextForm(EVM_HASH, EVM_ADDRESS);

  private static final Map<Set<String>, ChainTextForm> OTHERS =
      Map.of(
          BITCOIN, new ChainTextForm(HEX_HASH, BITCOIN_ADDRESS),
          TRON, new ChainTextForm(HEX_HASH, "T" + BASE58 + "{33}"),
          SOLANA, new ChainTextForm(Pattern.compile(BASE58 + "{80,90}"), BASE58 + "{32,44}"),
          MOVE,
              new ChainTextForm(
                  Pattern.compile("0x[0-9a-fA-F]{64}|" + BASE58 + "{43,44}"), LONG_HEX),
          TON,
              new ChainTextForm(
                  Pattern.compile("[0-9a-fA-F]{64}|[A-Za-z0-9_-]{43}"),
                  "[A-Za-z0-9_-]{48}|-?[0-9]:[0-9a-fA-F]{64}"),
          HEDERA,
              new ChainTextForm(
                  Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+@[0-9]+\\.[0-9]+"),
                  "[0-9]+\\.[0-9]+\\.[0-9]+"));

  /** The forms of a chain of the table; all that are not listed above are EVM chains. */
  static ChainTextForm of(String chain) {
    return OTHERS.entrySet().stream()
        .filter(entry -> entry.getKey().contains(chain))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(EVM);
  }

  boolean isHash(String text) {
    return hash.matcher(text).matches();
  }

  boolean isAddress(String text) {
    return address.matcher(text).matches();
  }
}
