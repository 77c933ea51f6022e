package org.treasurylookup.view.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.treasurylookup.view.value.AmountParts.Widths;

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

  @Property
  void widthsAreThoseOfTheGroups(@ForAll @Size(max = 24) List<@From("letters") String> letters) {
    String text = String.join("", letters);
    var parts = AmountParts.of(text);

    assertThat(AmountParts.widths(text))
        .isEqualTo(
            new Widths(AmountParts.width(parts.whole()), AmountParts.width(parts.fraction())));
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.of("0", "1", "9", "0", "1", "9", "52", "304", ".", "-", "+", "e", "\u0663");
  }
}
