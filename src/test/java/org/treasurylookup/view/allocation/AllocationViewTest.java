package org.treasurylookup.view.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.model.record.AllocationModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.record.Answers;
import org.treasurylookup.view.record.Page;

@ExtendWith({FxThread.class, CssWarnings.class})
class AllocationViewTest {
  private static final String RESERVED = "8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f";
  private static final String CLEARED = "4d1f7b2a-0c9e-4b68-a3d5-7e6f8a9b0c1d";
  private static final String RELEASED = "a7c3e5f1-2b4d-4f60-8e9a-1b3c5d7f9e0a";
  private static final String GERMAN =
      "2b6f0c3e-91d4-4e7a-8f55-0a1c2d3e4f50?trustOrg=BitGo+Germany";
  private static final String ODD = "00000000-0000-4000-8003-0000000000";
  private static final String MIX = "00000000-0000-4000-8001-00000000";

  private static AllocationView view(String id) {
    var model = new AllocationModel();
    model.show(Answers.of("bitgo:allocation:" + id));
    return new AllocationView(Page.KIT, model, _ -> Optional.empty(), _ -> Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "reserved, " + RESERVED + ", LIGHT, 1360, 860",
    "reserved, " + RESERVED + ", DARK, 1360, 860",
    "reserved, " + RESERVED + ", LIGHT, 1024, 640",
    "cleared, " + CLEARED + ", LIGHT, 1360, 860",
    "released, " + RELEASED + ", DARK, 1024, 640",
    "released, " + RELEASED + ", LIGHT, 1360, 860",
    "capitals, " + ODD + "01, LIGHT, 1024, 640",
    "largest, " + ODD + "02, LIGHT, 1024, 640",
    "old-form, " + ODD + "03, LIGHT, 1360, 860",
    "placeholders, " + ODD + "04, DARK, 1360, 860",
    "long-reserved, " + ODD + "07, DARK, 1360, 860",
    "unknown-words, " + ODD + "09, LIGHT, 1360, 860",
    "unknown-fields, " + ODD + "10, LIGHT, 1360, 860",
    "malformed, " + ODD + "11, LIGHT, 1024, 640",
    "no-amount, " + ODD + "18, LIGHT, 1360, 860",
    "hidden, " + ODD + "20, LIGHT, 1024, 640",
    "long-notes, " + ODD + "21, LIGHT, 1024, 640"
  })
  void everyWordOfAnAllocationCanBeRead(
      String name, String id, ThemeChoice theme, int wide, int high) {
    try (var page = Page.of(view(id), theme, wide, high)) {
      page.picture("allocation-" + name);
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void aReservedAllocationShowsBothAmountsAndHowLongItIsHeld() {
    try (var page = Page.of(view(RESERVED))) {
      assertThat(page.badges()).contains("Reserved", "Approval pending");
      assertThat(page.text())
          .contains("BitGo Go Network allocation → client to connection · BitGo Trust")
          .contains("ofceth, 18 decimals, exact match", "Held for", "min")
          .contains("Weekend margin 周末保证金");
    }
  }

  @Test
  void whatMayBeRetriedMayBeSoOnlyIfItDidNotComplete() {
    try (var page = Page.of(view(RESERVED))) {
      assertThat(page.text()).contains("Yes — only if it did not complete");
    }
  }

  @Test
  void theTrustOrganisationAskedIsNamed() {
    try (var page = Page.of(view(GERMAN))) {
      assertThat(page.text()).contains(" · BitGo Germany");
    }
  }

  @Test
  void aDeallocationPointsTheOtherWay() {
    try (var page = Page.of(view(RELEASED))) {
      assertThat(page.badges()).contains("Released, not completed", "Policy rejected");
      assertThat(page.text())
          .contains("deallocation ← connection to client")
          .contains("Insufficient balance at the partner")
          .doesNotContain("Held for");
    }
  }

  @Test
  void aMissingPolicyResultIsNoBadge() {
    try (var page = Page.of(view(MIX + "2111"))) {
      assertThat(page.badges()).doesNotContain("Approval pending", "Policy approved");
      assertThat(page.text()).contains("no policy evaluation reported");
    }
  }

  @Test
  void aReasonOfNullIsExplainedByTheStatus() {
    try (var page = Page.of(view(MIX + "2111"))) {
      assertThat(page.text()).contains("— nothing blocks this allocation");
    }
    try (var page = Page.of(view(MIX + "3111"))) {
      assertThat(page.text()).contains("— BitGo gave no reason").doesNotContain("nothing blocks");
    }
    try (var page = Page.of(view(MIX + "3112"))) {
      assertThat(page.text()).contains("insufficient balance");
    }
  }

  @Test
  void anUnknownCoinIsShownInBaseUnitsOnly() {
    try (var page = Page.of(view(ODD + "02"))) {
      assertThat(page.text())
          .contains("As received, base units", "ofczzz9, not in the coin table")
          .doesNotContain("Amount\n");
    }
  }

  @Test
  void anAmountThatIsNoObjectIsShownAsReceived() {
    try (var page = Page.of(view(ODD + "11"))) {
      assertThat(page.text()).contains("\"1.5 BTC\"", "unreadable");
    }
  }

  @Test
  void whatThisVersionDoesNotKnowIsShown() {
    try (var page = Page.of(view(ODD + "10"))) {
      assertThat(page.text()).contains("settlementWindow", "\"T+1\"", "[\"a\",\"b\"]");
    }
    try (var page = Page.of(view(ODD + "09"))) {
      assertThat(page.badges()).contains("netting", "escalated");
      assertThat(page.text()).contains("BitGo Go Network record of type reallocation");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"00000000-0000-4000-8003-000000000006", "00000000-0000-4000-8003-000000000007"})
  void aReservedRecordWithoutReasonDoesNotSayThatNothingBlocksIt(String id) {
    try (var page = Page.of(view(id))) {
      assertThat(page.text()).contains("— BitGo gave no reason").doesNotContain("nothing blocks");
    }
  }
}
