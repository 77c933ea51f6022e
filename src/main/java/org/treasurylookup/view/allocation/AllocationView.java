package org.treasurylookup.view.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.CurrencyAmount;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.NetworkType;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.money.AllocationFacts;
import org.treasurylookup.domain.check.result.Assessment.Summary;
import org.treasurylookup.domain.check.result.ScaledAmount;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.model.record.AllocationModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TokenInWords;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeptNodes;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.record.BoundView;
import org.treasurylookup.view.record.CardFigures;
import org.treasurylookup.view.record.FieldTable;
import org.treasurylookup.view.record.RecordHeader;
import org.treasurylookup.view.value.StatusBadge;
import org.treasurylookup.view.value.ValueNodes;
import org.treasurylookup.view.value.VerdictFigure;

/**
 * A BitGo allocation or deallocation in the order of reading: what it is and in which direction,
 * the vendor's status and policy result, our sentence with the amount, notes, then every field.
 */
public final class AllocationView extends BoundView<NetworkAllocation> {
  private static final List<String> PARTIES =
      List.of(
          "connectionId",
          "initiatedBy",
          "clientExternalId",
          "partnerExternalId",
          "notes",
          "id",
          "type");
  private static final List<String> DECISION =
      List.of(
          "status",
          "reason",
          "policyResult",
          "evaluationId",
          "pendingApprovalId",
          "retriable",
          "createdAt",
          "updatedAt");

  private final AllocationModel model;
  private final Function<Finding, Optional<Node>> approval;
  private final Function<Finding, Optional<Node>> others;
  private final VBox decision = new VBox();

  /**
   * A view bound to a model.
   *
   * @param approval shows how far the approval is that a finding waits for
   * @param others shows the allocations of the connection that a finding names
   */
  public AllocationView(
      ControlKit kit,
      AllocationModel model,
      Function<Finding, Optional<Node>> approval,
      Function<Finding, Optional<Node>> others) {
    super(kit, model);
    this.model = model;
    this.approval = approval;
    this.others = others;
    bind();
  }

  @Override
  protected Node show(Finding finding, NetworkAllocation allocation) {
    var fields =
        new FieldTable(kit, Provider.BITGO, kept)
            .at(finding)
            .meaning("reason", meaningOfNoReason(allocation));
    var verdict = card(finding, allocation);
    KeptNodes.set(
        decision.getChildren(),
        Stream.concat(Stream.of(fields.of(allocation, DECISION)), approval.apply(finding).stream())
            .toList());
    List<Node> nodes = new ArrayList<>();
    nodes.add(header(finding, allocation));
    nodes.add(verdict);
    nodes.add(notes(model.notes(), _ -> Optional.empty()));
    nodes.add(
        columns(
            "parties",
            List.of(
                sections.open("parties", fields.of(allocation, PARTIES)),
                sections.open("decision", decision))));
    List<Node> last = new ArrayList<>();
    last.add(sections.open("amount", amount(fields, allocation)));
    last.addAll(sections.unknown(fields, allocation));
    nodes.add(columns("last", last));
    others.apply(finding).map(it -> sections.open("others", it)).ifPresent(nodes::add);
    page.show(nodes);
    return verdict;
  }

  private Node header(Finding finding, NetworkAllocation allocation) {
    String caption = caption(finding, allocation);
    String id = RecordHeader.id(allocation, finding);
    var when =
        allocation
            .updatedAt()
            .asValue()
            .map(moment -> RecordHeader.when(kit, "updated", moment, finding));
    return kept.get(
        "header",
        List.of(caption, id, when.map(Supplier::get), allocation),
        () -> new RecordHeader(kit, caption, kit.words("field.id"), id, badges(allocation), when));
  }

  private List<Node> badges(NetworkAllocation allocation) {
    List<Node> badges = new ArrayList<>();
    allocation.status().asValue().ifPresent(status -> badges.add(FieldTable.badge(kit, status)));
    badges.add(policy(allocation));
    return badges;
  }

  private String caption(Finding finding, NetworkAllocation allocation) {
    var type = allocation.type().asValue();
    String kind =
        type.flatMap(Status::word)
            .map(AllocationView::direction)
            .or(() -> type.map(other -> Text.of("allocation.kind.other", other.raw())))
            .map(kit::words)
            .orElseGet(() -> kit.words("allocation.kind.unknown"));
    return finding.askedTrustOrg().map(name -> kind + " · " + name).orElse(kind);
  }

  private static Text direction(Object type) {
    return switch ((NetworkType) type) {
      case ALLOCATION -> Text.of("allocation.kind.allocation");
      case DEALLOCATION -> Text.of("allocation.kind.deallocation");
    };
  }

  private Node policy(NetworkAllocation allocation) {
    return switch (allocation.policyResult()) {
      case Received.Value<?> _ ->
          FieldTable.badge(kit, allocation.policyResult().asValue().orElseThrow()).small();
      case Received.Malformed<?> _ -> new WrappedText(kit.words("check.policy.unread"), "muted");
      case Received.Absent<?> _, Received.Null<?> _ ->
          AllocationFacts.pendingApproval(allocation).isPresent()
              ? pending()
              : new WrappedText(kit.words("status.policy.absent"), "muted");
    };
  }

  /* Not BitGo's word: it follows from an approval id without a result. */
  private Node pending() {
    String words = kit.words("status.approval.pending");
    return new StatusBadge(Tone.WAITING, words, kit.words("allocation.pending.spoken", words))
        .small();
  }

  private Node card(Finding finding, NetworkAllocation allocation) {
    var summary = finding.assessment().summary();
    return card(
        finding,
        allocation.status().asValue().map(Status::tone).orElse(Tone.NOTE),
        summary.map(Summary::text).orElseGet(() -> Text.of("record.noCheck")),
        figures(finding, allocation),
        summary.map(Summary::why));
  }

  private List<VerdictFigure> figures(Finding finding, NetworkAllocation allocation) {
    List<VerdictFigure> figures = new ArrayList<>();
    model
        .amountProperty()
        .get()
        .ifPresentOrElse(
            amount -> figures.addAll(figures(amount)),
            () -> figures.add(baseUnits(allocation.amount())));
    held(finding, allocation).ifPresent(figures::add);
    return figures;
  }

  private List<VerdictFigure> figures(ScaledAmount amount) {
    List<VerdictFigure> figures = new ArrayList<>();
    amount
        .scaled()
        .map(scaled -> new VerdictFigure(kit.words("field.amount"), scaled.plain(), scaled.token()))
        .ifPresent(figures::add);
    String coin = kit.words("check.matched." + amount.matched());
    String unit =
        amount
            .decimals()
            .map(
                places ->
                    kit.words(
                        "allocation.unit",
                        TokenInWords.of(amount.currency()),
                        Integer.toString(places),
                        coin))
            .orElseGet(
                () ->
                    kit.words("allocation.unit.unknown", TokenInWords.of(amount.currency()), coin));
    figures.add(new VerdictFigure(kit.words("allocation.baseUnits"), amount.baseUnits(), unit));
    return figures;
  }

  private VerdictFigure baseUnits(Received<CurrencyAmount> received) {
    return received
        .asValue()
        .map(
            amount ->
                CardFigures.of(
                    kit,
                    "allocation.baseUnits",
                    amount.quantity(),
                    amount.currency().asValue().orElse("")))
        .orElseGet(() -> CardFigures.nothing(kit, "allocation.baseUnits", received));
  }

  private Optional<VerdictFigure> held(Finding finding, NetworkAllocation allocation) {
    return AllocationFacts.heldFor(allocation, finding.now())
        .map(
            span ->
                VerdictFigure.words(
                    kit.words("allocation.held"), kit.words(TimeFormat.span(span))));
  }

  private static Text meaningOfNoReason(NetworkAllocation allocation) {
    boolean cleared =
        allocation.status().asValue().filter(it -> it.is(NetworkStatus.CLEARED)).isPresent();
    return Text.of(cleared ? "field.reason.null" : "field.reason.null.notCleared");
  }

  private Node amount(FieldTable fields, NetworkAllocation allocation) {
    return switch (allocation.amount()) {
      case Received.Value<CurrencyAmount>(_, var amount) -> {
        var table = fields.all(amount);
        table.getChildren().addAll(fields.unknown(amount).getChildren());
        yield table;
      }
      case Received.Absent<?> _ -> ValueNodes.absent(kit, Provider.BITGO.label());
      case Received.Null<?> _ -> ValueNodes.nul(kit, "");
      case Received.Malformed<?> malformed ->
          ValueNodes.malformed(kit, kit.words("field.amount"), malformed);
    };
  }
}
