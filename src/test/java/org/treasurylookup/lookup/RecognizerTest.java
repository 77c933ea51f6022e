package org.treasurylookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.lookup.list.IdList;
import org.treasurylookup.text.Messages;

/** What a pasted text is recognised as. */
class RecognizerTest {
  private static final String UUID = "5b0ed293-f728-40b4-b1f6-86b88cd51384";

  private static Recognizer.Recognition recognise(String text) {
    return Recognizer.recognise(text);
  }

  private static String problem(String text) {
    var recognition = recognise(text);
    assertThat(recognition.targets()).isEmpty();
    assertThat(recognition.anyway()).isEmpty();
    return Messages.ENGLISH.get(recognition.problem().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"5001", "O20250304-M1001-1001", "12345678901234567890"})
  void numbersAndOrderIdsAreOrders(String id) {
    assertThat(recognise(id).targets()).containsExactly(Target.of(Kind.COBO_ORDER, id));
  }

  @ParameterizedTest
  @CsvSource({
    "5b0ed293-f728-40b4-b1f6-86b88cd51384, ",
    "5B0ED293-F728-40B4-B1F6-86B88CD51384, Read as a UUID: other letter case",
    "5b0ed293f72840b4b1f686b88cd51384, Read as a UUID: dashes left out",
    "urn:uuid:5b0ed293-f728-40b4-b1f6-86b88cd51384, Read as a UUID: urn:uuid: left out",
    "{5b0ed293-f728-40b4-b1f6-86b88cd51384}, "
  })
  void aUuidInAnyDressMayBeABatchOrAnAllocation(String text, String told) {
    assertThat(recognise(text).targets())
        .containsExactly(Target.of(Kind.COBO_BATCH, UUID), Target.of(Kind.BITGO_ALLOCATION, UUID));
    assertThat(told(text)).isEqualTo(told == null ? List.of() : List.of(told));
  }

  @ParameterizedTest
  @CsvSource({
    "O20250304‑M1001‑1001, 2 dashes replaced by hyphens",
    "O20250304–M1001-1001, 1 dash replaced by a hyphen",
    "O20250304\u00ADM1001\u00AD1001, 2 dashes replaced by hyphens",
    "O20250304−M1001−1001., 2 dashes replaced by hyphens"
  })
  void dashesThatAreNoHyphensAreReplacedAndTold(String text, String told) {
    assertThat(recognise(text).targets())
        .containsExactly(Target.of(Kind.COBO_ORDER, "O20250304-M1001-1001"));
    assertThat(recognise(text).isOffered()).isTrue();
    assertThat(told(text)).containsExactly(told);
    assertThat(recognise(text).removed()).isZero();
  }

  @Test
  void fullWidthLettersAndDigitsAreReplacedAndTold() {
    var found = recognise("Ｏ２０２５０３０４－Ｍ１００１－１００１");
    assertThat(found.targets())
        .extracting(Target::toString)
        .contains("cobo:order:O20250304-M1001-1001");
    assertThat(told("Ｏ２０２５０３０４－Ｍ１００１－１００１"))
        .contains(
            "18 full-width characters replaced by the usual ones", "2 dashes replaced by hyphens");
    assertThat(IdList.read("Ｍ１００１", Findings.SANDBOX).askable()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O20250304-M1001-\n1001",
        "O20250304-M1001\n-1001",
        "  O20250304-M1001\u2011\r\n  1001  ",
        "O20250304-\nM1001-\n1001"
      })
  void oneIdOnSeveralLinesIsOfferedAsOne(String text) {
    assertThat(recognise(text).targets())
        .containsExactly(Target.of(Kind.COBO_ORDER, "O20250304-M1001-1001"));
    assertThat(told(text)).anyMatch(told -> told.startsWith("One id on "));
  }

  @Test
  void aUuidMayBeBrokenAnywhere() {
    assertThat(recognise("5b0ed293-f728-40b4-b1f6-86b8\n8cd51384").targets()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5001\n5002",
        "O20250304-M1001-1001\nO20250304-M1001-1002",
        "O20250304-M1001-\nO20250304-M1001-1002",
        "O20250304-M1001-1001\n5002"
      })
  void linesThatMayEachBeAnIdAreNotRunTogether(String text) {
    assertThat(recognise(text).targets()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "https://api.cobo.com/v2/payments/orders/O20250304-M1001-1001,"
            + " cobo:order:O20250304-M1001-1001, api.cobo.com",
        "https://api.cobo.com/v2/payments/orders/5001/, cobo:order:5001, api.cobo.com",
        "https://api.dev.cobo.com/v2/payments/batch_allocations/5b0ed293-f728-40b4-b1f6-86b88cd51384,"
            + " cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384, api.dev.cobo.com",
        "see <https://app.bitgo.com/api/network/v1/enterprises/e1/clients/allocations/5b0ed293-f728-40b4-b1f6-86b88cd51384>.,"
            + " bitgo:allocation:5b0ed293-f728-40b4-b1f6-86b88cd51384, app.bitgo.com",
        "https://admin.bitgo.com/api/network/v1/admin/allocations/x1?trustOrg=BitGo%20Germany,"
            + " bitgo:allocation:x1?trustOrg=BitGo+Germany, admin.bitgo.com"
      })
  void aProvidersAddressSaysKindPlaceAndOrganisation(String text, String target, String host) {
    var recognition = recognise(text);
    assertThat(recognition.targets()).containsExactly(Target.parse(target).orElseThrow());
    assertThat(recognition.origin().host()).contains(host);
    assertThat(recognition.isOffered()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://eur02.safelinks.protection.outlook.com/?url=treasury-lookup%3A%2F%2Fproduction%2Fcobo%2Forder%2FO20250304-M1001-1001&data=05%7C02",
        "https://urldefense.com/v3/__treasury-lookup://production/cobo/order/O20250304-M1001-1001__;!!abc",
        "https://urldefense.proofpoint.com/v2/url?u=treasury-2Dlookup-3A__production_cobo_order_O20250304-2DM1001-2D1001&d=DwMF",
        "https://a.example/?q=https%3A%2F%2Fb.example%2F%3Furl%3Dtreasury-lookup%253A%252F%252Fproduction%252Fcobo%252Forder%252FO20250304-M1001-1001"
      })
  void aRewrittenLinkIsUnwrapped(String text) {
    var recognition = recognise(text);
    assertThat(recognition.targets())
        .containsExactly(Target.of(Kind.COBO_ORDER, "O20250304-M1001-1001"));
    assertThat(recognition.environment()).contains("production");
    assertThat(told(text)).anyMatch(told -> told.contains("not opened"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "~\"order_id\": \"O20250304-M1001-1001\",~, cobo:order:O20250304-M1001-1001",
        "~{\"order_id\":\"5001\",\"status\":\"Pending\"}~, cobo:order:5001",
        "~2025-03-04 10:00:00 INFO Order: O20250304-M1001-1001 created~,"
            + " cobo:order:O20250304-M1001-1001",
        "~batch_allocation_id=5b0ed293-f728-40b4-b1f6-86b88cd51384~,"
            + " cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384",
        "~Please look at O20250304–M1001–1001, thanks~, cobo:order:O20250304-M1001-1001",
        "~https://tickets.example/browse?order=O20250304-M1001-1001~,"
            + " cobo:order:O20250304-M1001-1001"
      })
  void theIdInALineIsOffered(String text, String target) {
    assertThat(recognise(text).targets()).containsExactly(Target.parse(target).orElseThrow());
    assertThat(recognise(text).isOffered()).isTrue();
  }

  @Test
  void ofSeveralIdsInALineNoneIsChosen() {
    assertThat(recognise("O20250304-M1001-1001 or O20250304-M1001-1002?").targets()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.23457E+19", "1,23457E+19", "1E+19"})
  void aNumberThatASpreadsheetRoundedIsSaidToBe(String text) {
    assertThat(problem(text))
        .isEqualTo("A spreadsheet has rounded this number. Copy the id from its source.");
  }

  private static List<String> told(String text) {
    return recognise(text).told().stream().map(Messages.ENGLISH::get).toList();
  }

  @Test
  void theMalformedUuidOfCobosSampleIsABatch() {
    String id = "123e457-e89b-12d3-a456-426614174004";
    assertThat(recognise(id).targets()).containsExactly(Target.of(Kind.COBO_BATCH, id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 5001 ",
        "\t5001\r\n",
        "\u00A05001\u00A0",
        "\u30005001\u2003",
        "\"5001\"",
        "'5001'",
        "“5001”",
        "‘5001’",
        "«5001»",
        "„5001“",
        "`5001`",
        "5001,",
        "5001;",
        "5001.",
        "5001…",
        "(5001).",
        "[5001]",
        "<5001>",
        "{5001}",
        "“5001.”",
        "5001?",
        "（5001）。"
      })
  void whatStandsAroundAnIdIsTakenOff(String text) {
    var recognition = recognise(text);
    assertThat(recognition.id()).isEqualTo("5001");
    assertThat(recognition.removed()).isZero();
    assertThat(recognition.targets()).containsExactly(Target.of(Kind.COBO_ORDER, "5001"));
  }

  @ParameterizedTest
  @CsvSource({
    "\u200B5001, 1",
    "50\u200B01, 1",
    "\u202E5001\u202C, 2",
    "\uFEFF5001, 1",
    "5\u00AD0\u00AD0\u00AD1, 3",
    "\u206650\u206901, 2",
    "50\u000001, 1",
    "5001\uDB40\uDC41, 1",
    "\u200B“5001”\u200E, 2"
  })
  void hiddenCharactersAreTakenOutAndCounted(String text, int removed) {
    var recognition = recognise(text);
    assertThat(recognition.id()).isEqualTo("5001");
    assertThat(recognition.removed()).isEqualTo(removed);
  }

  @Test
  void aFullStopInsideAnIdIsTheIds() {
    assertThat(recognise("a.b.c").anyway())
        .containsExactly(
            Target.of(Kind.COBO_ORDER, "a.b.c"),
            Target.of(Kind.COBO_BATCH, "a.b.c"),
            Target.of(Kind.BITGO_ALLOCATION, "a.b.c"));
  }

  @ParameterizedTest
  @CsvSource({
    "50 01, U+0020 SPACE",
    "50\u00A001, U+00A0 NO-BREAK SPACE",
    "5001①, “①” U+2460 CIRCLED DIGIT ONE",
    "50/01, “/” U+002F SOLIDUS",
    "../5001, “/” U+002F SOLIDUS",
    "5001%2e, “%” U+0025 PERCENT SIGN",
    "5001#x, “#” U+0023 NUMBER SIGN",
    "cobo:order:50/01, “/” U+002F SOLIDUS",
    "bitgo:allocation:ü?trustOrg=BitGo+Trust, “ü” U+00FC LATIN SMALL LETTER U WITH DIAERESIS",
    "treasury-lookup://sandbox/cobo/order/50*1, “*” U+002A ASTERISK",
    "О20250304-1, “О” U+041E CYRILLIC CAPITAL LETTER O"
  })
  void theOffendingCharacterIsNamed(String text, String name) {
    assertThat(problem(text)).contains("it contains " + name + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"please check the payment", "it is not paid", "100.00 ETH_USDT, see mail"})
  void aSentenceWithoutAnIdIsNotJudgedByItsBlanks(String sentence) {
    assertThat(problem(sentence)).isEqualTo("No id was found in this text.");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 30, 61, 64, 65, 80})
  void anAccessTokenThatIsPastedAFieldTooFarIsNotAskedForHoweverMuchOfItWasCopied(int digits) {
    var pasted = recognise(" v2x" + "0a".repeat(40).substring(0, digits) + "\n");
    assertThat(problem(pasted.id())).startsWith("This looks like a key, a token or a password");
    assertThat(pasted.targets()).isEmpty();
    assertThat(pasted.anyway()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", " \n", "\n> "})
  void anAccessTokenThatGoesOnInTheNextLineIsTakenOutWhole(String between) {
    String token = "v2x" + "0a".repeat(20) + between + "0b".repeat(12);
    assertThat(PastedSecret.without(token + " O20250304-M1001-1001"))
        .isEqualTo("⟦•••⟧ O20250304-M1001-1001");
    assertThat(PastedSecret.without("v2x" + "0a".repeat(32) + "\n5b0ed293"))
        .isEqualTo("⟦•••⟧\n5b0ed293");
  }

  @Test
  void anAccessTokenInManyLinesIsTakenOutToItsLastDigitAndNothingBehindIt() {
    String id = "62ab90e06dfda30007974f0a52a12995";
    for (var broken :
        List.of(List.of(16, 16, 32), List.of(0, 64), List.of(3, 61), List.of(20, 20, 20, 4))) {
      var token = new StringBuilder("v2x");
      broken.forEach(digits -> token.append("0123456789abcdef".repeat(4), 0, digits).append('\n'));
      assertThat(recognise(token.toString()).targets()).as(broken.toString()).isEmpty();
      assertThat(PastedSecret.without(token + id)).as(broken.toString()).isEqualTo("⟦•••⟧\n" + id);
    }
    assertThat(recognise("v2x" + "0a".repeat(20) + "\n" + id).id()).isEqualTo(id);
    assertThat(PastedSecret.without("v2x0\nabc")).isEqualTo("v2x0\nabc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890123456\n6543210987654321",
        "123456789012\n12345678901234567890",
        "1234567890\n1234567890\n123456789012"
      })
  void numbersOfOrdersOneBelowTheOtherAreNotPutTogetherToAnId(String pasted) {
    assertThat(recognise(pasted).targets()).isEmpty();
    assertThat(PastedIds.of(pasted).stream().flatMap(line -> line.ids().stream()))
        .extracting(Recognizer.Recognition::id)
        .containsExactlyElementsOf(pasted.lines().toList());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "~curl -H 'Authorization: Bearer abc.def-123' https://x~, ~curl -H 'Authorization: Bearer"
            + " ⟦•••⟧' https://x~",
        "~BIZ-API-KEY: 5987dedc~, ~BIZ-API-KEY: ⟦•••⟧~",
        "~V2X0a0a0a0a0a of O20250304-M1001-1001~, ~⟦•••⟧ of O20250304-M1001-1001~",
        "~{\"client_secret\":\"s3cr3t\",\"token_id\":\"ETH_USDT\"}~,"
            + " ~{\"client_secret\":\"⟦•••⟧\",\"token_id\":\"ETH_USDT\"}~",
        "~https://anna:hunter2@gateway.example/v2~, ~https://⟦•••⟧@gateway.example/v2~",
        "~curl -u anna:hunter2 https://x~, ~curl -u ⟦•••⟧ https://x~",
        "~Passwort: geheim, Auftrag O20250304-M1001-1001~, ~Passwort: ⟦•••⟧, Auftrag"
            + " O20250304-M1001-1001~",
        "~密码：geheim。~, ~密码：⟦•••⟧。~",
        "~order_id=O20250304-M1001-1001&token_id=ETH_USDT~,"
            + " ~order_id=O20250304-M1001-1001&token_id=ETH_USDT~"
      })
  void onlyWhatIsSecretIsTakenOutOfAText(String text, String left) {
    assertThat(PastedSecret.without(text)).isEqualTo(left);
    assertThat(PastedSecret.without(left)).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secret ", "API Secret\n", "secret key: ", "private key ", "API key  "})
  void sixtyFourDigitsBehindAWordForASecretAreOne(String word) {
    String digits = "0a".repeat(32);
    assertThat(PastedSecret.without(word + digits + " O20250304-M1001-1001"))
        .isEqualTo(word + "⟦•••⟧ O20250304-M1001-1001");
    assertThat(PastedSecret.without("hash " + digits)).isEqualTo("hash " + digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"密钥 ", "API 密钥\n", "私钥：", "私钥 ", "密码"})
  void sixtyFourDigitsBehindAChineseWordForASecretAreOneToo(String word) {
    String digits = "0a".repeat(32);
    assertThat(PastedSecret.without(word + digits + " O20250304-M1001-1001"))
        .isEqualTo(word + "⟦•••⟧ O20250304-M1001-1001");
  }

  @Test
  void severalLinesAreSeveralIds() {
    assertThat(problem("5001\n5002"))
        .isEqualTo("This holds several lines. Paste one id at a time.");
    assertThat(recognise("\n5001\n\n").targets()).hasSize(1);
  }

  @Test
  void aTextLongerThanAnyIdIsSaidToBeLong() {
    assertThat(problem("9".repeat(201))).contains("more than 200 characters");
    assertThat(recognise("a".repeat(200)).problem()).isEmpty();
  }

  @Test
  void anEmptyTextIsNothing() {
    assertThat(Recognizer.recognise("")).isEqualTo(Recognizer.Recognition.NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"\"", "\u200B", ".", "..", "..."})
  void nothingIsNothing(String text) {
    var recognition = recognise(text);
    assertThat(recognition.id()).isEmpty();
    assertThat(recognition.targets()).isEmpty();
    assertThat(recognition.anyway()).isEmpty();
    assertThat(recognition.problem()).isEmpty();
    assertThat(recognition.hint()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0x742d35Cc6634C0532925a3b844Bc454e4438f44e, recognise.address",
    "0xabcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789, recognise.hash",
    "abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789, recognise.hash.bare",
    "tx_1001-abc, recognise.deposit",
    "219E01, recognise.unknown",
    "hello, recognise.unknown"
  })
  void whatIsNoneOfTheseGetsAHintAndMayStillBeAsked(String text, String hint) {
    var recognition = recognise(text);
    assertThat(recognition.targets()).isEmpty();
    assertThat(recognition.hint().orElseThrow().key()).isEqualTo(hint);
    assertThat(recognition.anyway()).hasSize(3);
  }

  @Test
  void aUuidIsAskedAtTheTwoLikeliestPlacesAndOfferedAsTheOthers() {
    var found = recognise(UUID);
    assertThat(found.targets()).hasSize(2);
    assertThat(found.otherwise())
        .extracting(Target::toString)
        .contains(
            "cobo:transaction:" + UUID,
            "cobo:counterparty:" + UUID,
            "bitgo:connection:" + UUID,
            "bitgo:settlement:" + UUID,
            "bitgo:approval:" + UUID.replace("-", ""))
        .doesNotContain("cobo:merchant:" + UUID);
    assertThat(recognise("cobo:batch:" + UUID).otherwise()).isEmpty();
    assertThat(recognise("transaction_id=" + UUID).otherwise()).isEmpty();
    assertThat(recognise("O20250304-M1001-1001").otherwise()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "R20250304-M1001-1001, cobo:refund:R20250304-M1001-1001",
    "M1001, cobo:merchant:M1001",
    "5a1341e7c8421dc90710673b3166bbd5, bitgo:approval:5a1341e7c8421dc90710673b3166bbd5"
  })
  void theFormOfAnIdSaysWhatItIs(String text, String target) {
    assertThat(recognise(text).targets()).containsExactly(Target.parse(target).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "0xabcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789, TRANSACTION_HASH",
    "abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789, BARE_HASH",
    "0x742d35Cc6634C0532925a3b844Bc454e4438f44e, ADDRESS",
    "500.00, AMOUNT",
    "shop_20260921_0001, REFERENCE"
  })
  void whatIsNoIdIsALeadToOne(String text, SearchLead lead) {
    assertThat(recognise(text).lead()).contains(lead);
    assertThat(recognise(UUID).lead()).isEmpty();
  }

  @Test
  void aLeadInATextIsTakenOutOfIt() {
    String hash = "0x" + "ab".repeat(32);
    var found = recognise("{\"tx_hash\": \"" + hash + "\", \"status\": \"Completed\"}");
    assertThat(found.id()).isEqualTo(hash);
    assertThat(found.lead()).contains(SearchLead.TRANSACTION_HASH);
    var code = recognise("psp_order_code: P20240201001, please check");
    assertThat(code.id()).isEqualTo("P20240201001");
    assertThat(code.lead()).contains(SearchLead.REFERENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cobo:order:x", "cobo:batch:x", "bitgo:allocation:x?trustOrg=BitGo+India"})
  void aWrittenTargetIsThatTarget(String text) {
    assertThat(recognise(" “" + text + "”, ").targets())
        .containsExactly(Target.parse(text).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "treasury-lookup://production/cobo/order/5001, production, cobo:order:5001",
    "treasury-lookup://sandbox/cobo/batch/b-1/, sandbox, cobo:batch:b-1",
    "TREASURY-LOOKUP://Sandbox/COBO/Order/5001, Sandbox, cobo:order:5001",
    "treasury-lookup://My%20own/bitgo/allocation/x?trustOrg=BitGo+Germany, My own,"
        + " bitgo:allocation:x?trustOrg=BitGo+Germany"
  })
  void aLinkNamesItsEnvironmentToo(String text, String environment, String target) {
    var recognition = recognise(text);
    assertThat(recognition.environment()).contains(environment);
    assertThat(recognition.targets()).containsExactly(Target.parse(target).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "treasury-lookup://sandbox/cobo/order/../x",
        "treasury-lookup://sandbox/cobo/order/..",
        "treasury-lookup://sandbox/cobo/invoice/5001",
        "treasury-lookup:///cobo/order/5001",
        "treasury-lookup://sandbox",
        "treasury-lookup://%zz/cobo/order/5001",
        "https://portal.cobo.example/order/5001",
        "cobo:invoice:5001",
        "bitgo:allocation:x?trustOrg=",
        "cobo:order:5001?trustOrg=BitGo+Trust"
      })
  void whatOnlyLooksLikeALinkOrTargetIsNone(String text) {
    assertThat(problem(text)).isNotBlank();
  }

  @Test
  void anythingAtAllIsRecognisedWithoutAnException() {
    var random = new java.util.Random(7);
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
      }
      var recognition = recognise(text.toString());
      recognition.targets().forEach(t -> assertThat(Target.isId(t.id())).isTrue());
      recognition.problem().ifPresent(p -> assertThat(Messages.ENGLISH.get(p)).isNotBlank());
    }
  }
}
