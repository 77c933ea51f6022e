package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.save.SaveSubject;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;
import org.treasurylookup.view.control.ParentNodes;
import org.treasurylookup.view.value.VerdictCard;

/** From an order to where its money is, by keys alone. */
class MoneyPageTest {
  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  private static void open(TestWindow window, String order) throws Exception {
    window.box(order).user().press(KeyCode.ENTER);
    window.shows(Outcome.FOUND);
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
  }

  /* An id within a sentence is a link of its own. */
  private static String words(TestWindow window) throws Exception {
    return window.text().replaceAll("\\s+", " ").replace(" .", ".");
  }

  @Test
  void whatCameTooLateIsFollowedToTheDeveloperAndBackToTheMerchant() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window, "O20250312-M1005-2902");
      window.until(() -> words(window).contains("Allocated back to merchant M1005"));
      assertThat(words(window))
          .contains("Came in", "Too late to count", "Developer account, as booked", "Still there")
          .contains(
              "100.00 ETH_USDT of the 102 ETH_USDT that came too late was allocated back to"
                  + " merchant M1005.")
          .contains("LatePayment");
    }
  }

  @Test
  void aFeeThatWasBookedOtherwiseIsNotedThereAndThenOnTheOrdersOwnPage() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window, "O20250312-M1005-2909");
      window.until(() -> window.text().contains("Fee booked otherwise"));
      assertThat(words(window)).contains("Developer’s fee, as booked", "Merchant M1005");
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> window.text().contains("Transactions ("));
      assertThat(window.text()).contains("Fee booked otherwise", "1 thing does not fit");
    }
  }

  private static String copiedSummary(TestWindow window) throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    return FxThread.call(() -> Clipboard.getSystemClipboard().getString());
  }

  private static Set<NoteCode> saved(TestWindow window, boolean evidence) throws Exception {
    return FxThread.call(
        () ->
            SaveSubject.of(window.model().frontProperty().get().orElseThrow(), evidence)
                .orElseThrow()
                .findings()
                .getFirst()
                .assessment()
                .notes()
                .stream()
                .map(Note::code)
                .collect(Collectors.toSet()));
  }

  @Test
  void copiesAndFilesOfAnOrderSayWhatItsPageSaysAndEvidenceOnlyWhatItsAnswersProve()
      throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250312-M1005-2909").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      String alone = copiedSummary(window);
      var notes = saved(window, false);
      assertThat(alone).contains("O20250312-M1005-2909").doesNotContain("fee");
      assertThat(notes).isEqualTo(saved(window, true)).doesNotContain(NoteCode.BALANCE_MISMATCH);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
      window.until(() -> window.text().contains("Fee booked otherwise"));
      assertThat(copiedSummary(window))
          .startsWith(alone.lines().findFirst().orElseThrow())
          .contains("fee");
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> window.text().contains("Transactions ("));
      assertThat(copiedSummary(window)).contains("fee");
      assertThat(saved(window, false)).contains(NoteCode.BALANCE_MISMATCH).containsAll(notes);
      assertThat(saved(window, true)).isEqualTo(notes);
    }
  }

  @Test
  void aRefundLargerThanWhatCameInIsNoted() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window, "O20250312-M1005-2905");
      window.until(() -> window.text().contains("Refund too large"));
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> window.text().contains("Transactions ("));
      assertThat(window.text()).contains("Refund too large");
    }
  }

  @Test
  void theRefundsOfAnOrderAreReadOnItsOwnPageWhenAskedFor() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250312-M1005-2905").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.until(() -> window.text().contains("among the merchant’s refunds"));
      assertThat(window.text()).doesNotContain("Refund id");
      FxThread.call(
          () -> {
            ((Hyperlink) window.scene().lookup("#order-refunds")).fire();
            return true;
          });
      window.until(() -> window.text().contains("Refund id"));
      assertThat(window.text()).doesNotContain("among the merchant’s refunds");
      window.until(() -> window.text().contains("Refund too large"));
      assertThat(window.text()).contains("Refund id");
    }
  }

  /* The link goes as it was followed, and the page is shown anew as the refunds say more. */
  @Test
  void whoeverAsksForRefundsWithTheKeysStaysOnThePageOfTheOrder() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250312-M1005-2905").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.until(() -> window.scene().lookup("#order-refunds") != null);
      window.focus("#order-refunds");
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Refund too large"));
      var page = FxThread.call(() -> window.scene().lookup(".record-page"));
      var owner = FxThread.call(() -> window.scene().getFocusOwner());
      assertThat(ParentNodes.of(owner).toList()).contains(page);
      assertThat(ParentNodes.of(page))
          .as("the page and its tab are in doubt too")
          .anyMatch(node -> node.getStyleClass().contains("in-doubt"));
    }
  }

  @Test
  void aBatchSaysWhatIsStillOnItsWay() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window, "5b0ed293-f728-40b4-b1f6-86b88cd51384");
      window.until(() -> window.text().contains("All items"));
      assertThat(words(window)).contains("From developer");
    }
  }

  @Test
  void anAllocationHasNoSuchPageAndItIsSaid() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window, "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f");
      assertThat(window.text())
          .contains("This is shown for an order, or for a batch whose items are all there.");
    }
  }

  @Test
  void escapeLeadsBackToTheOrderAndHiddenAmountsStayHidden() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window, "O20250312-M1005-2902");
      window.until(() -> window.text().contains("Still there"));
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      window.until(() -> !window.text().contains("102.00"));
      assertThat(window.text()).doesNotContain("100.00 ETH_USDT");
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> window.text().contains("Transactions ("));
    }
  }

  @Test
  void lookedUpAgainItIsReadAgainAndTheWayBackKeepsTheFocusOnTheOrder() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window, "O20250312-M1005-2902");
      window.until(() -> window.text().contains("Still there"));
      var before = FxThread.call(() -> window.scene().lookup("#balance_changes"));
      window.user().press(KeyCode.F5);
      window.until(
          () -> {
            var now = FxThread.call(() -> window.scene().lookup("#balance_changes"));
            return now != null && !now.equals(before);
          });
      assertThat(window.text()).contains("Where the money went", "Still there");
      window.user().press(KeyCode.ALT, KeyCode.LEFT);
      window.until(() -> window.text().contains("Transactions ("));
      window.until(
          () -> FxThread.call(() -> window.scene().getFocusOwner() instanceof VerdictCard));
    }
  }

  @Test
  void theWayIsCopiedAsText() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window, "O20250312-M1005-2910");
      window.until(() -> window.text().contains("Copy as text"));
      window.user().click("Copy as text");
      assertThat(UiDriver.clipboard())
          .startsWith(
              "Where the money went: cobo:order:O20250312-M1005-2910"
                  + " (sandbox, SANDBOX — not real money)\n")
          .contains("Came in: 102.00 ETH_USDT")
          .contains("  Counts towards the order: 60.00 ETH_USDT")
          .contains("    Developer account, as booked: 42 ETH_USDT");
    }
  }

  @Test
  void thePictureThatIsCopiedBeginsWithTheRecordAndItsEnvironment() throws Exception {
    try (var window = TestWindow.open(home)) {
      open(window, "O20250312-M1005-2910");
      window.until(() -> window.text().contains("Copy as picture"));
      var shown = window.scene().lookup(".flow-pictures");
      window.user().click("Copy as picture");
      double copied = FxThread.call(() -> Clipboard.getSystemClipboard().getImage().getHeight());
      assertThat(copied).isGreaterThan(shown.getLayoutBounds().getHeight() + 20);
      assertThat(window.text()).doesNotContain("Where the money went: cobo:order");
    }
  }
}
