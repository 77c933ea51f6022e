package org.treasurylookup.view.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.OrderRefunds;
import org.treasurylookup.model.record.OrderRefunds.Stage;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.related.GapLine;
import org.treasurylookup.view.related.RelatedTable;

/**
 * The refunds of an order on its own page: a link that says what asking costs, or those there are,
 * or why they cannot be read. Style class {@code order-refunds}.
 */
public final class RefundsSection {
  /** The columns of refunds, wherever a table has some. */
  public static final List<String> COLUMNS =
      List.of(
          "created_timestamp",
          "status",
          "amount",
          "token_id",
          "refund_type",
          "to_address",
          "refund_id");

  private final ControlKit kit;
  private final OrderRefunds refunds;
  private final VBox box = new VBox();
  private final Hyperlink ask;
  private final RelatedTable table;

  /**
   * Nothing asked.
   *
   * @param open opens a row in a pane of its own
   */
  public RefundsSection(ControlKit kit, OrderRefunds refunds, Consumer<RecordDetail> open) {
    this.kit = kit;
    this.refunds = refunds;
    this.table =
        new RelatedTable(
            kit,
            "refunds",
            COLUMNS.stream().map(FieldCatalogue.REFUND::field).toList(),
            refunds.rows(),
            open);
    this.ask = new Hyperlink(kit.words("order.refunds.ask", Text.number(OrderRefunds.MOST_PAGES)));
    ask.setId("order-refunds");
    ask.setMnemonicParsing(false);
    ask.setWrapText(true);
    ask.setOnAction(_ -> refunds.ask());
    box.getStyleClass().add("order-refunds");
    refunds.stageProperty().subscribe(_ -> fill());
  }

  /** What stands on the page of an order; empty where nothing could have been refunded. */
  public Optional<Node> of(Finding finding) {
    refunds.show(finding);
    return OrderRefunds.fits(finding) ? Optional.of(box) : Optional.empty();
  }

  private void fill() {
    if (ask.isFocused()) {
      ask.requestFocusTraversal(TraversalDirection.PREVIOUS);
    }
    List<Node> nodes = new ArrayList<>();
    switch (refunds.stageProperty().get()) {
      case Stage.UNASKED -> nodes.add(ask);
      case Stage.READING -> nodes.add(new WrappedText(kit.words("order.refunds.reading"), "muted"));
      case Stage.KNOWN -> known(nodes);
    }
    box.getChildren().setAll(nodes);
  }

  private void known(List<Node> nodes) {
    var gap = refunds.gap();
    gap.ifPresent(why -> nodes.add(GapLine.of(kit, why, refunds.isForged())));
    if (!refunds.rows().isEmpty()) {
      nodes.add(table.node());
    } else if (gap.isEmpty()) {
      nodes.add(new WrappedText(kit.words("order.refunds.none"), "muted"));
    }
  }
}
