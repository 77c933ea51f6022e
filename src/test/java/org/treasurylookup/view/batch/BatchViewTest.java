package org.treasurylookup.view.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.model.record.BatchModel;
import org.treasurylookup.model.record.ItemRow;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.record.Answers;
import org.treasurylookup.view.record.DetailView;
import org.treasurylookup.view.record.Page;

@ExtendWith({FxThread.class, CssWarnings.class})
class BatchViewTest {
  private static final String MARCH = "5b0ed293-f728-40b4-b1f6-86b88cd51384";

  private final BatchModel model = new BatchModel();
  private final List<RecordDetail> opened = new ArrayList<>();

  private BatchView view(String id) {
    model.show(Answers.of("cobo:batch:" + id));
    return new BatchView(Page.KIT, model, opened::add);
  }

  @ParameterizedTest
  @CsvSource({
    MARCH + ", LIGHT, 1360, 860",
    MARCH + ", DARK, 1360, 860",
    MARCH + ", LIGHT, 1024, 640",
    MARCH + ", DARK, 1024, 640",
    "BATCH-10000, LIGHT, 1360, 860",
    "BATCH-10000, DARK, 1024, 640",
    "BATCH-NO-ITEMS, LIGHT, 1360, 860",
    "BATCH-MINIMAL, DARK, 1024, 640",
    "BATCH-MALFORMED, LIGHT, 1360, 860",
    "BATCH-MALFORMED, LIGHT, 1024, 640",
    "BATCH-1.42, LIGHT, 1024, 640",
    "STATUS-Processing, LIGHT, 1360, 860",
    "STATUS-Processing, LIGHT, 1024, 640",
    "BATCH-FORMULAS, LIGHT, 1360, 860",
    "BATCH-HIDDEN, DARK, 1360, 860",
    "BATCH-UNKNOWN-WORDS, LIGHT, 1360, 860",
    "BATCH-UNKNOWN-FIELDS, LIGHT, 1360, 860",
    "BATCH-NUMBERS, LIGHT, 1024, 640"
  })
  void everyWordOfABatchCanBeRead(String id, ThemeChoice theme, int wide, int high) {
    try (var page = Page.of(view(id), theme, wide, high)) {
      page.picture("batch-" + id);
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void aBatchOpensWithWhatItMovesInAll() {
    try (var page = Page.of(view(MARCH))) {
      assertThat(page.text())
          .contains("Cobo batch allocation · 200 items")
          .contains("200 items move three tokens between developer and 14 merchants.")
          .contains("Total, 162 items", "Total, 31 items", "Total, 7 items")
          .contains("Items (200)", "Net per account (");
      assertThat(items(page).getItems()).hasSize(200);
    }
  }

  @Test
  void aBatchWithoutStatusSaysSoAndShowsNoBadge() {
    try (var page = Page.of(view(MARCH))) {
      assertThat(page.badges()).isEmpty();
      assertThat(page.text()).contains("Cobo publishes no status for this batch");
    }
  }

  @Test
  void beneathATotalStandsWhatOfItHasNotMovedYet() {
    try (var page = Page.of(view("STATUS-Processing"), ThemeChoice.LIGHT, 1360, 860)) {
      page.picture("batch-under-way");
      assertThat(page.text())
          .contains("have not moved yet; the totals include them.", "Not moved yet, ");
    }
    try (var page = Page.of(view("STATUS-Completed"), ThemeChoice.LIGHT, 1360, 860)) {
      assertThat(page.text()).doesNotContain("not moved yet");
    }
  }

  @Test
  void beneathATotalAndInTheNetsStandsWhatFailed() {
    try (var page = Page.of(view("STATUS-Failed"), ThemeChoice.LIGHT, 1360, 860)) {
      page.picture("batch-failed");
      assertThat(page.text()).contains("Failed, 2 items", "Failed, 1 item");
      assertThat(netTitles(page)).contains("Failed").doesNotContain("Not moved yet");
    }
    try (var page = Page.of(view("STATUS-Processing"), ThemeChoice.LIGHT, 1360, 860)) {
      assertThat(netTitles(page)).contains("Not moved yet").doesNotContain("Failed");
    }
    try (var page = Page.of(view("STATUS-Completed"), ThemeChoice.LIGHT, 1360, 860)) {
      assertThat(page.text()).doesNotContain("Failed, ");
      assertThat(netTitles(page)).doesNotContain("Failed", "Not moved yet");
    }
  }

  private static List<String> netTitles(Page page) {
    TableView<?> nets = page.find(TableView.class, table -> "nets".equals(table.getId()));
    return nets.getVisibleLeafColumns().stream().map(TableColumnBase::getText).toList();
  }

  @ParameterizedTest
  @CsvSource({"BATCH-1.42", "STATUS-Processing", "STATUS-Failed", "STATUS-Completed"})
  void itemsWithAStatusFitBesideTheNets(String id) {
    try (var page = Page.of(view(id), ThemeChoice.LIGHT, 1360, 860)) {
      var bars =
          items(page).lookupAll(".scroll-bar:horizontal").stream().filter(Node::isVisible).toList();
      assertThat(bars).isEmpty();
    }
  }

  @Test
  void statusesAreShownWhereTheyWereSent() {
    try (var page = Page.of(view("BATCH-UNKNOWN-WORDS"))) {
      assertThat(page.badges()).contains("Netting", "Netted");
      assertThat(page.text()).doesNotContain("Cobo publishes no status");
    }
  }

  @Test
  void noItemsNullAndAFieldNotSentReadDifferently() {
    try (var empty = Page.of(view("BATCH-NO-ITEMS"))) {
      assertThat(empty.text())
          .contains("Cobo returned no items for this batch: allocation_items is an empty list.");
    }
    try (var missing = Page.of(view("BATCH-MINIMAL"))) {
      assertThat(missing.text())
          .contains("Cobo returned no items for this batch: the field allocation_items was not");
    }
  }

  @Test
  void whatIsNoItemIsShownAsReceivedInItsRow() {
    try (var page = Page.of(view("BATCH-MALFORMED"))) {
      assertThat(page.text()).contains("\"not an item\"", "not readable");
    }
  }

  @Test
  void enterOnARowOpensTheItem() {
    try (var page = Page.of(view(MARCH))) {
      var table = items(page);
      table.getSelectionModel().select(4);
      Event.fireEvent(table, press(KeyCode.ENTER));
    }
    assertThat(opened).hasSize(1);
    try (var page = Page.of(new DetailView(Page.KIT, opened.getFirst()))) {
      page.picture("item");
      assertThat(page.text())
          .contains(
              "Item 5 of this batch",
              "Late deposit for O20250304-M1001-1001",
              MARCH.substring(0, 8));
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void aNoteLeadsToItsItems() {
    try (var page = Page.of(view(MARCH))) {
      page.find(Hyperlink.class, link -> link.getText().equals("Show items")).fire();
      var table = items(page);
      assertThat(table.getSelectionModel().getSelectedIndices()).containsExactlyInAnyOrder(40, 41);
    }
  }

  @Test
  void textTwiceAsLargeIsWholeToo() {
    try (var page = Page.enlarged(view(MARCH), 200)) {
      page.picture("batch-large");
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void tenThousandItemsMakeNoMoreRowsThanFitTheWindow() {
    try (var page = Page.of(view("BATCH-10000"))) {
      assertThat(items(page).getItems()).hasSize(10_000);
      assertThat(page.all(TableRow.class)).hasSizeLessThan(60);
      items(page).scrollTo(9_999);
      page.settle();
      assertThat(page.text())
          .containsPattern("Payout (99[0-9]{2}|10000)\n")
          .doesNotContain("Payout 1\n");
    }
  }

  @Test
  void aRefreshShowsTheNewAnswerInTheSameView() {
    var view = view("BATCH-REPEATED");
    try (var page = Page.of(view)) {
      assertThat(page.text()).contains("Items (4)");
      model.show(Answers.of("cobo:batch:BATCH-NOT-POSITIVE"));
      page.settle();
      assertThat(page.text()).contains("Items (5)", "Reversal");
      model.show(Answers.of("cobo:batch:BATCH-NO-ITEMS"));
      page.settle();
      assertThat(page.text()).contains("Items (0)").doesNotContain("Reversal");
    }
  }

  @SuppressWarnings("unchecked")
  private static TableView<ItemRow> items(Page page) {
    return page.find(TableView.class, table -> "allocation_items".equals(table.getId()));
  }

  private static KeyEvent press(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }
}
