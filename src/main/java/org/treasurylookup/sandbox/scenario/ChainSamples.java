package org.treasurylookup.sandbox.scenario;

import java.util.List;
import org.treasurylookup.sandbox.http.SandboxCrypto;
import org.treasurylookup.sandbox.http.SandboxJson;

/** Made-up addresses and hashes that are well-formed for their chain, checksums included. */
record ChainSamples(
    String chain, String token, String receive, List<String> payers, HashForm hashForm) {

  /** How a chain writes a transaction hash. */
  enum HashForm {
    EVM,
    HEX,
    SOLANA
  }

  static final ChainSamples ETH_USDT = evm("ETH", "ETH_USDT");
  static final ChainSamples TRON_USDT =
      new ChainSamples(
          "TRON",
          "TRON_USDT",
          "TVxp23BAfGhmcB7eS1BNjE4uSuKxgBUgUy",
          List.of("TMDrbqzhwy89V2RzfJQvpStzTvcbumXxcr", "TCDfqVuyDWTesYMPn17NSCbGexG96CFprD"),
          HashForm.HEX);
  static final ChainSamples SOL_USDC =
      new ChainSamples(
          "SOL",
          "SOL_USDC",
          "6WuD37ebogRnE3arPfX8dK13Di1NH56v9KHpacHXDTsi",
          List.of("7pf9QbFsgxeAWUrCVwnLSYmL2YvZB1Ztt5MnAQgmWU5f"),
          HashForm.SOLANA);
  static final ChainSamples BTC =
      new ChainSamples(
          "BTC",
          "BTC",
          "bc1q8s5k28zlde8dsdcd5jyjx5ye5tllw5axxnrad4",
          List.of(
              "bc1p2r5agq22t26czj82gvdcfe230v2wq6qgnd03tla5ejg79c794nfs7qad4r",
              "1FR9e5rwU4Lmx3i43g84XnXR4PXDYQ5SdP",
              "3N3PzSYMpPXyXJEHwwXZDJJ976YLEk5vxL"),
          HashForm.HEX);
  static final ChainSamples TON_USDT =
      new ChainSamples(
          "TON",
          "TON_USDT",
          "UQC2nHn0wqu5BHarjHumPX9y4URIL1LDyD5kgYf8HwnC9HZO",
          List.of("EQCN7mc8iDqz6nMn1NnaPGlN4MtW857yNn-IDY37WuUXpGBD"),
          HashForm.HEX);

  private static final List<String> SOLANA_SIGNATURES =
      List.of(
          "hhoZXSYVVXB4JkjN4VyatUvLbhL2pkGkCX7U9iKqBcK58TPmyrJPKhAuXSMHgrEmDVDBc1WctpDMo3wqeUQSDQY",
          "1xyxcrrgVacQ8xHi6DM3tnCXEdCdxhsCTwfUkNmLNoD4mZtENkEUt9ijVTJDFGznh9mPKZmWkqYp6aLbWoJPtmP");

  static ChainSamples evm(String chain, String token) {
    return new ChainSamples(
        chain,
        token,
        "0x15B95A2D8Af95D9f48148667b6b8B3CDf89e4F15",
        List.of("0xf8e4bfc10a2821DF52D3322cB5170E5e9276B537"),
        HashForm.EVM);
  }

  String payer(int number) {
    return payers.get(number % payers.size());
  }

  String hash(String seed, int number) {
    var hex = SandboxCrypto.sha256Hex(seed + " transaction " + number);
    return switch (hashForm) {
      case EVM -> "0x" + hex;
      case HEX -> hex;
      case SOLANA -> SOLANA_SIGNATURES.get(number % SOLANA_SIGNATURES.size());
    };
  }

  /** The given number of different addresses of Ethereum's form. */
  static List<String> evmAddresses(int count) {
    return SandboxJson.file("evm-addresses.txt").lines().limit(count).toList();
  }
}
