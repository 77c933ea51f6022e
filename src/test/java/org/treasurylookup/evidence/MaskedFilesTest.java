package org.treasurylookup.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.export.ExportOrder;
import org.treasurylookup.export.Findings;
import org.treasurylookup.export.PastedList;
import org.treasurylookup.export.SavedFiles;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.Target;

/** A file saved without personal data names nobody, in whatever form the name was sent. */
class MaskedFilesTest {
  @TempDir private Path folder = Path.of("");

  private static Finding order(String transaction) {
    var found =
        Findings.order(
            "{\"order_id\":\"o\",\"status\":\"Completed\",\"transactions\":[%s]}"
                .formatted(transaction));
    var answer = found.answer().orElseThrow();
    var headers = new ArrayList<>(answer.headers());
    headers.add(new Answer.Header("X-Account-Holder", "Jane Doe"));
    headers.add(new Answer.Header("X-Request-Id", "request-7"));
    var named =
        new Answer(
            answer.url(),
            answer.httpStatus(),
            headers,
            answer.body(),
            answer.requestedAt(),
            answer.receivedAt(),
            answer.signature(),
            answer.provenance());
    var result = new FindingResult.Found(named, found.record().orElseThrow(), found.assessment());
    return new Finding(found.target(), found.environment(), result, found.now());
  }

  private String pack(Finding finding, boolean personal) throws Exception {
    return unzipped(
        EvidencePack.of(List.of(finding), Optional.empty(), personal, SavedFiles.CLERK).content());
  }

  private String export(Finding finding, ExportOrder.Format format, boolean personal)
      throws Exception {
    return unzipped(SavedFiles.export(List.of(finding), format, personal));
  }

  private String unzipped(byte[] zip) throws IOException {
    var all = new StringBuilder();
    SavedFiles.in(zip, folder)
        .values()
        .forEach(file -> all.append(new String(file, StandardCharsets.UTF_8)));
    return all.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"counterparty\":{\"counterparty_name\":\"<Jane Doe>\"}}",
        "{\"counterparty\":{\"counterparty_name\":\"Jane\\u202e Doe\"}}",
        "{\"counterparty\":[\"Jane\\u202e Doe\"]}",
        "{\"counterparty\":[[{\"who\":\"Jane\\u202e Doe\"}]]}",
        "{\"counterparty\":\"Jane\\u202e Doe\"}",
        "{\"Counterparty\":{\"name\":\"Jane\\u202e Doe\"}}",
        "{\"counterParty\":{\"counterPartyName\":\"<Jane Doe>\"}}",
        "{\"counter_party\":[{\"who\":\"<Jane Doe>\"}]}",
        "{\"counterp\\u0061rty\":{\"counterparty_n\\u0061me\":\"Jane Doe\"}}",
        "{\"destination\":{\"e-mail\":\"Jane@example.com\",\"Email\":\"Jane@example.com\"}}",
      })
  void nobodyIsNamed(String transaction) throws Exception {
    var finding = order(transaction);
    assertThat(pack(finding, true)).contains("Jane");
    assertThat(pack(finding, false)).doesNotContain("Jane");
    for (var format : ExportOrder.Format.values()) {
      assertThat(export(finding, format, true)).as(format.name()).contains("Jane");
      assertThat(export(finding, format, false)).as(format.name()).doesNotContain("Jane");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COBO_COUNTERPARTY|{'counterparty_id':'c','who':'Jane Doe'}",
        "COBO_COUNTERPARTY|{'counterparty_id':'c','who':{'first':'Jane'}}",
        "COBO_COUNTERPARTY|{'counterparty_id':'c','wallet_addresses':[{'remark':'Jane Doe'}]}",
        "COBO_COUNTERPARTY|{'counterparty_id':'c','counterparty_name':'<Jane Doe>'}",
        "COBO_COUNTERPARTY|{'counterparty_id':'c','wallet_addresses':['Jane Doe']}",
        "COBO_DESTINATION|{'destination_id':'d','bank_accounts':['Jane Doe']}",
        "COBO_DESTINATION|{'destination_id':'d','bank_accounts':[['Jane Doe']]}",
        "COBO_DESTINATION|{'destination_id':'d','bank_accounts':[{'who':'Jane Doe'}]}",
        "COBO_DESTINATION|{'destination_id':'d','merchant_id':{'email':'Jane@example.com'}}",
        "COBO_TRANSACTION|{'transaction_id':'t','destination':{'who':'Jane Doe'}}",
        "COBO_TRANSACTION|{'transaction_id':'t','destination':{'account_output':'Jane Doe'}}",
        "COBO_TRANSACTION|{'transaction_id':'t','destination':{'memo':{'email':'Jane'}}}",
        "COBO_PAYOUT|{'payout_id':'p','bank_account':{'who':'Jane Doe'}}",
        "COBO_PAYOUT|{'payout_id':'p','bank_account':'Jane Doe'}",
        "COBO_REFUND|{'refund_id':'r','transactions':[{'counterparty':{'who':'Jane Doe'}}]}",
        "COBO_REFUND|{'refund_id':'r','transactions':[{'destination':['Jane Doe']}]}",
      })
  void nobodyIsNamedInARecordThatOthersLeadTo(String record) throws Exception {
    var kind = Target.Kind.valueOf(record.substring(0, record.indexOf('|')));
    String json = record.substring(record.indexOf('|') + 1).replace('\'', '"');
    var finding = Findings.related(kind, json);
    assertThat(pack(finding, true)).contains("Jane");
    assertThat(pack(finding, false)).doesNotContain("Jane");
    for (var format : ExportOrder.Format.values()) {
      assertThat(export(finding, format, true)).as(format.name()).contains("Jane");
      assertThat(export(finding, format, false)).as(format.name()).doesNotContain("Jane");
    }
  }

  @Test
  void whatChangedFromLookToLookNamesNobody() throws Exception {
    var before = Findings.order("{\"order_id\":\"o\",\"merchant_id\":\"M1001\"}");
    var after =
        Findings.order("{\"order_id\":\"o\",\"merchant_id\":{\"email\":\"Jane@example.com\"}}");
    for (boolean personal : List.of(true, false)) {
      var pack =
          EvidencePack.of(List.of(before, after), Optional.empty(), personal, SavedFiles.CLERK);
      String changes =
          new String(
              SavedFiles.in(pack.content(), folder).get("0002/changes.txt"),
              StandardCharsets.UTF_8);
      assertThat(changes).contains("M1001");
      assertThat(changes.contains("Jane")).isEqualTo(personal);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"counterparty?keyword=Jane+Doe", "connections?names=Jane%20Doe"})
  void nobodyIsNamedInTheUrlOfASearch(String list) throws Exception {
    var url = URI.create("https://api.cobo.com/v2/payments/" + list + "&limit=50");
    var page = order("{}").withAnswers(answer -> answer.with(url));
    assertThat(pack(page, true)).contains("Jane");
    assertThat(pack(page, false))
        .doesNotContain("Jane")
        .contains("GET https://api.cobo.com/v2/payments/", "=[masked]&limit=50\n");
    for (var format : ExportOrder.Format.values()) {
      assertThat(export(page, format, true)).as(format.name()).contains("Jane");
      assertThat(export(page, format, false)).as(format.name()).doesNotContain("Jane");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theLinesOfAListInAPackNameNobody(boolean personal) throws Exception {
    var finding = order("{}");
    var line =
        new PastedList.Line(
            1,
            1,
            "Jane Doe paid 5001",
            Optional.of("5001"),
            Optional.empty(),
            "said",
            Optional.of(finding));
    var list = Optional.of(new PastedList(finding.environment(), List.of(line)));
    var pack = EvidencePack.of(List.of(finding), list, personal, SavedFiles.CLERK).content();
    assertThat(unzipped(pack)).contains(personal ? "\"Jane Doe paid 5001\"" : "\"[masked] 5001\"");
    assertThat(unzipped(pack).contains("Jane")).isEqualTo(personal);
  }

  @Test
  void headersThatProveSomethingStayWhileOthersAreMasked() throws Exception {
    var finding = order("{}");
    assertThat(pack(finding, false))
        .contains("X-Request-Id: request-7", "X-Account-Holder: [masked]");
    assertThat(pack(finding, true)).contains("X-Account-Holder: Jane Doe");
  }
}
