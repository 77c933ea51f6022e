package org.treasurylookup.view.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.search.SearchKind;
import org.treasurylookup.lookup.search.SearchPlace;
import org.treasurylookup.lookup.search.SearchQuery;
import org.treasurylookup.lookup.search.SearchRow;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.SearchModel.Stage;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.ui.TestWindow;

/** What is no id leads from the look-up box to the record it belongs to. */
class FoundFromTheBoxTest {
  @TempDir Path home;

  private static SearchRow first(TestWindow window, SearchKind kind) {
    var wiring = window.wiring();
    return wiring
        .searches()
        .read(
            new SearchQuery(kind, BitgoRoute.ADMIN, List.of(), List.of()),
            wiring.environments().first(),
            SearchPlace.FIRST,
            1,
            new Cancellation(),
            RequestProgress.silent())
        .rows()
        .getFirst();
  }

  private static String field(SearchRow row, String name) {
    return row.record().fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .flatMap(field -> field.received().text())
        .orElseThrow();
  }

  private static void leadsTo(TestWindow window, Target target) throws Exception {
    window.user().press(KeyCode.ENTER);
    window.answered();
    var record = (TabModel) window.model().frontProperty().get().orElseThrow();
    assertThat(record.lookup().orElseThrow().targets()).containsExactly(target);
    assertThat(window.model().tabs()).as("no search is left behind").hasSize(1);
  }

  @Test
  void aReferenceOfThePspLeadsToItsOrder() throws Exception {
    try (var window = TestWindow.open(home)) {
      var order = first(window, SearchKind.ORDERS);
      window.box(field(order, "psp_order_code"));
      assertThat(window.text()).contains("Find by PSP reference (Enter)");
      leadsTo(window, order.opens().orElseThrow());
    }
  }

  @Test
  void aTransactionHashLeadsToItsTransaction() throws Exception {
    try (var window = TestWindow.open(home)) {
      var transaction = first(window, SearchKind.TRANSACTIONS);
      window.box(field(transaction, "transaction_hash"));
      assertThat(window.text()).contains("Send it to Cobo as a transaction hash (Enter twice)");
      window.user().press(KeyCode.ENTER);
      assertThat(window.model().tabs()).as("nothing is sent yet").isEmpty();
      window.box("no hash").box(field(transaction, "transaction_hash"));
      leadsTo(window, transaction.opens().orElseThrow());
    }
  }

  @Test
  void theLinkAsksTwiceTooBeforeItSendsWhatMayBeASecret() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("ab".repeat(32)).user().click("#lookup-find");
      assertThat(window.model().frontProperty().get()).as("nothing is sent yet").isEmpty();
      window.user().click("#lookup-find");
      window.until(() -> window.model().frontProperty().get().isPresent());
    }
  }

  @Test
  void theLinkKeepsTheFocusForItsSecondActAndNobodySaysThenThatNothingWasSent() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("ab".repeat(32)).focus("#lookup-find");
      window.user().press(KeyCode.ENTER);
      assertThat(window.text()).contains("Nothing was sent.");
      assertThat(window.scene().getFocusOwner().getId()).isEqualTo("lookup-find");
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.model().frontProperty().get().isPresent());
      assertThat(window.text()).doesNotContain("Nothing was sent.");
    }
  }

  @Test
  void whatMayBeASecretTakesTwoActsEachTime() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("ab".repeat(32)).user().press(KeyCode.ENTER);
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.model().tabs().size() == 1);
      window.box("ab".repeat(32)).user().press(KeyCode.ENTER);
      assertThat(window.text()).contains("Nothing was sent.");
      assertThat(window.model().tabs()).hasSize(1);
    }
  }

  @Test
  void anAddressIsOfferedWithItsCostAndNothingIsAsked() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F");
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.model().frontProperty().get().isPresent());
      var search = (SearchModel) window.model().frontProperty().get().orElseThrow();
      assertThat(search.stageProperty().get()).isEqualTo(Stage.OFFERED);
      assertThat(window.text()).contains("Reading through up to 40 pages of orders.");
    }
  }

  @Test
  void whatThePspDoesNotKnowMayBeTheMerchantsOwnCode() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("no-such-code");
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.text().contains("Nothing found: orders psp:no-such-code"));
      window.user().click("#search-instead");
      var search = (SearchModel) window.model().frontProperty().get().orElseThrow();
      window.until(() -> search.stageProperty().get() == Stage.OFFERED);
      assertThat(search.lineProperty().get()).isEqualTo("code:no-such-code");
    }
  }
}
