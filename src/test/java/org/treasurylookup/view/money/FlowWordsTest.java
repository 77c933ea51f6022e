package org.treasurylookup.view.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.check.flow.FlowNode;
import org.treasurylookup.domain.check.flow.FlowPlace;
import org.treasurylookup.domain.check.flow.MoneyFlow;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.ToastLayer;

/** Where the money went, in words to copy and to speak. */
class FlowWordsTest {
  @BeforeAll
  static void start() {
    FxThread.start();
  }

  @Test
  void aTokenThatCouldBeReadAsMoreOfItsAmountStandsInQuotes() throws Exception {
    var strand =
        new MoneyFlow.Strand(
            "000 ETH", List.of(), FlowNode.of(FlowPlace.ARRIVED, new BigDecimal("5")));
    String spoken =
        FxThread.call(
            () -> FlowWords.spoken(new ControlKit(Messages.ENGLISH, new ToastLayer()), strand));
    assertThat(spoken).isEqualTo("Came in: 5 “000 ETH”");
  }
}
