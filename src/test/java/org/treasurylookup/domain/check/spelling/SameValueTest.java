package org.treasurylookup.domain.check.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.domain.check.spelling.ValueLikeness.Different;
import org.treasurylookup.domain.check.spelling.ValueLikeness.Flaw;
import org.treasurylookup.domain.check.spelling.ValueLikeness.Miscased;
import org.treasurylookup.domain.check.spelling.ValueLikeness.Same;
import org.treasurylookup.text.Messages;

class SameValueTest {
  private static final String TON = "UQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf_u4";
  private static final String TRON = "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL";
  private static final String EVM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

  @ParameterizedTest
  @CsvSource({
    // TON: bounceable, raw, the other alphabet (TEP-2)
    "ETH,   UQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf_u4,"
        + " EQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf6Z9, bounceable and non-bounceable form",
    "TON,   UQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf_u4,"
        + " UQDFxzHPSHS00lddPpt+u+uxm9RfBD8YLNrplviS5yRlf/u4, other Base64 alphabet",
    "TON,   EQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf6Z9,"
        + " 0:c5c731cf4874b4d2575d3e9b7ebbebb19bd45f043f182cdae996f892e724657f, hex form of the"
        + " same account",
    "TON,   EQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf6Z9,"
        + " 0:C5C731CF4874B4D2575D3E9B7EBBEBB19BD45F043F182CDAE996F892E724657F, hex form of the"
        + " same account",
    // TRON
    "TRON,  TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL, 418840e6c55b9ada326d211d818c34a994aeced808, hex"
        + " form of the same account",
    "ETH,   TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL, 0x8840e6c55b9ada326d211d818c34a994aeced808, hex"
        + " form of the same account",
    "TTRON, 418840e6c55b9ada326d211d818c34a994aeced808, 0x8840e6c55b9ada326d211d818c34a994aeced808,"
        + " 41 in place of 0x",
    // EVM
    "ETH,   0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed,"
        + " other letter case",
    "BSC,   0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, 0X5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED,"
        + " other letter case",
    "ETH,   0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed, 5aaeb6053f3e94c9b9a09f33669435e7ef1beaed,"
        + " 0x left out",
    "XDC,   xdc5aaeb6053f3e94c9b9a09f33669435e7ef1beaed,"
        + " 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed, xdc in place of 0x",
    "RON,   ronin:5aaeb6053f3e94c9b9a09f33669435e7ef1beaed,"
        + " 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed, ronin: in place of 0x",
    "rbtc,  0x27b1FdB04752BBc536007A920D24ACB045561c26, 0x27b1fdb04752bbc536007a920d24acb045561c26,"
        + " other letter case",
    "rbtc,  0x27B1FdB04752BbC536007a920D24acB045561C26, 0x27b1fdb04752bbc536007a920d24acb045561c26,"
        + " other letter case",
    // Move chains and Starknet
    "APT,   0x1, 0x0000000000000000000000000000000000000000000000000000000000000001, leading zeros"
        + " left out",
    "APT,   0x02a212de6a9dfa3a69e22387acfbafbb1a9e591bd9d636e7895dcfc8de05f331,"
        + " 02a212de6a9dfa3a69e22387acfbafbb1a9e591bd9d636e7895dcfc8de05f331, 0x left out",
    "SUI,   0x02a212de6a9dfa3a69e22387acfbafbb1a9e591bd9d636e7895dcfc8de05f331,"
        + " 0X2A212DE6A9DFA3A69E22387ACFBAFBB1A9E591BD9D636E7895DCFC8DE05F331, 'leading zeros left"
        + " out, other letter case'",
    "starknet, 0x02Fd23d9182193775423497fc0c472E156C57C69E4089A1967fb288A2d84e914,"
        + " 0x2fd23d9182193775423497fc0c472e156c57c69e4089a1967fb288a2d84e914, 'leading zeros left"
        + " out, other letter case'",
    "starknet, 0x00AbcDefaBcdefabCDEfAbCDEfAbcdEFAbCDEfabCDefaBCdEFaBcDeFaBcDefAb,"
        + " 0x00abcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefab, other letter case",
    // bech32 and bech32m
    "BTC,   BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4,"
        + " other letter case",
    "BTC,   bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0,"
        + " BC1P0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQZK5JJ0, other letter case",
    "injective, inj14au322k9munkmx5wrchz9q30juf5wjgz2cfqku,"
        + " 0xAF79152AC5dF276D9A8e1E2E22822f9713474902, hex form of the same account",
    // BIP-350: below other prefixes than Bitcoin's either checksum holds
    "injective, abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx,"
        + " ABCDEF1L7AUM6ECHK45NJ3S0WDVT2FG8X9YRZPQZD3RYX, other letter case",
    // cash addresses
    "BCH,   bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a,"
        + " qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a, bitcoincash: left out",
    "BCH,   bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a,"
        + " BITCOINCASH:QPM2QSZNHKS23Z7629MMS6S4CWEF74VCWVY22GDX6A, other letter case",
    "BCH,   bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a,"
        + " QPM2QSZNHKS23Z7629MMS6S4CWEF74VCWVY22GDX6A, 'bitcoincash: left out, other letter case'",
  })
  void spellingsOfOneAccountAreTheSame(String chain, String one, String other, String said) {
    var addresses = SameValue.ofAddresses(Optional.of(chain));

    assertThat(said(addresses.compare(one, other))).isEqualTo(said);
    assertThat(said(addresses.compare(other, one)).split(", ")).hasSize(said.split(", ").length);
    assertThat(addresses.key(one)).isEqualTo(addresses.key(other));
  }

  @ParameterizedTest
  @CsvSource({
    // one character changed, checksums broken: TON, TRON, bech32, cash address
    "TON,  EQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf6Z9,"
        + " UQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlf_u5",
    "TRON, 0x8840e6c55b9ada326d211d818c34a994aeced808, TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeM",
    // the checksum holds, of 42 and 20 bytes
    "TRON, 0x7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f, TkvxYFQHgwPCC5xn2bb8aAMLrhg67Cp2QC",
    "BTC,  bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T5",
    "BTC,  bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3T4",
    // BIP-350: version 1 with the checksum of version 0
    "BTC,  bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd,"
        + " BC1P0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQH2Y7HD",
    // BIP-173: no data before the checksum, of either kind
    "BTC,  BC1GMK9YU, bc1gmk9yu",
    "BTC,  BC1A8XFP7, bc1a8xfp7",
    "BCH,  qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a,"
        + " bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6q",
  })
  void aBrokenChecksumIsADifference(String chain, String one, String other) {
    var likeness = SameValue.ofAddresses(Optional.of(chain)).compare(one, other);

    assertThat(likeness).isInstanceOf(Different.class);
    assertThat(((Different) likeness).other()).contains(Flaw.CHECKSUM);
  }

  @Test
  void addressesOfTheTestNetworkAreNotThoseOfTheMainOne() {
    String test = "kQDFxzHPSHS00lddPpt-u-uxm9RfBD8YLNrplviS5yRlfx33";
    String raw = "0:c5c731cf4874b4d2575d3e9b7ebbebb19bd45f043f182cdae996f892e724657f";

    assertThat(on("TON").compare(TON, test))
        .isEqualTo(new Different(Optional.empty(), Optional.empty(), true));
    assertThat(on("TON").isSame(raw, test)).isFalse();
    assertThat(on("TONT").isSame(raw, test)).isTrue();
    assertThat(on("TONT").isSame(TON, test)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "SOL,  6WuD37ebogRnE3arPfX8dK13Di1NH56v9KHpacHXDTsi,"
        + " 6wuD37ebogRnE3arPfX8dK13Di1NH56v9KHpacHXDTsi",
    "XRP,  rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe, RPT1SJQ2YGRBMTTTX4GZHJKU9DYFZBPAYE",
    "BTC,  1FR9e5rwU4Lmx3i43g84XnXR4PXDYQ5SdP, 1fR9e5rwU4Lmx3i43g84XnXR4PXDYQ5SdP",
    "xlm,  GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ,"
        + " ga7qynf7sowq3glr2bgmzehxavirza4kvwltjjfc7mgxua74p7ujvsgz",
    "near, 5aaeb6053f3e94c9b9a09f33669435e7ef1beaed, 5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED",
    "ETH,  0x1, 0x0000000000000000000000000000000000000000000000000000000000000001",
    "APT,  1, 0x0000000000000000000000000000000000000000000000000000000000000001",
    "ETH,  0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed, 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaee",
    "BCH,  bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a,"
        + " bchtest:qpm2qsznhks23z7629mms6s4cwef74vcwvqcw003ap",
    // 32 bytes are no account that has a hex form
    "injective, inj14au322k9munkmx5wrchz9q30juf5wjgzqyqszqgpqyqszqgpqyqstzgwmz,"
        + " af79152ac5df276d9a8e1e2e22822f9713474902010101010101010101010101",
    // nor are 20 bytes and a digit more
    "injective, inj14au322k9munkmx5wrchz9q30juf5wjgzq4c9es3,"
        + " af79152ac5df276d9a8e1e2e22822f9713474902",
    // below other prefixes than Bitcoin's a broken checksum says that it is no such address
    "injective, abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryc,"
        + " ABCDEF1L7AUM6ECHK45NJ3S0WDVT2FG8X9YRZPQZD3RYC",
    "BTC,  bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx",
  })
  void everythingElseIsComparedExactly(String chain, String one, String other) {
    assertThat(on(chain).isSame(one, other)).isFalse();
    assertThat(on(chain).key(one)).isNotEqualTo(on(chain).key(other));
    assertThat(on(chain).isSame(one, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ETH,  0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD,"
        + " false, true",
    "ETH,  0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed,"
        + " true, false",
    // one letter alone in the wrong case, the first and the last of the digits that are letters
    "ETH,  0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, 0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed,"
        + " false, true",
    "ETH,  0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, 0x5aAeb6053F3E94C9b9A09F33669435E7Ef1BeAed,"
        + " false, true",
    "ETH,  0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, 0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed,"
        + " false, true",
    "ETH,  0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, 0x5aAeb6053f3E94C9b9A09f33669435E7Ef1BeAed,"
        + " false, true",
    // right on Rootstock only
    "ETH,  0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, 0x5aaEB6053f3e94c9b9a09f33669435E7ef1bEAeD,"
        + " false, true",
    "rbtc, 0x27b1fdb04752bbc536007a920d24acb045561c26, 0x27b1fdB04752BBc536007A920D24ACB045561c26,"
        + " false, true",
    "starknet, 0x02fd23d9182193775423497fc0c472e156c57c69e4089a1967fb288a2d84e914,"
        + " 0x02FD23d9182193775423497fc0c472E156C57C69E4089A1967fb288A2d84e914, false, true",
  })
  void wrongLetterCaseIsToldThoughTheDigitsAreTheSame(
      String chain, String one, String other, boolean oneIsWrong, boolean otherIsWrong) {
    assertThat(on(chain).compare(one, other)).isEqualTo(new Miscased(oneIsWrong, otherIsWrong));
    assertThat(on(chain).isSame(one, other)).isTrue();
  }

  @Test
  void aBrokenAddressIsTheSameAsItself() {
    String broken = "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeM";

    assertThat(on("TRON").compare(broken, broken)).isEqualTo(new Same(List.of()));
    assertThat(on("TRON").key(broken)).isEqualTo(broken);
  }

  @Test
  void aChainThatIsNotKnownLeavesWhatAddressesProve() {
    var addresses = SameValue.ofAddresses(Optional.of("NEWCHAIN"));

    assertThat(addresses.isSame(EVM, EVM.toLowerCase(Locale.ROOT))).isTrue();
    assertThat(addresses.isSame(TRON, "418840e6c55b9ada326d211d818c34a994aeced808")).isTrue();
    assertThat(SameValue.ofAddresses(Optional.empty()).isSame("0x1", "0x01")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0xE3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855,"
        + " e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, '0x left out, other"
        + " letter case'",
    "0x49a7fD0CF9B3e4A5D0a1e5f9Eb9C0B1a2c3D4E5f, 0x49A7FD0CF9B3E4A5D0A1E5F9EB9C0B1A2C3D4E5F, other"
        + " letter case",
    "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=,"
        + " e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, Base64 in place of"
        + " hex digits",
    "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU, 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=,"
        + " other Base64 alphabet",
  })
  void hashesAreComparedAsBytes(String one, String other, String said) {
    assertThat(said(SameValue.ofHashes().compare(one, other))).isEqualTo(said);
    assertThat(SameValue.ofHashes().key(one)).isEqualTo(SameValue.ofHashes().key(other));
  }

  @Test
  void signaturesInBase58KeepTheirLetterCase() {
    String signature =
        "hhoZXSYVVXB4JkjN4VyatUvLbhL2pkGkCX7U9iKqBcK58TPmyrJPKhAuXSMHgrEmDVDBc1WctpDMo3wqeUQSDQY";

    assertThat(SameValue.ofHashes().isSame(signature, signature.toLowerCase(Locale.ROOT)))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "8F2E919A-6A7B-4A9B-8C1A-4C0B3F5B8B1F, other letter case",
    "8f2e919a6a7b4a9b8c1a4c0b3f5b8b1f, dashes left out",
    "urn:uuid:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f, urn:uuid: left out",
  })
  void aUuidMayBeSpelledInSeveralWays(String spelled, String said) {
    String uuid = "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";

    assertThat(said(SameValue.ofIds().compare(uuid, spelled))).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "8F2E919A-6A7B-4A9B-8C1A-4C0B3F5B8B1F, 8f2e919a6a7b4a9b8c1a4c0b3f5b8b1f",
    "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed",
    "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL, 418840e6c55b9ada326d211d818c34a994aeced808",
    "0xE3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855,"
        + " e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  })
  void aValueOfAnUnknownKindIsTheSameInWhateverSpelling(String one, String other) {
    assertThat(SameValue.ofAnything().isSame(one, other)).isTrue();
    assertThat(SameValue.ofAnything().isSame(one, other + "0")).isFalse();
  }

  @Test
  void theFaceOfAValueIsWithoutLetterCaseWhereItIsOfHexDigits() {
    assertThat(SameValue.face(EVM)).isEqualTo("5aaeb6053f3e94c9b9a09f33669435e7ef1beaed");
    assertThat(SameValue.face(TRON)).isEqualTo(TRON);
    assertThat(SameValue.face("0x")).isEqualTo("0x");
    assertThat(SameValue.face("0xABCG")).isEqualTo("0xABCG");
  }

  @Test
  void otherIdsAreComparedExactly() {
    assertThat(SameValue.ofIds().isSame("O20250304-M1001-1001", "o20250304-M1001-1001")).isFalse();
    assertThat(SameValue.ofIds().isSame(EVM, EVM.toLowerCase(Locale.ROOT))).isFalse();
    String long36 = "O20250304-M1001-1001-ABCDEFGHIJKLMNO";
    assertThat(SameValue.ofIds().isSame(long36, long36.toLowerCase(Locale.ROOT))).isFalse();
  }

  private static SameValue on(String chain) {
    return SameValue.ofAddresses(Optional.of(chain));
  }

  private static String said(ValueLikeness likeness) {
    assertThat(likeness).isInstanceOf(Same.class);
    return Messages.ENGLISH.get(((Same) likeness).said());
  }
}
