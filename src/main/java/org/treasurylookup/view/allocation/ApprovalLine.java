package org.treasurylookup.view.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.model.record.ApprovalState;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.record.FieldTable;

/**
 * How far the approval is that an allocation waits for, with the time of that answer; why it cannot
 * be read is a quiet sentence. Style class {@code approval-line}.
 */
public final class ApprovalLine extends FlowPane {
  private final ControlKit kit;
  private final ApprovalState state;
  private @Nullable Finding asked;

  /** A line bound to a model. */
  public ApprovalLine(ControlKit kit, ApprovalState state) {
    this.kit = kit;
    this.state = state;
    getStyleClass().add("approval-line");
    setId("approval-line");
    kit.follow(this, this::draw);
    state.foundProperty().subscribe(_ -> draw());
  }

  /** The line for an allocation, which is asked for its approval once. */
  public Node of(Finding allocation) {
    if (!allocation.equals(asked)) {
      asked = allocation;
      state.ask(allocation);
    }
    return this;
  }

  private void draw() {
    List<Node> nodes = new ArrayList<>();
    state
        .foundProperty()
        .get()
        .ifPresent(
            found ->
                found
                    .record()
                    .ifPresentOrElse(
                        record -> nodes.addAll(state(found, record)),
                        () -> nodes.add(new WrappedText(gap(found), "muted"))));
    getChildren().setAll(nodes);
    setManaged(!nodes.isEmpty());
  }

  private List<Node> state(Finding found, ProviderRecord record) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new WrappedText(kit.words("allocation.approval")));
    record.vendorStatus().ifPresent(it -> nodes.add(FieldTable.badge(kit, it).small()));
    Optional<String> at =
        found
            .answer()
            .map(answer -> kit.words(TimeFormat.clock(answer.receivedAt(), kit.display())));
    at.ifPresent(
        time ->
            nodes.add(
                new WrappedText(kit.words("merchant.balances.at", time), "muted", "small-text")));
    return nodes;
  }

  private String gap(Finding found) {
    String why = found.failure().map(failure -> kit.words(failure.headline())).orElse("");
    return kit.words("allocation.approval.gap", why);
  }
}
