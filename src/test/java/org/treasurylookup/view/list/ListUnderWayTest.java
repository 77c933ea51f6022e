package org.treasurylookup.view.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.HandedOut;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.ListModel.Stage;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.Accessibility;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;

/** A list while its answers come, in the real window. */
class ListUnderWayTest {
  private static final String SIX = "5001\n5002\n5003\n5004\n5005\n5006";

  @TempDir Path home;
  private final HandedOut asked = new HandedOut();
  private TestWindow window;

  @BeforeEach
  void open() throws Exception {
    var wiring = new Wiring(home);
    window =
        TestWindow.open(wiring, asked, wiring.environments().first(), ThemeChoice.LIGHT, 1000, 700);
    window.copied(SIX);
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private ListModel list() {
    return (ListModel) window.model().frontProperty().get().orElseThrow();
  }

  private void says(String words) throws Exception {
    window.until(() -> window.text().contains(words));
  }

  private void answer(int place, Outcome outcome) throws Exception {
    window.until(() -> asked.ids().size() > place);
    asked.answer(place, outcome);
  }

  @Test
  void escapeCancelsAndResumeAsksOnlyTheRest() throws Exception {
    assertThat(asked.ids()).isEmpty();
    window.user().press(KeyCode.ENTER);
    answer(0, Outcome.NOT_FOUND);
    says("1 of 6 · 1 not found");
    window.user().press(KeyCode.ESCAPE);
    says("Cancelled · 1 of 6");
    window.user().click("#list-resume");
    for (int i = 5; i < 10; i++) {
      answer(i, Outcome.NOT_FOUND);
    }
    says("6 of 6 · 6 not found");
    assertThat(asked.ids()).filteredOn("5001"::equals).hasSize(1);
  }

  @Test
  void aPauseTheProviderAskedForIsCountedDown() throws Exception {
    window.user().press(KeyCode.ENTER);
    window.until(() -> !asked.ids().isEmpty());
    asked.told(0, Duration.ofMinutes(5));
    says("Cobo asked to wait: going on in ");
  }

  @Test
  void failedRowsAreAskedAgainByAButtonOfTheirOwn() throws Exception {
    window.user().press(KeyCode.ENTER);
    for (int i = 0; i < 6; i++) {
      answer(i, i == 5 ? Outcome.FAILED : Outcome.NOT_FOUND);
    }
    says("6 of 6 · 5 not found · 1 failed");
    window.user().click("#list-again");
    window.until(() -> asked.ids().size() == 7);
    assertThat(asked.ids().getLast()).isEqualTo("5006");
  }

  @Test
  void whatIsSavedBeforeTheLastAnswerIsSaidToBeIncomplete() throws Exception {
    var file = home.resolve("list.xlsx");
    window.shell().savesThrough((_, _) -> Optional.of(file));
    window.user().press(KeyCode.ENTER);
    answer(0, Outcome.NOT_FOUND);
    says("1 of 6");
    window.user().press(KeyCode.CONTROL, KeyCode.E);
    says("Only 1 of 6 ids are answered. The file will say so");
    window.user().press(KeyCode.ENTER);
    says("SAVED, NOT COMPLETE");
    assertThat(window.scene().lookup("#save-result").getStyleClass()).contains("tone-attention");
  }

  @Test
  void ctrlCCopiesMarkedRowsAsTheColumnsStand() throws Exception {
    window.user().press(KeyCode.SPACE);
    window.user().press(KeyCode.CONTROL, KeyCode.DOWN).press(KeyCode.CONTROL, KeyCode.DOWN);
    window.user().press(KeyCode.SPACE).press(KeyCode.CONTROL, KeyCode.C);
    assertThat(UiDriver.clipboard()).isEqualTo("1\t5001\tOrder\n3\t5003\tOrder");
    FxThread.call(
        () -> {
          TableView<?> table = table();
          swapFirstTwo(table);
          return true;
        });
    window.user().press(KeyCode.CONTROL, KeyCode.C);
    assertThat(UiDriver.clipboard()).startsWith("5001\t1\tOrder");
  }

  private static <S> void swapFirstTwo(TableView<S> table) {
    var columns = table.getColumns();
    var first = columns.removeFirst();
    columns.add(1, first);
  }

  private TableView<?> table() {
    return (TableView<?>) window.scene().lookup("#sheet");
  }

  @Test
  void theKeysOfTabsWorkForAListToo() throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.T);
    window.user().press(KeyCode.ALT, KeyCode.DIGIT1);
    assertThat(list().stageProperty().get()).isEqualTo(Stage.READY);
    window.user().press(KeyCode.CONTROL, KeyCode.BACK_SLASH);
    assertThat(window.text()).contains("Look up 6 ids", "Ctrl+V anywhere");
    window.user().press(KeyCode.CONTROL, KeyCode.BACK_SLASH);
    window.user().press(KeyCode.CONTROL, KeyCode.W);
    assertThat(window.model().tabs()).hasSize(1).noneMatch(ListModel.class::isInstance);
  }

  @Test
  void everyPartHasANameAndARole() throws Exception {
    assertThat(faults()).isEmpty();
    window.user().press(KeyCode.ENTER);
    answer(0, Outcome.NOT_FOUND);
    says("1 of 6");
    assertThat(faults()).isEmpty();
    window.user().press(KeyCode.ESCAPE);
    FxThread.call(() -> window.model().openNewList());
    assertThat(faults()).isEmpty();
  }

  private List<String> faults() throws Exception {
    return FxThread.call(() -> Accessibility.faults(window.scene().getRoot()));
  }

  @Test
  void theLockHidesItAndTheTitleNamesNoId() throws Exception {
    assertThat(window.text()).contains("5001");
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    window.until(() -> !window.text().contains("5001"));
  }
}
