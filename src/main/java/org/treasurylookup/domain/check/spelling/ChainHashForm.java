package org.treasurylookup.domain.check.spelling;

import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.text.Text;

/** How the chains write the hash of a transaction, by Cobo's chain ids. */
public enum ChainHashForm {
  /** 0x and 64 hex digits. */
  EVM("0x[0-9a-fA-F]{64}"),
  HEX("[0-9a-fA-F]{64}"),
  /** A signature of 64 bytes in Base58: 87 or 88 characters, by chance one or two fewer. */
  SOLANA("[1-9A-HJ-NP-Za-km-z]{85,88}"),
  /** 0x and 64 hex digits, like EVM but of another family. */
  APTOS("0x[0-9a-fA-F]{64}"),
  /** 32 bytes, in Base64 of either alphabet or in hex. */
  TON("[0-9a-fA-F]{64}|[A-Za-z0-9+/]{43}=?|[A-Za-z0-9_-]{43}=?");

  private final Pattern pattern;

  ChainHashForm(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** The form on a chain; empty for a chain this program does not know. */
  public static Optional<ChainHashForm> ofChain(String chainId) {
    return switch (chainId) {
      case "ARBITRUM", "ARBITRUM_ETH", "AURORA", "AVAXC", "BASE", "BASE_ETH", "BERA", "BLAST" ->
          Optional.of(EVM);
      case "BOB", "BSC", "BSC_BNB", "CORE", "ETH", "ETHW", "FTM", "GETH", "HECO", "HOLESKY" ->
          Optional.of(EVM);
      case "HYPEREVM", "KAVAEVM", "MANTA", "MATIC", "MERLIN", "MNT", "MODE", "MORPH", "OPBNB" ->
          Optional.of(EVM);
      case "OPT", "PLUME", "RETH", "RON", "SETH", "SONIC", "SWELL", "TAIKO", "TBSC", "UNICHAIN" ->
          Optional.of(EVM);
      case "XDAI", "XLAYER", "ZIRCUIT", "ZKSYNC" -> Optional.of(EVM);
      case "BCH", "BTC", "DOGE", "LTC", "SIGNET_BTC", "TRON", "TTRON", "XTN" -> Optional.of(HEX);
      case "SOL", "SOLDEV", "SOLDEV_SOL", "TSOL" -> Optional.of(SOLANA);
      case "APT" -> Optional.of(APTOS);
      case "TON", "TONT" -> Optional.of(TON);
      default -> Optional.empty();
    };
  }

  public boolean fits(String hash) {
    return pattern.matcher(hash).matches();
  }

  public Text text() {
    return Text.of("check.hash." + name());
  }
}
