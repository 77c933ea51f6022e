package org.treasurylookup.view.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.EqualColumns;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.RevealButton;
import org.treasurylookup.view.value.RowFlagBadge;
import org.treasurylookup.view.value.ValueNodes;

/** A transaction, item, counterparty or destination in a pane of its own. */
public final class DetailView implements RecordView {
  private static final List<String> TRANSACTION =
      List.of(
          "status",
          "sub_status",
          "failed_reason",
          "amount",
          "token_id",
          "created_timestamp",
          "updated_timestamp");
  private static final List<String> TRANSACTION_IDS =
      List.of("tx_id", "tx_hash", "from_address", "to_address");
  private static final List<String> ITEM =
      List.of(
          "status", "amount", "token_id", "source_account", "destination_account", "description");
  private static final List<String> ITEM_IDS = List.of("allocation_item_id", "batch_allocation_id");

  private final ControlKit kit;
  private final RecordPage page = new RecordPage();
  private final FieldTable fields;
  private final RecordSections sections;
  private Node header = new WrappedText("");

  public DetailView(ControlKit kit, RecordDetail detail) {
    this.kit = kit;
    this.fields = new FieldTable(kit, Provider.COBO);
    this.sections = new RecordSections(kit, "Detail");
    page.show(
        switch (detail) {
          case RecordDetail.OfTransaction transaction -> transaction(transaction);
          case RecordDetail.OfItem(var item, int index) -> item(item, index);
          case RecordDetail.OfMoney _ -> throw new IllegalArgumentException("has its own view");
          case RecordDetail.OfRelated(var part, _, int index) -> related(part, index);
          case RecordDetail.OfCounterparty(var party, _) ->
              party(party, "counterparty", party.id());
          case RecordDetail.OfDestination(var party, _) -> party(party, "destination", party.id());
        });
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public Node verdict() {
    return header;
  }

  private List<Node> item(AllocationItem item, int index) {
    header =
        header(
            "detail.item.caption",
            "allocation_item_id",
            item.allocationItemId(),
            badges(item.status()),
            Integer.toString(index + 1));
    return with(
        item,
        List.of(
            header,
            new EqualColumns(
                sections.open("item", fields.of(item, ITEM)),
                sections.open("itemIds", fields.of(item, ITEM_IDS)))));
  }

  private List<Node> badges(Received<? extends Status<?>> status) {
    return status.asValue().stream().<Node>map(it -> FieldTable.badge(kit, it)).toList();
  }

  private List<Node> transaction(RecordDetail.OfTransaction detail) {
    var transaction = detail.part();
    var marks = detail.marks().stream().map(mark -> RowFlagBadge.of(kit, mark.text()));
    header =
        header(
            "detail.transaction.caption",
            "tx_id",
            transaction.txId(),
            Stream.concat(badges(transaction.status()).stream(), marks).toList(),
            Integer.toString(detail.index() + 1));
    return with(
        transaction,
        List.of(
            header,
            new EqualColumns(
                sections.open("transaction", fields.of(transaction, TRANSACTION)),
                sections.open("addresses", fields.of(transaction, TRANSACTION_IDS))),
            new EqualColumns(
                sections.open("counterparty", party(transaction.counterparty(), "counterparty")),
                sections.open("destination", party(transaction.destination(), "destination")))));
  }

  private List<Node> party(RecordPart party, String kind, Received<String> id) {
    header = header("detail." + kind + ".caption", kind + "_id", id, List.of());
    return with(party, List.of(header, personalFields(party)));
  }

  private List<Node> related(RelatedPart part, int index) {
    var id = part.fields().getFirst();
    header =
        header(
            "detail.related.caption",
            id.name(),
            new Received.Value<>("", id.received().text().orElse("")),
            List.of(),
            Integer.toString(index + 1));
    return with(part, List.of(header, fields.all(part)));
  }

  private Node header(
      String caption, String field, Received<String> id, List<Node> badges, Object... arguments) {
    return new RecordHeader(
            kit,
            kit.words(caption, arguments),
            kit.words("field." + field),
            id.asValue().filter(text -> !text.isEmpty()).orElse("—"),
            badges,
            Optional.empty())
        .focusable();
  }

  private List<Node> with(RecordPart part, List<Node> nodes) {
    List<Node> all = new ArrayList<>(nodes);
    all.addAll(sections.unknown(fields, part));
    return all;
  }

  private Node personalFields(RecordPart party) {
    var box = new VBox(new RevealButton(kit), fields.all(party));
    box.getStyleClass().add("personal-fields");
    return box;
  }

  private Node party(Received<? extends RecordPart> received, String name) {
    return switch (received) {
      case Received.Value<? extends RecordPart>(_, RecordPart part) -> personalFields(part);
      case Received.Absent<?> _ ->
          new WrappedText(kit.words("detail." + name + ".absent"), "muted");
      case Received.Null<?> _ -> new WrappedText(kit.words("detail." + name + ".null"), "muted");
      case Received.Malformed<?> malformed ->
          ValueNodes.malformed(kit, FieldPrivacy.PERSONAL, name, malformed);
    };
  }
}
