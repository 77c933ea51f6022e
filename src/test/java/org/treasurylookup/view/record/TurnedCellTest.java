package org.treasurylookup.view.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.value.AmountColumn;

/** A cell that shows one row after the other shows of each what a cell of its own would. */
@ExtendWith({FxThread.class, CssWarnings.class})
class TurnedCellTest {
  private static final List<String> ORDERS =
      List.of(
          "O20250304-M1001-1001",
          "HIDDEN-BIDI",
          "5001",
          "ODD-NULLS",
          "O20250304-M1002-0007",
          "ODD-MALFORMED",
          "NAME-ARABIC",
          "CHAIN-TON",
          "LONG-TEXT",
          "5001",
          "LONG-AMOUNTS",
          "O20250304-M1001-1001");

  private final FieldTable fields = new FieldTable(Page.KIT, Provider.COBO);
  private final AmountColumn amounts = AmountColumn.of(List.of("103.03", "1000000.5"));

  private static List<PayInOrder> orders() {
    return ORDERS.stream()
        .map(id -> (PayInOrder) Answers.of("cobo:order:" + id).record().orElseThrow())
        .toList();
  }

  @Test
  void anyFieldOfAnyOrderAfterAnyOther() {
    var names = orders().getFirst().fields().stream().map(RecordPart.Field::name).toList();
    for (var name : names) {
      for (var before : orders()) {
        for (var order : orders()) {
          var fresh = fields.cell(order, name, amounts);
          var turned = fields.cell(order, name, amounts, fields.cell(before, name, amounts));
          assertThat(seen(turned))
              .as("%s of %s after %s", name, order.orderId(), before.orderId())
              .isEqualTo(seen(fresh));
        }
      }
    }
  }

  @Test
  void aNodeStaysForTheNextRow() {
    var orders = orders();
    for (var name : List.of("order_id", "received_token_amount", "created_timestamp", "status")) {
      var node = fields.cell(orders.getFirst(), name, amounts);
      assertThat(fields.cell(orders.get(2), name, amounts, node)).as(name).isSameAs(node);
    }
  }

  private static List<String> seen(Node node) {
    List<String> all = new ArrayList<>();
    see(node, all);
    return all;
  }

  private static void see(Node node, List<String> all) {
    String words =
        switch (node) {
          case Text text -> text.getText();
          case Label label -> label.getText();
          default -> "";
        };
    all.add(
        String.join(
            " ",
            node.getClass().getSimpleName(),
            styles(node).toString(),
            words,
            Optional.ofNullable(node.getAccessibleText()).orElse("")));
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> see(child, all));
    }
  }

  private static Map<String, Integer> styles(Node node) {
    var styles = new TreeMap<String, Integer>();
    node.getStyleClass().forEach(style -> styles.merge(style, 1, Integer::sum));
    return styles;
  }
}
