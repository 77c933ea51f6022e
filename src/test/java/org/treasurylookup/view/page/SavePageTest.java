package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.ListModel.Stage;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Text;
import org.treasurylookup.ui.Accessibility;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** A record saved as a file from the window, by keys alone. */
class SavePageTest {
  private static final String SHORT = "O20250304-M1001-1001";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path folder;
  private final List<String> suggested = new ArrayList<>();

  private static String leaving(TestWindow window) throws Exception {
    return FxThread.call(() -> window.user().find(Button.class, "#save-cancel").getText());
  }

  @Test
  void ctrlEAndEnterSaveTheRecordAsAWorkbook() throws Exception {
    var file = folder.resolve("mine.xlsx");
    try (var window = window()) {
      answer(window, Optional.of(file));
      open(window, KeyCode.CONTROL, KeyCode.E);
      window.until(() -> window.text().contains("1 look-up, 5 rows"));
      assertThat(leaving(window)).isEqualTo("Cancel");
      save(window);
      assertThat(leaving(window)).isEqualTo("Close");
      var content = ImmutableBytes.of(Files.readAllBytes(file));
      assertThat(window.text()).contains("SAVED", "Saved mine.xlsx, ");
      assertThat(window.text().replaceAll("\\s", "")).contains(content.sha256());
      assertThat(spoken(window)).contains("mine.xlsx");
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(content.toArray()))) {
        assertThat(book.getSheets().map(Sheet::getName).toList())
            .startsWith("Manifest", "Control totals", "Look-ups", "Orders", "Transactions")
            .endsWith("Columns");
      }
      assertThat(suggested)
          .singleElement()
          .asString()
          .matches("treasury-lookup-export-SANDBOX-[0-9]{8}T[0-9]{6}Z\\.xlsx");
      assertThat(folder.toFile().list()).containsExactlyInAnyOrder("mine.xlsx", "home");
      window.picture("page/export-saved");
    }
  }

  @Test
  void whatIsSaidInPassingLeavesTheButtonsOfThePageInSight() throws Exception {
    var file = folder.resolve("mine.xlsx");
    try (var window = TestWindow.open(folder.resolve("home"), ThemeChoice.LIGHT, 1024, 640)) {
      window.box(SHORT).user().press(KeyCode.ENTER);
      window.answered();
      answer(window, Optional.of(file));
      open(window, KeyCode.CONTROL, KeyCode.E);
      save(window);
      FxThread.call(
          () -> {
            window.shell().say(Text.literal("What is said in passing may be long. ".repeat(4)));
            return true;
          });
      window.until(() -> FxThread.call(() -> window.scene().lookup(".toast").getLayoutY() > 0));
      window.picture("page/toast-saved");
      var toast = FxThread.call(() -> inWindow(window.scene().lookup(".toast")));
      var button = FxThread.call(() -> inWindow(window.scene().lookup("#save-folder")));
      assertThat(button.getMaxX()).isGreaterThan(toast.getMinX());
      assertThat(button.getMaxY()).isGreaterThan(toast.getMaxY());
      assertThat(toast.intersects(button)).isFalse();
    }
  }

  private static Bounds inWindow(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  @Test
  void ctrlShiftESavesAPackAndTheTickIsNoted() throws Exception {
    var file = folder.resolve("pack.zip");
    try (var window = window()) {
      answer(window, Optional.of(file));
      open(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
      window.until(() -> window.text().contains("1 look-up, SHA-256 of 1 answer"));
      save(window);
      assertThat(text(file)).contains("SHA256SUMS").doesNotContain("  0001/answer-1.json\n");
      assertThat(window.text()).contains("Saved pack.zip, SHA-256 of 1 answer");
      window.user().click("#save-personal");
      window.until(() -> window.text().contains("1 look-up, 1 answer"));
      window.user().click("#save-button");
      window.until(() -> lines().size() == 4);
      window.until(() -> window.text().contains("Saved pack.zip, 1 answer"));
      assertThat(text(file)).contains("  0001/answer-1.json\n");
      assertThat(lines())
          .allMatch(line -> line.contains("\"file\":\"pack.zip\""))
          .noneMatch(line -> line.contains("1001"));
      assertThat(lines().get(0)).contains("\"event\":\"WRITING\"", "\"personalData\":false");
      assertThat(lines().get(1)).contains("\"event\":\"WRITTEN\"");
      assertThat(lines().get(3)).contains("\"event\":\"WRITTEN\"", "\"personalData\":true");
      assertThat(lines().get(3)).contains(ImmutableBytes.of(Files.readAllBytes(file)).sha256());
    }
  }

  @Test
  void theTickMasksNothingAndItsAbsenceMasksPeople() throws Exception {
    var file = folder.resolve("records.zip");
    try (var window = window()) {
      answer(window, Optional.of(file));
      open(window, KeyCode.CONTROL, KeyCode.E);
      FxThread.call(
          () -> {
            window.user().find(ChoiceBox.class, "#save-form").getSelectionModel().select(3);
            return true;
          });
      save(window);
      assertThat(text(file)).contains("records.jsonl", "\"counterparty_name\":\"[masked]\"");
      window.user().click("#save-personal").click("#save-button");
      window.until(() -> !text(file).contains("\"counterparty_name\":\"[masked]\""));
      assertThat(suggested.getFirst()).endsWith(".json.zip");
    }
  }

  @Test
  void aNoteOfOursIsSavedWithTheRecordWherePersonalDataIs() throws Exception {
    var file = folder.resolve("noted.zip");
    try (var window = window()) {
      answer(window, Optional.of(file));
      window.user().press(KeyCode.SHIFT, KeyCode.F2).type("asked Grace");
      window.user().press(KeyCode.CONTROL, KeyCode.ENTER);
      window.until(() -> window.text().contains("asked Grace"));
      open(window, KeyCode.CONTROL, KeyCode.E);
      FxThread.call(
          () -> {
            window.user().find(ChoiceBox.class, "#save-form").getSelectionModel().select(3);
            return true;
          });
      save(window);
      assertThat(text(file)).contains("records.jsonl").doesNotContain("Grace");
      window.user().click("#save-personal").click("#save-button");
      window.until(() -> text(file).contains("\"ownNote\":\"asked Grace\""));
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsSaidInASentenceAndNothingIsLeftBehind() throws Exception {
    try (var window = window()) {
      Files.writeString(folder.resolve("afile"), "");
      answer(window, Optional.of(folder.resolve("afile").resolve("x.xlsx")));
      open(window, KeyCode.CONTROL, KeyCode.E);
      save(window);
      assertThat(window.text()).contains("NOT SAVED");
      assertThat(lines().getLast()).contains("\"event\":\"FAILED\"");
      assertThat(folder.toFile().list()).containsExactlyInAnyOrder("afile", "home");
    }
  }

  @Test
  void whatCannotBeNotedIsNotWritten() throws Exception {
    try (var window = window()) {
      Files.createDirectories(folder.resolve("home").resolve(SaveJournal.FILE));
      answer(window, Optional.of(folder.resolve("x.xlsx")));
      open(window, KeyCode.CONTROL, KeyCode.E);
      save(window);
      assertThat(window.text()).contains("Nothing was written, because it cannot be noted in");
      assertThat(folder.resolve("x.xlsx")).doesNotExist();
    }
  }

  @Test
  void whoChangesTheirMindSavesNothing() throws Exception {
    try (var window = window()) {
      answer(window, Optional.empty());
      open(window, KeyCode.CONTROL, KeyCode.E);
      window.user().press(KeyCode.ENTER).press(KeyCode.ESCAPE);
      window.until(() -> window.scene().getRoot().lookup("#save-button") == null);
      assertThat(folder.resolve("home").resolve(SaveJournal.FILE)).doesNotExist();
    }
  }

  @Test
  void withoutARecordThereIsNothingToSave() throws Exception {
    try (var window = TestWindow.open(folder.resolve("home"), ThemeChoice.LIGHT, 1024, 640)) {
      window.user().press(KeyCode.CONTROL, KeyCode.E);
      window.until(() -> window.text().contains("There is nothing to save yet"));
    }
  }

  @Test
  void aWholeListIsSavedWithWhatWasNotAsked() throws Exception {
    var file = folder.resolve("list.zip");
    try (var window = TestWindow.open(folder.resolve("home"), ThemeChoice.LIGHT, 1024, 640)) {
      answer(window, Optional.of(file));
      window
          .box(SHORT + "\n5001\n404404\n5001\nmy secret pass phrase\n")
          .user()
          .press(KeyCode.ENTER);
      window.until(() -> list(window).isPresent());
      window.user().press(KeyCode.ENTER);
      window.until(() -> list(window).orElseThrow().stageProperty().get() == Stage.DONE);
      open(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
      window.until(() -> window.text().contains("3 look-ups (1 of them without a record)"));
      save(window);
      assertThat(text(file))
          .contains("\"requested\" : \"5\"", "\"found\" : \"2\"", "\"duplicates\" : \"1\"")
          .contains(
              "\"not_recognised\" : \"1\"", "\"not_answered\" : \"0\"", "  0003/conclusion.txt\n");
    }
  }

  private static Optional<ListModel> list(TestWindow window) {
    return window
        .model()
        .frontProperty()
        .get()
        .filter(ListModel.class::isInstance)
        .map(ListModel.class::cast);
  }

  @Test
  void wherePersonalDataMayNotBeShownItCannotBeTicked() throws Exception {
    try (var services = new Workplace(folder);
        var window =
            TestWindow.open(
                services.wiring("{\"version\": 1, \"reveal\": false}"),
                "sandbox",
                ThemeChoice.LIGHT,
                1024,
                640)) {
      window.box("cobo:order:" + SHORT).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      open(window, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
      var tick = window.user().find(CheckBox.class, "#save-personal");
      assertThat(tick.isDisabled()).isTrue();
      assertThat(window.text()).contains("does not allow personal data to be shown");
      window.picture("page/evidence-refused");
    }
  }

  private TestWindow window() throws Exception {
    var window = TestWindow.open(folder.resolve("home"), ThemeChoice.LIGHT, 1024, 640);
    window.box("cobo:order:" + SHORT).user().press(KeyCode.ENTER);
    return window.shows(Outcome.FOUND);
  }

  private void answer(TestWindow window, Optional<Path> file) {
    window
        .shell()
        .savesThrough(
            (_, name) -> {
              suggested.add(name);
              return file;
            });
  }

  private static void open(TestWindow window, KeyCode... keys) throws Exception {
    window.user().press(keys);
    window.until(
        () ->
            window.scene().getRoot().lookup("#save-button") != null
                && window.scene().getRoot().lookup("#save-button").isFocused());
    assertThat(FxThread.call(() -> Accessibility.faults(window.scene().getRoot()))).isEmpty();
  }

  private static void save(TestWindow window) throws Exception {
    window.user().press(KeyCode.ENTER);
    window.until(() -> window.scene().getRoot().lookup("#save-result") != null);
    assertThat(FxThread.call(() -> Accessibility.faults(window.scene().getRoot()))).isEmpty();
  }

  private static String spoken(TestWindow window) throws Exception {
    return FxThread.call(() -> window.scene().getFocusOwner().getAccessibleText());
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve("home").resolve(SaveJournal.FILE));
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  @Test
  void whoHidesAmountsOnThePageIsToldThatTheFileHoldsThem() throws Exception {
    try (var window = window()) {
      open(window, KeyCode.CONTROL, KeyCode.E);
      window.until(() -> window.text().contains("1 look-up, 5 rows"));
      String sentence = "Amounts are hidden on the screen, and will not be hidden in the file.";
      assertThat(words(window)).doesNotContain(sentence);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      assertThat(words(window)).contains(sentence);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      assertThat(words(window)).doesNotContain(sentence);
    }
  }

  private static String words(TestWindow window) throws Exception {
    return window.text().replaceAll("\\s+", " ");
  }
}
