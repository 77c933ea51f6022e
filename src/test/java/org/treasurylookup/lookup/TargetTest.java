package org.treasurylookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.bitgo.TrustOrg;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.text.Text;

/** How a target is written and read back. */
class TargetTest {
  static final Iterable<String> ORGANISATIONS = TrustOrg.ALL;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cobo:order:O20250304-M1001-1001",
        "cobo:batch:123e457-e89b-12d3-a456-426614174004",
        "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f",
        "bitgo:allocation:x?trustOrg=BitGo+Germany",
        "cobo:order:~a.b_c-D",
        "cobo:order:..."
      })
  void whatIsReadIsWrittenTheSame(String text) {
    assertThat(Target.parse(text).orElseThrow()).hasToString(text);
  }

  @ParameterizedTest
  @FieldSource("ORGANISATIONS")
  void everyTrustOrganisationComesBack(String name) {
    var target = Target.of(Kind.BITGO_ALLOCATION, "x").in(name);
    assertThat(Target.parse(target.toString())).contains(target);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aTargetThatIsPastedAsItIsWasNotDecoded(Kind kind) {
    String target = Target.of(kind, "O20250304-M1001-1001").toString();
    for (String text : List.of(target, "see " + target + " and cobo:order:5001")) {
      var found = PastedIds.of(text).getFirst().ids().getFirst();
      assertThat(found.id()).isEqualTo(target);
      assertThat(found.told()).doesNotContain(Text.of("recognise.decoded"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BitGo+Germany", "BitGo%20Germany", "BitGo Germany"})
  void aBlankMayBeWrittenInThreeWays(String written) {
    assertThat(Target.parse("bitgo:allocation:x?trustOrg=" + written).orElseThrow().trustOrg())
        .contains("BitGo Germany");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5001",
        "cobo:order:",
        "cobo:order:.",
        "cobo:order:..",
        "cobo:order:../topup",
        "cobo:order:a/b",
        "cobo:order:a%2Fb",
        "cobo:order:a b",
        "cobo:order:a?limit=1",
        "cobo:order:a#b",
        "cobo:order:ü",
        "cobo:order:x?trustOrg=BitGo+Trust",
        "Cobo:order:5001",
        "cobo:orders:5001",
        "bitgo:allocation:x?trustOrg=",
        "bitgo:allocation:x?trustOrg=%zz",
        "bitgo:allocation:x?trustOrg=a&b=c",
        "bitgo:allocation:x?trustOrg=a&b",
        "bitgo:allocation:x?trustOrg=a%0Ab",
        "bitgo:allocation:x?trustOrg=BitGo+Trust?trustOrg=x",
        "bitgo:allocation:x?other=1"
      })
  void anythingElseIsNoTarget(String text) {
    assertThat(Target.parse(text)).isEmpty();
  }

  @Test
  void noTargetCanBeMadeOfAnIdThatNeedsEscaping() {
    for (var id : new String[] {"", ".", "..", "a/b", "a b", "a\n", "x".repeat(201)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Target.of(Kind.COBO_ORDER, id));
    }
  }

  @Test
  void onlyAllocationsBelongToATrustOrganisation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Target(Kind.COBO_ORDER, "1", Optional.of("BitGo Trust")));
  }
}
