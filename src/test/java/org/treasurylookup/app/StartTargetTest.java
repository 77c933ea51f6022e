package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.settings.file.SettingsException;

/** What a word of the command line or a clicked link asks for. */
class StartTargetTest {

  @Test
  void aTargetIsAskedWhereTheWindowIs() {
    assertThat(StartTarget.of("cobo:order:5001"))
        .isEqualTo(
            new StartTarget.Ask(Target.of(Target.Kind.COBO_ORDER, "5001"), Optional.empty()));
  }

  @Test
  void aLinkIsAskedInTheEnvironmentItNames() {
    assertThat(StartTarget.of("treasury-lookup://production/cobo/batch/b-1"))
        .isEqualTo(
            new StartTarget.Ask(
                Target.of(Target.Kind.COBO_BATCH, "b-1"), Optional.of("production")));
  }

  /* A shell that reads a file of Windows line by line leaves what nobody sees behind each. */
  @Test
  void blanksAroundATargetAreNoPartOfIt() {
    for (var word : List.of("cobo:order:5001\r", " cobo:order:5001 ", "cobo:order:5001\t")) {
      assertThat(StartTarget.of(word))
          .isEqualTo(
              new StartTarget.Ask(Target.of(Target.Kind.COBO_ORDER, "5001"), Optional.empty()));
    }
  }

  @Test
  void aLinkKeepsTheTrustOrganisation() {
    var target = Target.of(Target.Kind.BITGO_ALLOCATION, "a-1").in("BitGo Germany");
    assertThat(
            StartTarget.of("treasury-lookup://sandbox/bitgo/allocation/a-1?trustOrg=BitGo+Germany"))
        .isEqualTo(new StartTarget.Ask(target, Optional.of("sandbox")));
  }

  @Test
  void anEnvironmentWithABlankInItsNameMayBeEscaped() {
    assertThat(StartTarget.of("treasury-lookup://our%20own/cobo/order/1"))
        .isEqualTo(
            new StartTarget.Ask(Target.of(Target.Kind.COBO_ORDER, "1"), Optional.of("our own")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "treasury-lookup:",
        "treasury-lookup://",
        "treasury-lookup:cobo:order:1",
        "treasury-lookup:///cobo/order/1",
        "treasury-lookup://%20/cobo/order/1",
        "treasury-lookup://%zz/cobo/order/1",
        "treasury-lookup://sandbox/cobo/order/",
        "treasury-lookup://sandbox/cobo/order/1/2",
        "treasury-lookup://sandbox/cobo/order/..",
        "treasury-lookup://sandbox/cobo/order/1?amount=5",
        "treasury-lookup://sandbox/cobo/invoice/1",
        "TREASURY-LOOKUP://sandbox/cobo/order/a b"
      })
  void aLinkThatSaysNothingUnderstoodIsRefusedInTheWindow(String link) {
    assertThat(StartTarget.of(link)).isInstanceOf(StartTarget.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TREASURY-LOOKUP://production/COBO/BATCH/b-1",
        "treasury-lookup://production/cobo/batch/b-1/"
      })
  void capitalsAndASlashAtTheEndMeanNothing(String link) {
    assertThat(StartTarget.of(link))
        .isEqualTo(
            new StartTarget.Ask(
                Target.of(Target.Kind.COBO_BATCH, "b-1"), Optional.of("production")));
  }

  @Test
  void aLinkLongerThanAnyRealOneIsRefused() {
    assertThat(StartTarget.of("treasury-lookup://" + "e".repeat(2000) + "/cobo/order/1"))
        .isInstanceOf(StartTarget.Refused.class);
  }

  @Test
  void aWordThatIsNeitherIsWrongUsage() {
    assertThatThrownBy(() -> StartTarget.of("cobo:order:a/b"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("cobo:order:a/b");
  }
}
