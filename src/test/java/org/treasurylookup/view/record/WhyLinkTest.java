package org.treasurylookup.view.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.ToastLayer;
import org.treasurylookup.view.value.FollowEvent;

/** "Why?" shows how we came to say it, and no more of a person than the record itself does. */
class WhyLinkTest {
  private static final String NAME = "Erika Mustermann";

  private static Why.Step step(String path, String value) {
    return new Why.Step(org.treasurylookup.text.Text.literal(path), value);
  }

  @Test
  void aQuotedFieldAboutAPersonIsMaskedUntilItIsRevealed() throws Exception {
    var why =
        new Why(
            List.of(
                step("transactions[0].counterparty.counterparty_name", NAME),
                step("remark", "{\"email\":\"" + NAME + "\"}"),
                step("payable_amount", "103.03")),
            org.treasurylookup.text.Text.literal("rule"),
            org.treasurylookup.text.Text.literal("source"));
    String said =
        FxThread.call(
            () -> {
              var kit = new ControlKit(Messages.ENGLISH, new ToastLayer());
              return said(WhyLink.content(kit, why, false));
            });
    assertThat(said).contains("103.03").doesNotContain(NAME).doesNotContain("Erika");
  }

  @Test
  void aStepThatQuotesAnIdOrIsAboutARecordLeadsThere() throws Exception {
    var why =
        new Why(
            List.of(
                step("allocation_items[0].batch_allocation_id", "B-7"),
                new Why.Step(org.treasurylookup.text.Text.id("refund_id", "R-1"), "40.00"),
                step("payable_amount", "103.03")),
            org.treasurylookup.text.Text.literal("rule"),
            org.treasurylookup.text.Text.literal("source"));
    List<String> led =
        FxThread.call(
            () -> {
              var content =
                  WhyLink.content(new ControlKit(Messages.ENGLISH, new ToastLayer()), why, false);
              List<String> heard = new ArrayList<>();
              content.addEventHandler(
                  FollowEvent.FOLLOW, event -> heard.add(event.record().toString()));
              content.lookupAll(".follow-button").forEach(it -> ((ButtonBase) it).fire());
              return heard;
            });
    assertThat(led).containsExactlyInAnyOrder("cobo:batch:B-7", "cobo:refund:R-1");
  }

  private static String said(Node node) {
    if (!node.isVisible()) {
      return "";
    }
    var own =
        switch (node) {
          case Text text -> text.getText();
          case Labeled labeled -> labeled.getText();
          case TextInputControl field -> field.getText();
          default -> "";
        };
    var all = new StringBuilder(own + " " + node.getAccessibleText() + "\n");
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> all.append(said(child)));
    }
    return all.toString();
  }
}
