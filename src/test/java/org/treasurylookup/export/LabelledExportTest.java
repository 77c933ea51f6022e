package org.treasurylookup.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.label.Label;
import org.treasurylookup.label.Labels;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.naming.KnownNames;
import org.treasurylookup.lookup.naming.ProviderNameReader;
import org.treasurylookup.settings.names.ChainName;
import org.treasurylookup.settings.names.EnvironmentNames;
import org.treasurylookup.settings.names.NameList;
import org.treasurylookup.settings.names.ProviderNames;
import org.treasurylookup.settings.names.TokenName;

/** Labels in files and in what is printed: added, and never in place of what was received. */
class LabelledExportTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String SENDER = "0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537";
  private static final String JSON =
      """
      {"order_id":"5001","status":"Completed","merchant_id":"M1001","payable_currency":"ETH_USDT",
       "payable_amount":"100.00","received_token_amount":"100.00","receive_address":"0xa",
       "transactions":[{"tx_id":"t1","status":"Completed","amount":"100.00","token_id":"ETH_USDT",
        "from_address":"%s","to_address":"0xa","created_timestamp":1,
        "counterparty":{"counterparty_name":"Meier"}}]}
      """
          .formatted(SENDER);

  private static final Labels LABELS =
      Labels.of(
          List.of(
              new Label(SENDER.toLowerCase(java.util.Locale.ROOT), "Kraken \"hot\"", "", NOON),
              new Label("M1001", "Web shop", "elsewhere", NOON),
              new Label("Meier", "our lawyer", "", NOON)));

  private static final OwnNote NOTE =
      new OwnNote("cobo:order:5001", "sandbox", "Called \"Grace\"", "clerk", NOON);
  private static final OwnWords OURS = OwnWords.of(LABELS, List.of(NOTE));

  private static Finding found() {
    return Findings.order(JSON);
  }

  @Test
  void jsonHasThemAsAFieldOfItsOwn() {
    assertThat(Findings.labelled(ReportWriter.Format.json, OURS, found()))
        .contains(
            "\"labels\":[{\"field\":\"transactions[0].from_address\",\"value\":\""
                + SENDER
                + "\",\"label\":\"Kraken \\\"hot\\\"\",\"given\":\"2026-11-21T12:00:00Z\"}]")
        .doesNotContain("Web shop", "our lawyer");
    assertThat(Findings.labelled(ReportWriter.Format.json, OwnWords.NONE, found()))
        .doesNotContain("\"labels\"");
  }

  @Test
  void textMarksThemAsOurs() {
    assertThat(Findings.labelled(ReportWriter.Format.text, OURS, found()))
        .containsPattern("LABEL transactions\\[0]\\.from_address +Kraken \"hot\"\\n")
        .doesNotContain("our lawyer");
  }

  @Test
  void csvHasOneColumnForThemInEveryFile() {
    assertThat(Findings.labelled(ReportWriter.Format.csv, OwnWords.NONE, found()))
        .contains(
            "\"as_of\",\"labels\",\"own_note\",\"own_note_by\",\"own_note_at\",\"names\"\r\n");
    assertThat(Findings.labelled(ReportWriter.Format.csv, OURS, found()))
        .contains("\"{\"\"transactions[0].from_address\"\":\"\"Kraken \\\"\"hot\\\"\"\"\"}\"");
  }

  private static OwnWords named() {
    var token = new TokenName("ETH_USDT", "Tether USD", "USDT", "6", "ETH");
    var chain = new ChainName("ETH", "ETH", "eip155:1", "64");
    var names =
        new EnvironmentNames(
            found().environment().name(),
            ProviderNameReader.address(found().environment()),
            Optional.of(new NameList<>(NOON, List.of(token))),
            Optional.of(new NameList<>(NOON, List.of(chain))));
    return OwnWords.NONE.with(new KnownNames(ProviderNames.of(List.of(names))));
  }

  @Test
  void whatTheProviderCallsATokenStandsBesideItWithItsDateInEveryForm() {
    assertThat(Findings.labelled(ReportWriter.Format.json, named(), found()))
        .contains(
            "{\"field\":\"payable_currency\",\"value\":\"ETH_USDT\",\"name\":\"Tether USD\","
                + "\"symbol\":\"USDT\",\"read\":\"2026-11-21T12:00:00Z\"}");
    assertThat(Findings.labelled(ReportWriter.Format.text, named(), found()))
        .containsPattern("NAME payable_currency +Tether USD, as of 2026-11-21T12:00:00Z\\n");
    assertThat(Findings.labelled(ReportWriter.Format.csv, named(), found()))
        .contains("\"\"payable_currency\"\":\"\"Tether USD\"\"");
    assertThat(Findings.labelled(ReportWriter.Format.json, OwnWords.NONE, found()))
        .doesNotContain("\"names\"");
  }

  @Test
  void aSavedTableHasTheProvidersNameAndItsDateWithoutPersonalDataToo() throws Exception {
    var lines = saved("orders.csv", false, named()).lines().toList();
    assertThat(lines.getFirst())
        .contains("\"payable_currency_name\",\"payable_currency_name_read_utc\"");
    assertThat(lines.get(1)).contains("\"Tether USD\",\"2026-11-21T12:00:00Z\"");
  }

  private static String saved(String file, boolean personal) throws Exception {
    return saved(file, personal, OURS);
  }

  private static String saved(String file, boolean personal, OwnWords own) throws Exception {
    var order =
        new ExportOrder(
            List.of(found()),
            Optional.empty(),
            ExportOrder.Format.CSV,
            personal,
            CsvForm.plain(false),
            new ExportAuthor("clerk", "1", NOON),
            own);
    try (var in = new ZipInputStream(new ByteArrayInputStream(FindingExport.of(order).content()))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(file)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError("no file " + file);
  }

  @Test
  void aSavedTableHasAColumnBehindTheOthersForEachThatHasLabels() throws Exception {
    var lines = saved("transactions.csv", true).lines().toList();
    assertThat(lines.getFirst()).endsWith("\"from_address_label\"");
    assertThat(lines.get(1)).contains("\"" + SENDER + "\"").endsWith("\"Kraken \"\"hot\"\"\"");
    assertThat(saved("orders.csv", true)).doesNotContain("_label");
  }

  @Test
  void aNoteOfOursStandsInFieldsOfItsOwnInEveryForm() throws Exception {
    assertThat(Findings.labelled(ReportWriter.Format.json, OURS, found()))
        .contains(
            "\"ownNote\":\"Called \\\"Grace\\\"\",\"ownNoteBy\":\"clerk\","
                + "\"ownNoteAt\":\"2026-11-21T12:00:00Z\"");
    assertThat(Findings.labelled(ReportWriter.Format.text, OURS, found()))
        .containsPattern("YOUR NOTE +Called \"Grace\"\nYOUR NOTE by +clerk, 2026-11-21T12:00:00Z");
    assertThat(Findings.labelled(ReportWriter.Format.csv, OURS, found()))
        .endsWith("\"Called \"\"Grace\"\"\",\"clerk\",\"2026-11-21T12:00:00Z\",\"\"\r\n");
    assertThat(saved("look-ups.csv", true)).contains("\"Called \"\"Grace\"\"\"");
    assertThat(saved("look-ups.csv", false)).contains("own_note").doesNotContain("Grace", "clerk");
  }

  @Test
  void aNoteOnAnotherRecordIsNotWritten() {
    var other =
        OwnWords.of(
            Labels.NONE,
            List.of(
                new OwnNote("cobo:order:5001", "production", "elsewhere", "clerk", NOON),
                new OwnNote("cobo:order:5002", "sandbox", "elsewhere", "clerk", NOON)));
    for (var format : ReportWriter.Format.values()) {
      assertThat(Findings.labelled(format, other, found())).doesNotContain("elsewhere");
    }
  }

  @Test
  void withoutPersonalDataThereAreNoLabelsAsTheyMayNamePeople() throws Exception {
    assertThat(saved("transactions.csv", false)).doesNotContain("_label", "Kraken");
  }
}
