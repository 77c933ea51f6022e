package org.treasurylookup.export.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.export.label.LabelFiles.Form;
import org.treasurylookup.label.Label;
import org.treasurylookup.text.Messages;

class LabelFilesTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
  private static final String ETH = "0x15B95A2D8Af95D9f48148667b6b8B3CDf89e4F15";
  private static final String HASH =
      "742d35cc6634c0532925a3b844bc454e4438f44e742d35cc6634c0532925a3b8";

  private static Label label(String value, String words) {
    return new Label(value, words, "", NOON);
  }

  private static LabelImport read(String text) throws Exception {
    return LabelFiles.read(text.getBytes(StandardCharsets.UTF_8), NOW, "sandbox");
  }

  private static List<String> leftOut(LabelImport read) {
    return read.leftOut().stream().map(Messages.ENGLISH::get).toList();
  }

  @Test
  void whatIsWrittenAsCsvIsReadAgainToTheLastCharacter() throws Exception {
    var labels =
        List.of(
            label(ETH, "Kraken, \"hot\"; 钱包"),
            new Label("M1001", "=SUM(A1)", "sandbox", NOON),
            label("-1:abc", "'quoted"),
            label("'+a", "''=1"),
            label("@home", "+49 30"));
    var read = LabelFiles.read(LabelFiles.write(Form.CSV, labels), NOW, "sandbox");
    assertThat(read.labels()).isEqualTo(labels);
    assertThat(read.leftOut()).isEmpty();
  }

  @Test
  void noCellOfTheCsvIsAFormula() {
    String csv =
        new String(
            LabelFiles.write(Form.CSV, List.of(label("@a", "=1+1"))), StandardCharsets.UTF_8);
    assertThat(csv).contains("\"'@a\",\"'=1+1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Address;Name\nA1;Shop\n", "name\tid\nShop\tA1\n", "LABEL,Value\r\nShop,A1"})
  void headingsAndSeparatorsOfOtherAddressBooksAreUnderstood(String csv) throws Exception {
    assertThat(read(csv).labels()).containsExactly(new Label("A1", "Shop", "sandbox", NOW));
  }

  @Test
  void aLineThatCannotBeOneIsLeftOutByItsNumber() throws Exception {
    var read = read("value,label\nA1,Shop\n,Nothing\nA2,\n\nA3,Third\n");
    assertThat(read.labels()).extracting(Label::value).containsExactly("A1", "A3");
    assertThat(leftOut(read))
        .containsExactly("Line 3: There is no value to label.", "Line 4: Type what we call it.");
  }

  @Test
  void aFileWithoutTheHeadingsIsRefused() {
    assertThatThrownBy(() -> read("A1,Shop\nA2,Other\n"))
        .isInstanceOfSatisfying(
            LabelImport.Unreadable.class,
            e ->
                assertThat(Messages.ENGLISH.get(e.text()))
                    .isEqualTo("The first line needs the headings “value” and “label”."));
  }

  @Test
  void anEmptyFileAndOneOfAnotherEncodingAreRefused() {
    assertThatThrownBy(() -> read("\uFEFF \n")).isInstanceOf(LabelImport.Unreadable.class);
    byte[] latin = "value,label\nA1,M\u00FCller".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> LabelFiles.read(latin, NOW, "sandbox"))
        .isInstanceOf(LabelImport.Unreadable.class);
  }

  @Test
  void walletsGetAddressesAndTransactionsAndNothingElse() {
    var labels =
        List.of(
            label(ETH, "Kraken"),
            label(HASH, "Refund \"7\""),
            label("M1001", "Shop"),
            label("5b0ed293-f728-40b4-b1f6-86b88cd51384", "Payroll"),
            label("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "Cold"));
    assertThat(new String(LabelFiles.write(Form.BIP329, labels), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"type":"addr","ref":"%s","label":"Kraken"}
            {"type":"tx","ref":"%s","label":"Refund \\"7\\""}
            {"type":"addr","ref":"bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4","label":"Cold"}
            """
                .formatted(ETH, HASH));
  }

  /* The example of the specification. */
  @Test
  void linesOfAWalletAreTakenWhereTheyFit() throws Exception {
    var read =
        read(
            """
            { "type": "tx", "ref": "f91d0a8a78462bc59398f2c5d7a84fcff491c26ba54c4833478b202796c8aafd", "label": "Transaction", "origin": "wpkh([d34db33f/84'/0'/0'])" }
            { "type": "addr", "ref": "bc1q34aq5drpuwy3wgl9lhup9892qp6svr8ldzyy7c", "label": "Address" }
            { "type": "pubkey", "ref": "0283409659355b6d1cc3c32decd5d561abaac86c37a353b52895a5e6c196d6f448", "label": "Public Key" }
            not json
            { "type": "addr", "ref": "bc1q34aq5drpuwy3wgl9lhup9892qp6svr8ldzyy7c" }
            """);
    assertThat(read.labels()).extracting(Label::words).containsExactly("Transaction", "Address");
    assertThat(leftOut(read))
        .containsExactly(
            "Line 3: Labels of the type “pubkey” are not used; “addr” and “tx” are.",
            "Line 4: This is no JSON.",
            "Line 5: Type what we call it.");
  }

  @ParameterizedTest
  @CsvSource({
    "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE,addr",
    "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa,addr",
    "EQDtFpEwcFAEcRe5mLVh2N6C0x-_hJEM7W61_JLnSF74p4q2,addr",
    "0x742d35cc6634c0532925a3b844bc454e4438f44e742d35cc6634c0532925a3b8,tx",
    "5f0c1d2e3f4a5b6c7d8e9f0a1b2c3d4e,",
    "O20250304-M1001-1001,",
    "developer,"
  })
  void aValueIsOfTheKindItsFormProves(String value, String type) {
    assertThat(LabelJsonLines.type(value).orElse(null)).isEqualTo(type);
  }
}
