package org.treasurylookup.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.label.Label;
import org.treasurylookup.label.Labels;
import org.treasurylookup.lookup.Finding;

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

  private static Finding found() {
    return Findings.order(JSON);
  }

  @Test
  void jsonHasThemAsAFieldOfItsOwn() {
    assertThat(Findings.labelled(ReportWriter.Format.json, LABELS, found()))
        .contains(
            "\"labels\":[{\"field\":\"transactions[0].from_address\",\"value\":\""
                + SENDER
                + "\",\"label\":\"Kraken \\\"hot\\\"\",\"given\":\"2026-11-21T12:00:00Z\"}]")
        .doesNotContain("Web shop", "our lawyer");
    assertThat(Findings.labelled(ReportWriter.Format.json, Labels.NONE, found()))
        .doesNotContain("\"labels\"");
  }

  @Test
  void textMarksThemAsOurs() {
    assertThat(Findings.labelled(ReportWriter.Format.text, LABELS, found()))
        .containsPattern("LABEL transactions\\[0]\\.from_address +Kraken \"hot\"\\n")
        .doesNotContain("our lawyer");
  }

  @Test
  void csvHasOneColumnForThemInEveryFile() {
    assertThat(Findings.labelled(ReportWriter.Format.csv, Labels.NONE, found()))
        .contains("\"as_of\",\"labels\"\r\n");
    assertThat(Findings.labelled(ReportWriter.Format.csv, LABELS, found()))
        .contains("\"{\"\"transactions[0].from_address\"\":\"\"Kraken \\\"\"hot\\\"\"\"\"}\"");
  }

  private static String saved(String file, boolean personal) throws Exception {
    var order =
        new ExportOrder(
            List.of(found()),
            Optional.empty(),
            ExportOrder.Format.CSV,
            personal,
            CsvForm.plain(false),
            new ExportAuthor("clerk", "1", NOON),
            LABELS);
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
  void withoutPersonalDataThereAreNoLabelsAsTheyMayNamePeople() throws Exception {
    assertThat(saved("transactions.csv", false)).doesNotContain("_label", "Kraken");
  }
}
