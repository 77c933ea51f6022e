package org.treasurylookup.view.related;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.VendorField.Kind;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.model.record.MerchantBalances;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.record.RelatedModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.record.BoundView;
import org.treasurylookup.view.record.FieldTable;
import org.treasurylookup.view.record.ObjectTable;
import org.treasurylookup.view.record.RecordHeader;
import org.treasurylookup.view.value.RevealButton;
import org.treasurylookup.view.value.ValueNodes;

/**
 * A record that an order, a batch or an allocation leads to, in the order of reading: what it is
 * and how far, notes, what it says, whom and what it names, then the parts and lists in it.
 */
public final class RelatedView extends BoundView<RelatedRecord> {
  private static final Set<Kind> NAMES =
      Set.of(Kind.ID, Kind.SECONDS, Kind.MILLISECONDS, Kind.ISO_TIME);

  private static final List<String> BALANCES =
      List.of(
          "token_id",
          "acquiring_type",
          "total_balance",
          "available_balance",
          "locked_balance",
          "total_received_amount",
          "settled_amount",
          "payout_amount",
          "refunded_amount");

  private final RelatedModel model;
  private final Consumer<RecordDetail> open;
  private final Optional<MerchantBalances> balances;
  private final Function<Finding, Optional<Node>> others;
  private final VBox balanceBox = new VBox();
  private @Nullable Finding asked;
  private final Map<String, RelatedTable> tables = new HashMap<>();

  /**
   * A view bound to a model that is filled with one kind of record only.
   *
   * @param balances what a merchant has; empty for any other kind
   * @param others shows the allocations of the connection that a finding is about
   * @param open opens a part of the record in a pane of its own
   */
  public RelatedView(
      ControlKit kit,
      RelatedModel model,
      Optional<MerchantBalances> balances,
      Function<Finding, Optional<Node>> others,
      Consumer<RecordDetail> open) {
    super(kit, model);
    this.model = model;
    this.open = open;
    this.balances = balances;
    this.others = others;
    balances.ifPresent(known -> known.stateProperty().subscribe(state -> fill(known, state)));
    bind();
  }

  @Override
  protected void beginTables() {
    tables.values().forEach(RelatedTable::begin);
  }

  @Override
  protected Node show(Finding finding, RelatedRecord record) {
    var fields = new FieldTable(kit, finding.target().kind().provider(), kept).at(finding);
    var header = header(finding, record);
    List<Node> nodes = new ArrayList<>();
    nodes.add(header);
    nodes.add(notes(model.notes(), _ -> Optional.empty()));
    if (isPersonal(record)) {
      nodes.add(kept.get("reveal", "", () -> new RevealButton(kit)));
    }
    nodes.add(
        columns(
            "facts",
            List.of(
                sections.open("facts", fields.of(record, names(record, false))),
                sections.open("identifiers", fields.of(record, names(record, true))))));
    parts(fields, record, nodes);
    if (record.kind() == FieldCatalogue.MERCHANT && !finding.isKept()) {
      nodes.add(sections.open("balances", balanceBox));
      ask(finding);
    }
    others.apply(finding).map(it -> sections.open("others", it)).ifPresent(nodes::add);
    nodes.addAll(sections.unknown(fields, record));
    page.show(nodes);
    return header;
  }

  private void fill(MerchantBalances known, Optional<Text> state) {
    List<Node> shown = new ArrayList<>();
    state.map(said -> GapLine.of(kit, said, known.isForged())).ifPresent(shown::add);
    if (!known.rows().isEmpty()) {
      shown.add(balanceTable(known));
      shown.add(answered(known));
    }
    balanceBox.getChildren().setAll(shown);
  }

  /* They were asked for after the merchant, and so answered at another time. */
  private Node answered(MerchantBalances known) {
    var line = new WrappedText("", "muted", "small-text");
    kit.follow(line, () -> line.textProperty().set(answeredAt(known)));
    return line;
  }

  private String answeredAt(MerchantBalances known) {
    var at = known.receivedAtProperty().get();
    return at.map(it -> kit.words("merchant.balances.at", TimeFormat.clock(it, kit.display())))
        .orElse("");
  }

  private Node balanceTable(MerchantBalances known) {
    var fields = BALANCES.stream().map(FieldCatalogue.MERCHANT_BALANCE::field).toList();
    return tables
        .computeIfAbsent(
            "balances", name -> new RelatedTable(kit, name, fields, known.rows(), open))
        .node();
  }

  /* Once for each answer: a page that is only drawn again asks nobody. */
  private void ask(Finding finding) {
    if (!finding.equals(asked)) {
      asked = finding;
      balances.ifPresent(known -> known.ask(finding));
    }
  }

  private static boolean isPersonal(RelatedRecord record) {
    return record.fields().stream()
        .anyMatch(
            field ->
                field.vendor().privacy() == FieldPrivacy.PERSONAL
                    && field.received().text().isPresent());
  }

  private RecordHeader header(Finding finding, RelatedRecord record) {
    String caption = kit.words("target." + finding.target().kind());
    String id = RecordHeader.id(record, finding);
    var when = when(finding, record);
    return kept.get(
        "header",
        List.of(caption, id, record.vendorStatus(), when.map(Supplier::get)),
        () ->
            new RecordHeader(
                    kit, caption, kit.words("field." + record.idField()), id, badges(record), when)
                .focusable());
  }

  private List<Node> badges(RelatedRecord record) {
    return Stream.concat(
            record.vendorStatus().stream().<Node>map(status -> FieldTable.badge(kit, status)),
            confirmations(record).stream().map(words -> new WrappedText(words, "muted")))
        .toList();
  }

  private Optional<String> confirmations(RelatedRecord record) {
    var confirmed = record.text("confirmed_num").asValue();
    var needed = record.text("confirming_threshold").asValue();
    return confirmed.isPresent() && needed.isPresent()
        ? Optional.of(kit.words("related.confirmations", confirmed.get(), needed.get()))
        : Optional.empty();
  }

  private Optional<Supplier<String>> when(Finding finding, RelatedRecord record) {
    return record
        .received("updated_timestamp")
        .or(() -> record.received("updatedAt"))
        .flatMap(Received::asValue)
        .filter(Moment.class::isInstance)
        .map(moment -> RecordHeader.when(kit, "updated", (Moment) moment, finding));
  }

  /* The id stands in the header. */
  private List<String> names(RelatedRecord record, boolean ids) {
    return record.fields().stream()
        .map(RecordPart.Field::vendor)
        .filter(
            field -> field.parts().isEmpty() && ObjectTable.object(kit, record, field).isEmpty())
        .filter(field -> ids == NAMES.contains(field.kind()))
        .map(VendorField::name)
        .filter(name -> !name.equals(record.idField()))
        .toList();
  }

  private void parts(FieldTable fields, RelatedRecord record, List<Node> nodes) {
    List<Node> parts = new ArrayList<>();
    for (var field : record.fields()) {
      ObjectTable.of(kit, record, field.vendor())
          .ifPresent(table -> parts.add(sections.open(ObjectTable.KEY + field.name(), table)));
      if (field.vendor().kind() == Kind.PART && field.received().text().isPresent()) {
        parts.add(sections.open(field.name(), part(fields, field)));
      }
    }
    for (int i = 0; i < parts.size(); i += 2) {
      nodes.add(columns("part" + i, parts.subList(i, Math.min(i + 2, parts.size()))));
    }
    for (var field : record.fields()) {
      if (field.vendor().kind() == Kind.LIST && !(field.received() instanceof Received.Absent<?>)) {
        nodes.add(list(field));
      }
    }
  }

  private Node part(FieldTable fields, RecordPart.Field field) {
    return switch (field.received()) {
      case Received.Value<?>(_, RelatedPart part) -> sent(fields.in(field.name()), part);
      case Received.Malformed<?> malformed -> ValueNodes.malformed(kit, field.name(), malformed);
      default -> ValueNodes.nul(kit, "");
    };
  }

  /* Of the many fields a part may have, those it has. */
  private static Node sent(FieldTable fields, RelatedPart part) {
    var sent =
        part.fields().stream()
            .filter(field -> !(field.received() instanceof Received.Absent<?>))
            .map(RecordPart.Field::name)
            .toList();
    var table = fields.of(part, sent);
    table.getChildren().addAll(fields.unknown(part).getChildren());
    return table;
  }

  private Node list(RecordPart.Field field) {
    String name = field.name();
    int count = model.rows(name).size();
    Node content =
        switch (field.received()) {
          case Received.Malformed<?> malformed -> ValueNodes.malformed(kit, name, malformed);
          case Received.Null<?> _ -> ValueNodes.nul(kit, "");
          default ->
              count == 0
                  ? new WrappedText(kit.words("related.none"), "muted")
                  : rows(name, field.vendor().parts().orElseThrow());
        };
    return sections.open(name, content, Integer.toString(count));
  }

  private Node rows(String list, FieldCatalogue kind) {
    return tables
        .computeIfAbsent(list, name -> new RelatedTable(kit, name, kind, model.rows(name), open))
        .node();
  }
}
