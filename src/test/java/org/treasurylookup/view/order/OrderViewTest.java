package org.treasurylookup.view.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.model.record.OrderModel;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.record.Answers;
import org.treasurylookup.view.record.DetailView;
import org.treasurylookup.view.record.Page;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.CopyButton;
import org.treasurylookup.view.value.RowFlagBadge;
import org.treasurylookup.view.value.StatusBadge;
import org.treasurylookup.view.value.VerdictCard;

@ExtendWith({FxThread.class, CssWarnings.class})
class OrderViewTest {

  @ParameterizedTest
  @CsvSource({
    "O20250304-M1001-1001, LIGHT, 1360, 860",
    "O20250304-M1001-1001, DARK, 1360, 860",
    "O20250304-M1001-1001, LIGHT, 1024, 640",
    "5001, LIGHT, 1360, 860",
    "5001, DARK, 1024, 640",
    "O20250304-M1002-0007, LIGHT, 1024, 640",
    "NAME-ARABIC, LIGHT, 1024, 640",
    "NAME-CHINESE, LIGHT, 1360, 860",
    "HIDDEN-BIDI, LIGHT, 1024, 640",
    "HIDDEN-CONTROLS, DARK, 1360, 860",
    "ODD-MALFORMED, LIGHT, 1024, 860",
    "ODD-NULLS, LIGHT, 1360, 860",
    "ODD-DUPLICATE-HASH, LIGHT, 1024, 640",
    "ODD-LOOKALIKE, LIGHT, 1360, 860",
    "ODD-UNKNOWN-FIELDS, DARK, 1360, 860",
    "CHAIN-TON, LIGHT, 1024, 640",
    "CHAIN-BTC, LIGHT, 1024, 860",
    "CHAIN-SOL, DARK, 1024, 640",
    "LONG-TEXT, LIGHT, 1024, 860",
    "LONG-AMOUNTS, LIGHT, 1024, 860",
    "MANY-TRANSACTIONS, LIGHT, 1360, 860"
  })
  void everyWordOfAnOrderCanBeRead(String id, ThemeChoice theme, int wide, int high) {
    try (var page = Page.of(view(id), theme, wide, high)) {
      page.picture("order-" + id);
      assertThat(page.faults()).isEmpty();
    }
  }

  private static OrderView view(String id) {
    var model = new OrderModel();
    model.show(Answers.of("cobo:order:" + id));
    return new OrderView(Page.KIT, model, _ -> Optional.empty(), _ -> {});
  }

  @ParameterizedTest
  @CsvSource({"O20250304-M1001-1001", "CHAIN-TON", "CHAIN-BTC", "CHAIN-SOL", "5001"})
  void theReceiveAddressStandsWholeUnderTheFiguresWithinSixTabs(String id) {
    var model = new OrderModel();
    model.show(Answers.of("cobo:order:" + id));
    String address =
        model.recordProperty().getValue().orElseThrow().receiveAddress().text().orElseThrow();
    try (var page =
        Page.of(
            new OrderView(Page.KIT, model, _ -> Optional.empty(), _ -> {}),
            ThemeChoice.LIGHT,
            1024,
            640)) {
      var shown = page.find(ChunkText.class, it -> it.name().equals("Receive address"));
      assertThat(shown.raw()).isEqualTo(address);
      var bottom = shown.localToScene(shown.getLayoutBounds()).getMaxY();
      assertThat(bottom).isLessThan(300);
      page.find(VerdictCard.class, _ -> true).requestFocus();
      var scene = shown.getScene();
      int tabs = 0;
      while (!scene.getFocusOwner().equals(shown)) {
        scene.getFocusOwner().requestFocusTraversal(TraversalDirection.NEXT);
        assertThat(++tabs).as("tabs from the verdict").isLessThanOrEqualTo(6);
      }
      shown.requestFocusTraversal(TraversalDirection.NEXT);
      ((CopyButton) scene.getFocusOwner()).fire();
      assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(address);
    }
  }

  /* A screen 1920 wide leaves that much beside the list of look-ups. */
  @ParameterizedTest
  @CsvSource({"O20250304-M1001-1001", "CHAIN-SOL", "CHAIN-TON", "CHAIN-BTC"})
  void onAWideScreenEveryHashStandsOnOneLine(String id) {
    try (var page = Page.of(view(id), ThemeChoice.LIGHT, 1680, 1040)) {
      assertThat(page.all(ChunkText.class))
          .filteredOn(it -> it.name().equals("Hash"))
          .isNotEmpty()
          .allMatch(hash -> hash.getHeight() > 0 && hash.getHeight() < 24);
    }
  }

  @Test
  void wordsInPlaceOfAnAmountDoNotLookLikeOne() {
    try (var page = Page.of(view("ODD-MINIMAL"))) {
      var figures = page.find(VerdictCard.class, _ -> true).lookupAll(".figure");
      assertThat(figures).hasSize(4);
      assertThat(figures).filteredOn(it -> it.lookup(".amount-text") != null).hasSize(3);
      assertThat(figures)
          .filteredOn(it -> it.lookup(".figure-words") != null)
          .singleElement()
          .extracting(it -> it.lookup(".figure-words").getAccessibleText())
          .isEqualTo("not sent");
    }
  }

  @Test
  void aLateTransactionIsMarkedInItsRow() {
    try (var page = Page.of(view("O20250304-M1001-1001"))) {
      assertThat(page.all(RowFlagBadge.class))
          .extracting(RowFlagBadge::getAccessibleText)
          .containsExactly("LATE");
    }
  }

  @Test
  void aTransactionInItsPaneWarnsAgainstPayingBackToItsSender() {
    var model = new OrderModel();
    model.show(Answers.of("cobo:order:O20250304-M1001-1001"));
    var detail = RecordDetail.OfTransaction.of(model.findingProperty().get().orElseThrow(), 0);
    var view = new DetailView(Page.KIT, detail.orElseThrow());
    try (var page = Page.of(view)) {
      page.picture("transaction");
      assertThat(page.text())
          .contains("Transaction 1 of this order")
          .contains("do not pay back to this address without checking");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void whereThereAreManyNotesThosePlainOnesWait() {
    try (var page = Page.of(view("5001"))) {
      assertThat(page.text())
          .contains("Status disagrees", "Sum differs", "Other address")
          .doesNotContain("Documentation filler");
      page.find(Hyperlink.class, link -> link.getText().equals("2 more notes")).fire();
      page.settle();
      assertThat(page.text()).contains("Documentation filler").doesNotContain("more notes");
    }
  }

  private static MouseEvent pointerComes() {
    return new MouseEvent(
        MouseEvent.MOUSE_ENTERED,
        0,
        0,
        0,
        0,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        null);
  }

  @Test
  void aBadgeSaysUnderThePointerWhatItsWordMeans() {
    try (var page = Page.of(view("O20250304-M1001-1001"))) {
      var badge = page.find(StatusBadge.class, it -> it.textProperty().get().equals("Underpaid"));
      badge.fireEvent(pointerComes());
      assertThat(badge.getProperties().values().stream().filter(Tooltip.class::isInstance))
          .map(it -> ((Tooltip) it).getText())
          .containsExactly("period over, less than required received");
    }
  }

  @Test
  void aTokenWithHiddenCharactersIsSpelledBesideItsAmountToo() {
    try (var page = Page.of(view("HIDDEN-CONTROLS"))) {
      assertThat(page.text()).contains("USD[U+E0041]");
    }
  }

  @Test
  void whereNothingCanBeComparedNoDifferenceIsSaidToBeNone() {
    try (var page = Page.of(view("ODD-PAYABLE-ZERO"))) {
      assertThat(page.text()).contains("not computed").doesNotContain("none");
    }
  }
}
