package org.treasurylookup.view.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AmountPartsTest {

  @Test
  void digitsAreGroupedFromThePointInBothDirections() {
    assertThat(AmountParts.of("-1250100.000000001"))
        .isEqualTo(new AmountParts(List.of("-1", "250", "100"), List.of(".000", "000", "001")));
  }

  @Test
  void fourDecimalsStayTogether() {
    assertThat(AmountParts.of("103.0305"))
        .isEqualTo(new AmountParts(List.of("103"), List.of(".0305")));
  }

  @Test
  void aTextThatIsNoPlainDecimalNumberIsLeftAlone() {
    assertThat(AmountParts.of("1e-18")).isEqualTo(new AmountParts(List.of("1e-18"), List.of()));
  }

  @Property
  void everyReceivedCharacterIsShown(@ForAll String text) {
    var parts = AmountParts.of(text);

    assertThat(String.join("", parts.whole()) + String.join("", parts.fraction())).isEqualTo(text);
  }
}
