package org.treasurylookup.view.list;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TokenInWords;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.record.FieldTable;
import org.treasurylookup.view.table.CellValues;
import org.treasurylookup.view.table.CellValues.Raw;
import org.treasurylookup.view.value.AmountColumn;
import org.treasurylookup.view.value.AmountText;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.LineRoom;
import org.treasurylookup.view.value.SafeText;

/** What stands in the cells of a list: drawn, spoken and copied. */
final class ListCells {
  /* More amounts than this are counted: one line would be wider than the window. */
  private static final int MOST_AMOUNTS = 2;

  private static final double AMOUNT_GAP = 14;
  private static final String STATUS = "status";

  private final ControlKit kit;
  private final FieldTable cobo;
  private final FieldTable bitgo;

  /* Of ten thousand rows that nobody has answered all say the same. */
  private Text measured = Text.of("");
  private double room;

  ListCells(ControlKit kit) {
    this.kit = kit;
    this.cobo = new FieldTable(kit, Provider.COBO);
    this.bitgo = new FieldTable(kit, Provider.BITGO);
  }

  private FieldTable fields(ProviderRecord record) {
    return record instanceof NetworkAllocation ? bitgo : cobo;
  }

  Node number(ListRow row) {
    var number = new WrappedText(numberWords(row), "mono", "muted");
    number.setMaxWidth(Region.USE_PREF_SIZE);
    return number;
  }

  String numberWords(ListRow row) {
    return Integer.toString(row.entry().number());
  }

  Node pasted(ListRow row) {
    String name = kit.words("column.pasted");
    return row.entry()
        .id()
        .<Node>map(id -> new ChunkText(kit, name, id))
        .orElseGet(() -> new SafeText(kit, FieldPrivacy.WORDS, name, row.entry().pasted()));
  }

  /* A line that is no id may be anything, a name or a sum among it. */
  Optional<Raw> pastedRaw(ListRow row) {
    return Optional.of(
        row.entry()
            .id()
            .map(id -> new Raw(FieldPrivacy.OPEN, id))
            .orElseGet(() -> new Raw(FieldPrivacy.WORDS, row.entry().pasted())));
  }

  Node check(ListRow row) {
    var words = new WrappedText(kit.words(row.words()));
    boolean quiet = row.check() == ListCheck.OPEN;
    if (quiet) {
      words.getChildren().getFirst().getStyleClass().add("muted");
      return words;
    }
    return marked(row.check().tone(), words);
  }

  String checkWords(ListRow row) {
    return kit.sentence(row.sentence());
  }

  static Optional<String> difference(ListRow row) {
    return row.verdict().flatMap(Verdict::difference).map(Decimal::signed);
  }

  Node difference(ListRow row, AmountColumn aligned) {
    String name = kit.words("column.difference");
    return difference(row)
        .<Node>map(text -> new AmountText(kit, name, text, "", aligned))
        .orElseGet(ListCells::nothing);
  }

  /** A field of an order; nothing for any other record. */
  Node orderField(ListRow row, String field, AmountColumn aligned) {
    return row.order().map(order -> cobo.cell(order, field, aligned)).orElseGet(ListCells::nothing);
  }

  String orderWords(ListRow row, String field) {
    return row.order().map(order -> cobo.spoken(order, field)).orElse("");
  }

  Optional<Raw> orderRaw(ListRow row, String field) {
    return row.order().flatMap(order -> raw(order, field));
  }

  private static Optional<Raw> raw(RecordPart part, String field) {
    return CellValues.raw(part.receivedIn(field), field);
  }

  /* Some records, such as a merchant, have none. */
  private static Optional<ProviderRecord> withStatus(ListRow row) {
    return row.record()
        .filter(record -> record.fields().stream().anyMatch(it -> it.name().equals(STATUS)));
  }

  Node status(ListRow row) {
    return withStatus(row)
        .<Node>map(record -> fields(record).cell(record, STATUS, AmountColumn.NONE))
        .orElseGet(ListCells::nothing);
  }

  String statusWords(ListRow row) {
    return withStatus(row).map(record -> fields(record).spoken(record, STATUS)).orElse("");
  }

  Optional<Raw> statusRaw(ListRow row) {
    return withStatus(row).flatMap(record -> raw(record, STATUS));
  }

  /** Amounts of a batch, one for each token, or of an allocation. */
  List<TokenAmount> amounts(ListRow row) {
    if (row.result().isEmpty()) {
      return List.of();
    }
    var assessment = row.finding().map(finding -> finding.assessment());
    var totals =
        assessment.stream()
            .flatMap(it -> it.totals().stream())
            .map(total -> TokenAmount.of(total.amount()));
    var scaled =
        assessment.flatMap(it -> it.amount()).stream()
            .map(
                it ->
                    it.scaled()
                        .map(TokenAmount::of)
                        .orElseGet(
                            () ->
                                new TokenAmount(
                                    it.baseUnits(), kit.words("list.baseUnits", it.currency()))));
    return Stream.concat(totals, scaled).toList();
  }

  record TokenAmount(String amount, String token) {
    static TokenAmount of(Amount computed) {
      return new TokenAmount(computed.plain(), TokenInWords.of(computed.token()));
    }

    @Override
    public String toString() {
      return amount + " " + token;
    }
  }

  Node amounts(List<TokenAmount> amounts) {
    String name = kit.words("column.sum");
    var flow = new FlowPane(AMOUNT_GAP, 2);
    amounts.stream()
        .limit(MOST_AMOUNTS)
        .forEach(it -> flow.getChildren().add(new AmountText(kit, name, it.amount(), it.token())));
    if (amounts.size() > MOST_AMOUNTS) {
      String more = moreTokens(amounts);
      flow.getChildren().add(new WrappedText(more, "muted", "small-text"));
    }
    return flow;
  }

  private String moreTokens(List<TokenAmount> amounts) {
    return kit.words(Text.count("batch.moreTotals", amounts.size() - MOST_AMOUNTS));
  }

  OptionalDouble pastedRoom(ListRow row) {
    return OptionalDouble.of(
        row.entry().id().map(LineRoom::id).orElseGet(() -> LineRoom.words(row.entry().pasted())));
  }

  OptionalDouble checkRoom(ListRow row) {
    var words = row.words();
    if (!words.equals(measured)) {
      measured = words;
      room = LineRoom.marked(kit.words(words));
    }
    return OptionalDouble.of(room);
  }

  OptionalDouble tokenRoom(ListRow row) {
    String token = orderWords(row, "payable_currency");
    return token.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(LineRoom.words(token));
  }

  OptionalDouble statusRoom(ListRow row) {
    return row.status()
        .map(status -> LineRoom.marked(kit.words(status.text())))
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  OptionalDouble amountsRoom(ListRow row) {
    var all = amounts(row);
    if (all.isEmpty()) {
      return OptionalDouble.empty();
    }
    double each =
        all.stream()
            .limit(MOST_AMOUNTS)
            .mapToDouble(it -> LineRoom.id(it.amount()) + LineRoom.words(it.token()) + 1)
            .sum();
    return OptionalDouble.of(
        each + (all.size() > MOST_AMOUNTS ? LineRoom.words(moreTokens(all)) : 0));
  }

  OptionalDouble expiresRoom(ListRow row) {
    return row.order()
        .flatMap(order -> order.expiredAt().text())
        .map(_ -> orderWords(row, "expired_at"))
        .map(words -> OptionalDouble.of(LineRoom.id(words)))
        .orElseGet(OptionalDouble::empty);
  }

  static Node marked(Tone tone, WrappedText words) {
    HBox.setHgrow(words, Priority.ALWAYS);
    var box = new HBox(new ToneIcon(tone), words);
    box.getStyleClass().add("list-check");
    box.setMinWidth(0);
    return box;
  }

  /** An amount of an order as received; empty for anything that is no number. */
  static Optional<String> amount(ListRow row, String field) {
    var sent = received(row, field);
    return sent.asValue().filter(Decimal.class::isInstance).flatMap(_ -> sent.text());
  }

  static Received<?> received(ListRow row, String field) {
    return row.order()
        .<Received<?>>map(order -> order.receivedIn(field))
        .orElseGet(Received.Absent::new);
  }

  static Node nothing() {
    return new WrappedText("");
  }
}
