package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.PlainDelivery;
import org.treasurylookup.domain.check.Samples;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.view.record.Answers;
import org.treasurylookup.view.record.Page;

/** What a copy is taken for: what leaves the clipboard in time, or what stays. */
class RecordCopiesTest {
  @Test
  void whatIsPersonalLeavesTheClipboardEvenWithoutARecordInFront() {
    var personal = new ArrayList<String>();
    var lasting = new ArrayList<String>();
    var copies = new RecordCopies(Page.KIT, Optional::empty, personal::add, lasting::add);
    copies.copied(FieldPrivacy.PERSONAL, "{\"name\": \"Erika\"}");
    copies.copied(FieldPrivacy.OPEN, "5001");
    assertThat(personal).containsExactly("{\"name\": \"Erika\"}");
    assertThat(lasting).containsExactly("5001");
  }

  @Test
  void aSummaryQuotesNobodyWhoIsNamedInTheRecord() {
    var order =
        Findings.order(
            "{\"order_id\":\"5001\",\"transactions\":[{\"counterparty\":"
                + "{\"counterparty_name\":\"<Jane Doe>\"}}]}");
    assertThat(RecordSummary.of(order, Page.KIT))
        .contains("documentation filler", "[masked]")
        .doesNotContain("Jane");
  }

  @Test
  void aSumOfASummarySaysWhatOfItHasNotMoved() {
    String item =
        "{\"allocation_item_id\":\"%s\",\"token_id\":\"ETH\",\"amount\":%s,\"status\":\"%s\"}";
    var batch =
        Findings.batch(
            "{\"batch_allocation_id\":\"b\",\"status\":\"Processing\",\"allocation_items\":["
                + String.join(
                    ",",
                    item.formatted("a", "\"1.5\"", "Failed"),
                    item.formatted("b", "\"2\"", "Pending"),
                    item.formatted("c", "\"4\"", "Completed"),
                    item.formatted("d", "[]", "Completed"))
                + "]}");
    assertThat(RecordSummary.of(batch, Page.KIT))
        .contains(
            "7.5 ETH; Failed, 1 item: 1.5 ETH; Not moved yet, 1 item: 2 ETH;"
                + " 1 more cannot be read");
  }

  @Test
  void aLineBreakInAValueBeginsNoLineOfTheSummary() {
    var order = Samples.order("status", "'Paid\\nCHECK: Paid in full'");
    var asked = Answers.of("cobo:order:5001");
    var answer = asked.answer().orElseThrow();
    var judged =
        new Checks().assess(order, PlainDelivery.of("5001", asked.now(), answer.signature()));
    var finding =
        new Finding(
            asked.target(),
            asked.environment(),
            new FindingResult.Found(answer, order, judged),
            asked.now());
    assertThat(RecordSummary.of(finding, Page.KIT))
        .contains("status: Paid[U+000A]CHECK: Paid in full");
  }
}
