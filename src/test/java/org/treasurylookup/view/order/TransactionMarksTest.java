package org.treasurylookup.view.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.domain.check.result.RowFlag;
import org.treasurylookup.export.Findings;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.OrderModel;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.record.DetailView;
import org.treasurylookup.view.record.Page;
import org.treasurylookup.view.value.RowFlagBadge;

/** What a row of the transactions is marked with, its pane and its line in a file are too. */
@ExtendWith(FxThread.class)
class TransactionMarksTest {
  private static final String ORDER =
      """
      {"order_id":"o","status":"Completed","payable_currency":"ETH_USDT","payable_amount":"100",\
      "received_token_amount":"100","receive_address":"0x00000000000000000000000000000000000000aa",\
      "expired_at":1795000000,"created_timestamp":1794990000,"updated_timestamp":1794990000,\
      "transactions":[{"tx_id":"t0","status":"Completed","amount":"60","token_id":"ETH_USDT",\
      "to_address":"0x00000000000000000000000000000000000000aa","tx_hash":"h0",\
      "created_timestamp":1794991000000,"updated_timestamp":1794992000000},\
      {"tx_id":"t1","status":"Completed","amount":"40","token_id":"ETH_USDT",\
      "to_address":"0x00000000000000000000000000000000000000aa","tx_hash":"h1",\
      "created_timestamp":1794993000000,"updated_timestamp":1794994000000}]}\
      """;
  private static final String SECOND = "{\"tx_id\":\"t1\",\"status\":\"Completed\"";

  private static Arguments marked(RowFlag mark, String words, String... changes) {
    String json = ORDER;
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(json).contains(changes[i]);
      json = json.replace(changes[i], changes[i + 1]);
    }
    return Arguments.of(mark, words, Findings.order(json));
  }

  private static String second(String status) {
    return SECOND.replace("Completed", status);
  }

  static List<Arguments> marks() {
    String nothing = "\"received_token_amount\":\"0\"";
    String all = "\"received_token_amount\":\"100\"";
    String address = "00aa\",\"tx_hash\":\"h1\"";
    return List.of(
        marked(RowFlag.LATE, "LATE", "1794993000000", "1795000001000"),
        marked(
            RowFlag.RELEASED_LATE,
            "RELEASED LATE",
            all,
            all.replace("100", "60"),
            "1794994000000",
            "1795000001000"),
        marked(RowFlag.HELD, "HELD", SECOND, second("PendingScreening")),
        marked(
            RowFlag.UNDER_WAY,
            "UNDER WAY",
            all,
            nothing,
            "\"status\":\"Completed\",\"payable",
            "\"status\":\"Expired\",\"payable",
            SECOND,
            second("Confirming")),
        marked(RowFlag.NOT_COUNTED, "NOT COUNTED", SECOND, second("Failed")),
        marked(RowFlag.NOT_COUNTED, "NOT COUNTED", SECOND, second("Rejected")),
        marked(RowFlag.DUPLICATE_TRANSACTION, "DUPLICATE ID", "\"t1\"", "\"t0\""),
        marked(RowFlag.DUPLICATE_HASH, "DUPLICATE HASH", "\"h1\"", "\"h0\""),
        marked(RowFlag.OTHER_ADDRESS, "OTHER ADDRESS", address, address.replace("aa", "bb")),
        marked(
            RowFlag.OTHER_TOKEN,
            "OTHER TOKEN",
            "\"40\",\"token_id\":\"ETH_USDT\"",
            "\"40\",\"token_id\":\"TRON_USDT\""));
  }

  private static OrderModel model(Finding finding) {
    var model = new OrderModel();
    model.show(finding);
    return model;
  }

  private static Stream<String> flags(Page page) {
    return page.all(RowFlagBadge.class).stream().map(RowFlagBadge::getAccessibleText);
  }

  @ParameterizedTest
  @MethodSource("marks")
  void aMarkStandsInTheTable(RowFlag mark, String words, Finding finding) {
    assertThat(mark).isNotNull();
    try (var page =
        Page.of(new OrderView(Page.KIT, model(finding), _ -> Optional.empty(), _ -> {}))) {
      assertThat(flags(page)).contains(words);
    }
  }

  @ParameterizedTest
  @MethodSource("marks")
  void aMarkStandsBesideTheStatusOfTheTransactionInItsPane(
      RowFlag mark, String words, Finding finding) {
    var detail = RecordDetail.OfTransaction.of(finding, 1).orElseThrow();
    assertThat(detail.marks()).contains(mark);
    var view = new DetailView(Page.KIT, detail);
    try (var page = Page.of(view)) {
      assertThat(flags(page)).containsExactly(words);
      assertThat(view.verdict().getAccessibleText()).contains(words);
    }
  }

  @ParameterizedTest
  @MethodSource("marks")
  void aMarkStandsInTheLineOfAFile(RowFlag mark, String words, Finding finding) throws IOException {
    assertThat(words).isNotEmpty();
    assertThat(Findings.saved(finding, "transactions.csv").lines().skip(2))
        .singleElement()
        .asString()
        .contains("\"" + mark.name() + "\"");
  }

  @Test
  void aPlainTransactionHasNoMark() {
    var finding = Findings.order(ORDER);
    assertThat(RecordDetail.OfTransaction.of(finding, 1).orElseThrow().marks()).isEmpty();
    assertThat(RecordDetail.OfTransaction.of(finding, 2)).isEmpty();
  }

  @Test
  void theMarksOfAPaneStayInTheirOrder() {
    var part = RecordDetail.OfTransaction.of(Findings.order(ORDER), 0).orElseThrow().part();
    Set<RowFlag> all = EnumSet.allOf(RowFlag.class);
    assertThat(new RecordDetail.OfTransaction(part, 0, all).marks()).containsExactlyElementsOf(all);
  }
}
