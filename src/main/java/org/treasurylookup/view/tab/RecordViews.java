package org.treasurylookup.view.tab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.record.AllocationModel;
import org.treasurylookup.model.record.AskedBeside;
import org.treasurylookup.model.record.BatchModel;
import org.treasurylookup.model.record.MerchantBalances;
import org.treasurylookup.model.record.OrderModel;
import org.treasurylookup.model.record.OrderRefunds;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.record.RelatedModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.view.allocation.AllocationView;
import org.treasurylookup.view.allocation.ApprovalLine;
import org.treasurylookup.view.batch.BatchView;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.order.OrderView;
import org.treasurylookup.view.order.RefundsSection;
import org.treasurylookup.view.record.RecordView;
import org.treasurylookup.view.related.RelatedView;
import org.treasurylookup.view.search.ConnectionAllocations;

/**
 * The views of a tab, one for each kind of record, made when first needed and filled again later.
 */
final class RecordViews {
  private final ControlKit kit;
  private final WindowContext context;
  private final TabModel tab;
  private final Runnable again;
  private final Consumer<RecordDetail> open;
  private final OrderModel order;
  private final BatchModel batch;
  private final AllocationModel allocation;
  private final Map<FieldCatalogue, RelatedModel> related = new EnumMap<>(FieldCatalogue.class);
  private final Map<FieldCatalogue, RelatedView> relatedViews = new EnumMap<>(FieldCatalogue.class);
  private final List<AskedBeside> beside = new ArrayList<>();
  private @Nullable OrderView orderView;
  private @Nullable BatchView batchView;
  private @Nullable AllocationView allocationView;

  /**
   * No view yet.
   *
   * @param context makes what reads what a record leads to
   * @param tab opens parts of a record in panes of their own
   * @param again shows the record anew, as something read beside it puts it in question
   */
  RecordViews(ControlKit kit, WindowContext context, TabModel tab, Runnable again) {
    this.kit = kit;
    this.tab = tab;
    this.again = again;
    this.context = context;
    this.open = tab.path()::add;
    this.order = context.records().order();
    this.batch = context.records().batch();
    this.allocation = context.records().allocation();
    tab.shownProperty().map(it -> it.map(TabResult::lookup)).subscribe((_, _) -> leave());
  }

  /** Stops all that is asked about what is shown. */
  void leave() {
    beside.forEach(AskedBeside::leave);
  }

  private <T extends AskedBeside> T leaving(T asking) {
    beside.add(asking);
    return asking;
  }

  private Optional<MerchantBalances> balances(FieldCatalogue kind) {
    return kind == FieldCatalogue.MERCHANT
        ? Optional.of(leaving(context.records().balances()))
        : Optional.empty();
  }

  private Function<Finding, Optional<Node>> approval() {
    var line = new ApprovalLine(kit, leaving(context.records().approval()));
    return finding -> Optional.of(line.of(finding));
  }

  private RefundsSection refunds() {
    var refunds = leaving(context.records().refunds());
    refunds.judgedProperty().subscribe(judged -> judged.ifPresent(this::judge));
    return new RefundsSection(kit, refunds, open);
  }

  private void judge(OrderRefunds.Judged judged) {
    tab.readBeside(judged.alone(), judged.beside());
    again.run();
  }

  private ConnectionAllocations allocations() {
    return new ConnectionAllocations(
        kit, leaving(context.records().connections()), context.records().whyNoExport());
  }

  private Function<Finding, Optional<Node>> below(FieldCatalogue kind) {
    return kind == FieldCatalogue.CONNECTION ? allocations()::of : _ -> Optional.empty();
  }

  /** Fills the model of the finding's kind and gives its view. */
  RecordView show(Finding finding) {
    var view = filled(finding);
    beside.forEach(it -> it.comeBack(finding));
    return view;
  }

  private RecordView filled(Finding finding) {
    return switch (finding.record().orElseThrow()) {
      case PayInOrder _ -> {
        order.show(finding);
        orderView = orderView == null ? new OrderView(kit, order, refunds()::of, open) : orderView;
        yield orderView;
      }
      case BatchAllocation _ -> {
        batch.show(finding);
        batchView = batchView == null ? new BatchView(kit, batch, open) : batchView;
        yield batchView;
      }
      case NetworkAllocation _ -> {
        allocation.show(finding);
        allocationView =
            allocationView == null
                ? new AllocationView(kit, allocation, approval(), allocations()::of)
                : allocationView;
        yield allocationView;
      }
      case RelatedRecord record -> {
        var model = related.computeIfAbsent(record.kind(), _ -> context.records().related());
        model.show(finding);
        yield relatedViews.computeIfAbsent(
            record.kind(), kind -> new RelatedView(kit, model, balances(kind), below(kind), open));
      }
    };
  }
}
