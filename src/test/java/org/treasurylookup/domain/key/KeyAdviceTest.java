package org.treasurylookup.domain.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.key.KeyWarning.Code;

/** What is said about the rights of a key, which its provider names and does not explain. */
class KeyAdviceTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

  private static List<Code> cobo(String right) {
    return KeyAdvice.cobo(report(right), "ab", NOW).stream().map(KeyWarning::code).toList();
  }

  private static List<Code> bitgo(String right) {
    return KeyAdvice.bitgo(report(right), NOW).stream().map(KeyWarning::code).toList();
  }

  private static KeyReport report(String right) {
    return new KeyReport(
        "desk",
        Optional.empty(),
        List.of(right),
        List.of("10.0.0.1"),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Viewer",
        "Payment viewer",
        "View only",
        "view-only",
        "Read only",
        "Read_only",
        "Readonly",
        "Reader",
        "Cobo Viewer",
        "payment_merchant.read"
      })
  void aRoleThatIsCalledReadingAloneIsNotWarnedOf(String role) {
    assertThat(cobo(role)).doesNotContain(Code.MAY_DO_MORE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read & Write",
        "View and Withdraw",
        "Viewer/Operator",
        "Viewer Admin",
        "Not a viewer",
        "Pay and view",
        "Reviewer",
        "Operator",
        "Read write",
        "payment.read and pay"
      })
  void aRoleWhoseNameHoldsMoreThanReadingIsWarnedOf(String role) {
    assertThat(cobo(role)).contains(Code.MAY_DO_MORE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"openid", "wallet_view", "wallet_view_all", "settlement_network_read"})
  void aScopeThatReadsIsNotWarnedOf(String scope) {
    assertThat(bitgo(scope)).doesNotContain(Code.MAY_DO_MORE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wallet_spend",
        "wallet_view_and_spend",
        "wallet_spend pending_view",
        "x:write,y:read"
      })
  void aScopeThatDoesMoreIsWarnedOf(String scope) {
    assertThat(bitgo(scope)).contains(Code.MAY_DO_MORE);
  }
}
