package org.treasurylookup.view.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.model.DelayedAction;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.record.AllocationModel;
import org.treasurylookup.model.record.BatchModel;
import org.treasurylookup.model.record.OrderModel;
import org.treasurylookup.model.record.RecordModel;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.allocation.AllocationView;
import org.treasurylookup.view.batch.BatchView;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.order.OrderView;
import org.treasurylookup.view.value.ValueRow;

/** A view that shows one record after the other never mixes them, and keeps what stays the same. */
@ExtendWith({FxThread.class, CssWarnings.class})
class FilledAgainTest {
  private static final List<String> ORDERS =
      List.of(
          "O20250304-M1001-1001",
          "5001",
          "O20250304-M1002-0007",
          "NAME-ARABIC",
          "HIDDEN-BIDI",
          "ODD-MALFORMED",
          "ODD-NULLS",
          "ODD-DUPLICATE-HASH",
          "ODD-UNKNOWN-FIELDS",
          "CHAIN-TON",
          "LONG-TEXT",
          "LONG-AMOUNTS",
          "MANY-TRANSACTIONS",
          "O20250304-M1001-1001");
  private static final List<String> BATCHES =
      List.of(
          "5b0ed293-f728-40b4-b1f6-86b88cd51384",
          "BATCH-NO-ITEMS",
          "BATCH-MALFORMED",
          "BATCH-1.42",
          "BATCH-HIDDEN",
          "BATCH-UNKNOWN-FIELDS",
          "BATCH-MINIMAL",
          "BATCH-NUMBERS",
          "5b0ed293-f728-40b4-b1f6-86b88cd51384");
  private static final List<String> ALLOCATIONS =
      List.of(
          "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f",
          "a7c3e5f1-2b4d-4f60-8e9a-1b3c5d7f9e0a",
          "00000000-0000-4000-8003-000000000002",
          "00000000-0000-4000-8003-000000000003",
          "00000000-0000-4000-8003-000000000010",
          "00000000-0000-4000-8003-000000000011",
          "00000000-0000-4000-8003-000000000018",
          "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f");

  /* The time left to pay stands still, so that two pages made after one another are the same. */
  private static final ControlKit KIT =
      new ControlKit(
          Messages.ENGLISH,
          _ -> {},
          new DisplayModel(
              Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC),
              DelayedAction.NEVER,
              true));

  private static OrderView order(OrderModel model) {
    return new OrderView(KIT, model, _ -> Optional.empty(), _ -> {});
  }

  private static BatchView batch(BatchModel model) {
    return new BatchView(KIT, model, _ -> {});
  }

  private static AllocationView allocation(AllocationModel model) {
    return new AllocationView(KIT, model, _ -> Optional.empty(), _ -> Optional.empty());
  }

  @Test
  void oneOrderAfterTheOtherReadsAsIfItWereTheFirst() {
    same(new OrderModel(), FilledAgainTest::order, "cobo:order:", ORDERS, OrderModel::new);
  }

  @Test
  void oneBatchAfterTheOtherReadsAsIfItWereTheFirst() {
    same(new BatchModel(), FilledAgainTest::batch, "cobo:batch:", BATCHES, BatchModel::new);
  }

  @Test
  void oneAllocationAfterTheOtherReadsAsIfItWereTheFirst() {
    same(
        new AllocationModel(),
        FilledAgainTest::allocation,
        "bitgo:allocation:",
        ALLOCATIONS,
        AllocationModel::new);
  }

  private static <R extends ProviderRecord, M extends RecordModel<R>> void same(
      M model, Function<M, BoundView<R>> view, String kind, List<String> ids, Supplier<M> another) {
    model.show(Answers.of(kind + ids.getFirst()));
    try (var page = Page.of(view.apply(model))) {
      for (var id : ids) {
        model.show(Answers.of(kind + id));
        page.settle();
        var fresh = another.get();
        fresh.show(Answers.of(kind + id));
        try (var expected = Page.of(view.apply(fresh))) {
          assertThat(words(page)).as(id).isEqualTo(words(expected));
          var rows = rows(page);
          rows.keySet().retainAll(rows(expected).keySet());
          assertThat(rows(expected)).as(id).containsAllEntriesOf(rows);
          assertThat(page.faults()).as(id).isEmpty();
        }
      }
    }
  }

  private static String words(Page page) {
    return page.all(Text.class).stream()
        .filter(text -> !isInTable(text))
        .map(Text::getText)
        .collect(Collectors.joining("\n"));
  }

  private static boolean isInTable(Node node) {
    return node != null && (node instanceof TableView || isInTable(node.getParent()));
  }

  /* How many rows are drawn depends on the widths of columns, which a table keeps. */
  private static Map<String, String> rows(Page page) {
    Map<String, String> rows = new TreeMap<>();
    for (TableRow<?> row : page.all(TableRow.class)) {
      if (!row.isEmpty()) {
        rows.put(row.getTableView().getId() + " " + row.getIndex(), cells(row));
      }
    }
    return rows;
  }

  private static String cells(TableRow<?> row) {
    return row.lookupAll(".text").stream()
        .map(text -> ((Text) text).getText())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @Test
  void anAnswerThatSaysTheSameKeepsEveryRowOnThePage() {
    var model = new OrderModel();
    var finding = Answers.of("cobo:order:O20250304-M1001-1001");
    model.show(finding);
    try (var page = Page.of(order(model))) {
      List<Node> before = new ArrayList<>(page.all(ValueRow.class));
      model.show(finding);
      page.settle();
      assertThat(page.all(ValueRow.class)).hasSizeGreaterThan(10).isEqualTo(before);
    }
  }
}
