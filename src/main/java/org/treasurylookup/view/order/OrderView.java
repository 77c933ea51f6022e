package org.treasurylookup.view.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.OrderCountdown;
import org.treasurylookup.model.record.MoneyModel;
import org.treasurylookup.model.record.OrderModel;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TokenInWords;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.record.BoundView;
import org.treasurylookup.view.record.CardFigures;
import org.treasurylookup.view.record.FieldTable;
import org.treasurylookup.view.record.RecordHeader;
import org.treasurylookup.view.record.WhyLink;
import org.treasurylookup.view.value.ValueNodes;
import org.treasurylookup.view.value.VerdictFigure;

/**
 * A pay-in order in the order of reading: what it is, the vendor's status, our verdict with four
 * numbers, notes, transactions, then every other field.
 */
public final class OrderView extends BoundView<PayInOrder> {
  private static final List<String> MONEY =
      List.of(
          "pricing_amount",
          "fee_amount",
          "exchange_rate",
          "payable_amount",
          "received_token_amount",
          "amount_tolerance",
          "payable_currency",
          "pricing_currency",
          "chain_id",
          "receive_address");
  private static final List<String> IDENTIFIERS =
      List.of(
          "order_id",
          "psp_order_code",
          "merchant_id",
          "merchant_order_code",
          "status",
          "settlement_status",
          "created_timestamp",
          "updated_timestamp",
          "expired_at");
  private static final List<String> DEPRECATED = List.of("currency", "order_amount", "token_id");

  private final OrderModel model;
  private final Consumer<RecordDetail> open;
  private final TransactionsTable transactions;
  private final Function<Finding, Optional<Node>> refunds;

  /**
   * A view bound to a model.
   *
   * @param refunds shows the refunds of an order, where there can be any
   * @param open opens a part of the record in a pane of its own
   */
  public OrderView(
      ControlKit kit,
      OrderModel model,
      Function<Finding, Optional<Node>> refunds,
      Consumer<RecordDetail> open) {
    super(kit, model);
    this.model = model;
    this.refunds = refunds;
    this.open = open;
    this.transactions = new TransactionsTable(kit, model, open);
    bind();
  }

  @Override
  protected void beginTables() {
    transactions.begin();
  }

  @Override
  protected Node show(Finding finding, PayInOrder order) {
    var fields = new FieldTable(kit, Provider.COBO, kept).at(finding);
    var verdict = card(fields, finding, order);
    List<Node> nodes = new ArrayList<>();
    nodes.add(header(finding, order));
    nodes.add(verdict);
    nodes.add(notes(model.notes(), _ -> Optional.empty()));
    nodes.add(transactionsSection(order));
    refunds.apply(finding).map(it -> sections.open("orderRefunds", it)).ifPresent(nodes::add);
    nodes.add(
        columns(
            "money",
            List.of(
                sections.open("money", money(fields, finding, order)),
                sections.open("identifiers", fields.of(order, IDENTIFIERS)))));
    nodes.add(sections.closed("deprecated", fields.of(order, DEPRECATED)));
    nodes.addAll(sections.unknown(fields, order));
    page.show(nodes);
    return verdict;
  }

  private Node money(FieldTable fields, Finding finding, PayInOrder order) {
    var table = fields.of(order, MONEY);
    var rate = finding.assessment().rate();
    return kept.get(
        "money",
        List.of(table, rate),
        () -> {
          var box = new VBox(6, table);
          rate.ifPresent(why -> box.getChildren().add(WhyLink.of(kit, why, false, "order.rate")));
          return box;
        });
  }

  private Node header(Finding finding, PayInOrder order) {
    var countdown = OrderCountdown.of(order, finding, kit.display().clock());
    String id = RecordHeader.id(order, finding);
    var when =
        order.updated().asValue().map(moment -> RecordHeader.when(kit, "updated", moment, finding));
    var facts = List.of(id, order.status(), order.settlementStatus(), when.map(Supplier::get));
    return kept.get(
        "header",
        countdown.isPresent() ? finding : facts,
        () ->
            new RecordHeader(
                kit,
                kit.words("kind.order"),
                kit.words("field.order_id"),
                id,
                badges(order, countdown),
                when));
  }

  private List<Node> badges(PayInOrder order, Optional<OrderCountdown> countdown) {
    List<Node> badges = new ArrayList<>();
    order.status().asValue().ifPresent(status -> badges.add(FieldTable.badge(kit, status)));
    order
        .settlementStatus()
        .asValue()
        .ifPresentOrElse(
            status -> badges.add(FieldTable.badge(kit, status)),
            () -> badges.add(new WrappedText(kit.words("order.noSettlement"), "muted")));
    countdown.ifPresent(it -> badges.add(new CountdownText(kit, it)));
    return badges;
  }

  private Node card(FieldTable fields, Finding finding, PayInOrder order) {
    var check = finding.assessment().verdict();
    var address = fields.line(order, "receive_address");
    if (MoneyModel.fits(finding) && !address.hasEnd()) {
      address.end(moneyLink(open));
    }
    return card(
        finding,
        check.map(Verdict::tone).orElse(Tone.NOTE),
        check.map(Verdict::text).orElseGet(() -> Text.of("order.noVerdict")),
        figures(order, check, TokenInWords.of(order.payableCurrency().asValue().orElse(""))),
        check.map(Verdict::why),
        address);
  }

  private List<VerdictFigure> figures(PayInOrder order, Optional<Verdict> check, String token) {
    return List.of(
        CardFigures.of(kit, "order.payable", order.payableAmount(), token),
        CardFigures.of(kit, "order.received", order.receivedTokenAmount(), token),
        check
            .flatMap(Verdict::difference)
            .map(it -> new VerdictFigure(kit.words("order.difference"), Decimal.signed(it), token))
            .orElseGet(() -> CardFigures.words(kit, "order.difference", "figure.none")),
        CardFigures.of(kit, "order.tolerance", order.amountTolerance(), token));
  }

  private Node transactionsSection(PayInOrder order) {
    int count = model.transactions().size();
    var content =
        switch (order.transactions()) {
          case Received.Value<?> _ when count > 0 -> transactions.node();
          case Received.Value<?> _ -> nothingReported("order.transactions.empty");
          case Received.Absent<?> _ -> nothingReported("order.transactions.absent");
          case Received.Null<?> _ -> nothingReported("order.transactions.null");
          case Received.Malformed<?> malformed ->
              ValueNodes.malformed(kit, "transactions", malformed);
        };
    return sections.open("transactions", content, Integer.toString(count));
  }

  private Node nothingReported(String key) {
    return new WrappedText(kit.words(key), "muted");
  }
}
