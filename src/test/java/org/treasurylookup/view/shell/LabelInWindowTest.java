package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.label.Label;
import org.treasurylookup.label.LabelFile;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.view.control.ParentNodes;
import org.treasurylookup.view.page.SaveDialog;
import org.treasurylookup.view.value.ChunkText;

/** From a value to a name of our own, wherever it is shown. */
class LabelInWindowTest {
  private static final int MOST_STOPS = 80;

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  private static void walkTo(TestWindow window, String value) throws Exception {
    for (int i = 0; i < MOST_STOPS; i++) {
      Node owner = FxThread.call(() -> window.scene().getFocusOwner());
      if (owner instanceof ChunkText text && text.raw().equals(value)) {
        return;
      }
      window.user().press(KeyCode.TAB);
    }
    throw new AssertionError("no stop at " + value);
  }

  private static void label(TestWindow window, String words) throws Exception {
    window.user().press(KeyCode.F2);
    FxThread.call(
        () -> {
          var field =
              Window.getWindows().stream()
                  .map(open -> (TextField) open.getScene().lookup("#label-field"))
                  .filter(java.util.Objects::nonNull)
                  .findFirst()
                  .orElseThrow();
          field.setText(words);
          field.fireEvent(new javafx.event.ActionEvent());
          return true;
        });
  }

  @Test
  void anAddressIsLabelledWithFTwoAndKeepsItsLabelInTheNextWindow() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      walkTo(window, "0x15B95A2D8Af95D9f48148667b6b8B3CDf89e4F15");
      label(window, "Collecting address");
      window.until(() -> window.text().contains("address"));
      assertThat(Files.readString(home.resolve(LabelFile.FILE))).contains("Collecting address");
    }
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      /* In the verdict, in both transactions and in the details. */
      window.until(() -> window.text().split("Collecting ", -1).length > 3);
    }
  }

  /* The id below is in the font for ids, which what opens over it would take over. */
  @ParameterizedTest
  @CsvSource({"F2, .popover", "SHIFT+F10, .context-menu"})
  void whatOpensOverAnIdIsWrittenInTheFontOfSentences(String keys, String opened) throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      walkTo(window, "0x15B95A2D8Af95D9f48148667b6b8B3CDf89e4F15");
      window
          .user()
          .press(Stream.of(keys.split("\\+", -1)).map(KeyCode::valueOf).toArray(KeyCode[]::new));
      window.until(() -> !FxThread.call(() -> fonts(opened)).isEmpty());
      assertThat(FxThread.call(() -> fonts(opened)))
          .allMatch(family -> family.startsWith("Inter"), "Inter");
    }
  }

  private static Set<String> fonts(String opened) {
    return Window.getWindows().stream()
        .flatMap(window -> window.getScene().getRoot().lookupAll(opened).stream())
        .flatMap(node -> node.lookupAll(".text").stream())
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> ParentNodes.first(text, ChunkText.class).isEmpty())
        .map(text -> text.getFont().getFamily())
        .collect(Collectors.toSet());
  }

  @Test
  void fTwoWithoutAValueSaysWhatToDoFirst() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.user().press(KeyCode.F2);
      window.until(() -> window.text().contains("then label it"));
    }
  }

  @Test
  void theBookIsFilledFromAFileAndLeftWithEscape() throws Exception {
    var file = Files.writeString(home.resolve("in.csv"), "id,name\nM1001,Web shop Berlin\n");
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      FxThread.call(
          () -> {
            window.shell().savesThrough(new OneFile(file));
            return true;
          });
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
      window.until(() -> window.text().contains("Our own names"));
      window.user().click("#label-import");
      window.until(() -> window.text().contains("1 new, 0 other"));
      window.user().click("#label-offer-fresh");
      window.until(() -> window.text().contains("1 label taken over."));
      window.until(() -> window.scene().getFocusOwner() instanceof TextField);
      Files.writeString(file, "id,name\nM1002,Weekend shop\n");
      window.user().click("#label-import");
      window.until(() -> window.text().contains("1 new, 0 other"));
      window.user().press(KeyCode.SPACE);
      window.until(() -> window.text().contains("Weekend"));
      window.until(() -> window.scene().getFocusOwner() instanceof TextField);
      window.user().press(KeyCode.ESCAPE);
      window.until(() -> window.text().contains("Short by 40.00"));
      window.until(() -> window.text().contains("Web \nshop \nBerlin"));
    }
  }

  private static void given(TestWindow window, String value, String words) {
    var label = Label.given(value, words, "sandbox", Instant.EPOCH);
    assertThat(window.wiring().surroundings().labels().change(List.of(), List.of(label))).isEmpty();
  }

  @Test
  void whoTypesALabelIsOfferedTheIdAndNothingIsSentByTheFirstEnter() throws Exception {
    try (var window = TestWindow.open(home)) {
      given(window, "O20250304-M1001-1001", "The short one");
      window.box("short");
      window.until(() -> window.text().contains("Our label “The short one”"));
      window.box("the SHORT one").user().press(KeyCode.ENTER);
      window.until(() -> window.model().queryProperty().get().equals("O20250304-M1001-1001"));
      assertThat(window.model().tabs()).allMatch(tab -> tab.environment().isEmpty());
      window.user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
    }
  }

  @Test
  void thePaletteFindsAnIdByItsLabel() throws Exception {
    try (var window = TestWindow.open(home)) {
      given(window, "O20250304-M1001-1001", "The short one");
      window.until(
          () -> window.text().contains("SANDBOX") && Files.exists(home.resolve(LabelFile.FILE)));
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P).type("short one");
      window.until(() -> window.text().contains("Our label “The short one”"));
      window.user().press(KeyCode.ENTER);
      window.until(() -> window.model().queryProperty().get().equals("O20250304-M1001-1001"));
    }
  }

  @Test
  void onASharedScreenLabelsAreHiddenWithTheAmounts() throws Exception {
    try (var window = TestWindow.open(home)) {
      given(window, "M1001", "Meiers shop");
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.until(() -> window.text().contains("Meiers"));
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      window.until(() -> !window.text().contains("Meiers"));
    }
  }

  @Test
  void whatIsOpenBesideAValueGoesWhenTheScreenIsShared() throws Exception {
    try (var window = TestWindow.open(home)) {
      given(window, "M1001", "Meiers shop");
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      walkTo(window, "M1001");
      window.user().press(KeyCode.F2);
      assertThat(field("#label-field")).contains("Meiers shop");
      window.user().press(KeyCode.ESCAPE);
      window.user().press(KeyCode.SHIFT, KeyCode.F2);
      assertThat(field("#own-note-field")).isPresent();
      hide(window, true);
      assertThat(field("#own-note-field")).isEmpty();
      walkTo(window, "M1001");
      window.user().press(KeyCode.F2);
      assertThat(field("#label-field")).isEmpty();
      window.until(() -> window.text().contains("Not opened, as it is hidden"));
      hide(window, false);
      window.user().press(KeyCode.F2);
      assertThat(field("#label-field")).contains("Meiers shop");
      hide(window, true);
      assertThat(field("#label-field")).isEmpty();
    }
  }

  @Test
  void whatWasTypedBesideAValueIsThereAgainAfterThePaneWasClosedForTheUser() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      walkTo(window, "M1001");
      window.user().press(KeyCode.F2);
      type("#label-field", "Meiers sh");
      hide(window, true);
      assertThat(field("#label-field")).isEmpty();
      window.until(() -> window.text().contains("not saved yet"));
      assertThat(window.text()).doesNotContain("Meiers");
      hide(window, false);
      window.user().press(KeyCode.F2);
      assertThat(field("#label-field")).contains("Meiers sh");
      type("#label-field", "Meiers shop");
      lockAndUnlock(window);
      walkTo(window, "M1001");
      window.user().press(KeyCode.F2);
      assertThat(field("#label-field")).contains("Meiers shop");
      press("#label-field", KeyCode.ESCAPE);
      assertThat(field("#label-field")).isEmpty();
      window.user().press(KeyCode.F2);
      assertThat(field("#label-field")).contains("");
    }
  }

  @Test
  void aNoteThatWasBegunIsThereAgainUntilItIsSaved() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      window.user().press(KeyCode.SHIFT, KeyCode.F2);
      type("#own-note-field", "asked Mei");
      lockAndUnlock(window);
      assertThat(window.text()).doesNotContain("asked");
      window.user().press(KeyCode.SHIFT, KeyCode.F2);
      assertThat(field("#own-note-field")).contains("asked Mei");
      type("#own-note-field", "asked Meier");
      press("#own-note-field", KeyCode.CONTROL, KeyCode.ENTER);
      window.until(() -> window.text().contains("Meier"));
      window.user().press(KeyCode.SHIFT, KeyCode.F2);
      assertThat(field("#own-note-field")).contains("asked Meier");
      type("#own-note-field", "asked nobody");
      press("#own-note-field", KeyCode.ESCAPE);
      window.user().press(KeyCode.SHIFT, KeyCode.F2);
      assertThat(field("#own-note-field")).contains("asked Meier");
    }
  }

  @Test
  void whatWasTypedOnThePageOfLabelsIsThereAgain() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
      window.until(() -> window.scene().lookup("#label-prompt") != null);
      type("#labels-value-prompt", "M1001");
      type("#label-prompt", "Meiers sh");
      hide(window, true);
      assertThat(field("#label-prompt")).contains("");
      hide(window, false);
      assertThat(field("#label-prompt")).contains("Meiers sh");
      lockAndUnlock(window);
      assertThat(field("#label-prompt")).contains("Meiers sh");
      window.user().press(KeyCode.CONTROL, KeyCode.H);
      window.until(() -> window.scene().lookup("#history-line") != null);
      hide(window, true);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
      window.until(() -> window.scene().lookup("#label-prompt") != null);
      assertThat(field("#label-prompt")).contains("");
      hide(window, false);
      assertThat(field("#labels-value-prompt")).contains("M1001");
      assertThat(field("#label-prompt")).contains("Meiers sh");
      window.user().click("#label-keep");
      window.until(() -> window.text().contains("Labelled: Meiers sh"));
      window.user().press(KeyCode.ESCAPE).press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
      window.until(() -> window.scene().lookup("#label-prompt") != null);
      assertThat(field("#label-prompt")).contains("");
    }
  }

  private static void lockAndUnlock(TestWindow window) throws Exception {
    window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    assertThat(field("#label-field")).isEmpty();
    assertThat(field("#own-note-field")).isEmpty();
    window.user().press(KeyCode.ENTER);
    window.until(() -> window.scene().lookup("#unlock") == null);
  }

  private static void type(String selector, String words) throws Exception {
    FxThread.call(
        () -> {
          input(selector).orElseThrow().setText(words);
          return true;
        });
  }

  private static void press(String selector, KeyCode... keys) throws Exception {
    FxThread.call(
        () -> {
          var event =
              new KeyEvent(
                  KeyEvent.KEY_PRESSED,
                  "",
                  "",
                  keys[keys.length - 1],
                  false,
                  keys.length > 1,
                  false,
                  false);
          input(selector).orElseThrow().fireEvent(event);
          return true;
        });
  }

  private static void hide(TestWindow window, boolean hidden) throws Exception {
    FxThread.call(
        () -> {
          window.display().hiddenProperty().set(hidden);
          return true;
        });
  }

  private static Optional<String> field(String selector) throws Exception {
    return FxThread.call(() -> input(selector).map(TextInputControl::getText));
  }

  private static Optional<TextInputControl> input(String selector) {
    return Window.getWindows().stream()
        .flatMap(open -> Stream.ofNullable(open.getScene().lookup(selector)))
        .map(TextInputControl.class::cast)
        .findFirst();
  }

  @Test
  void thePageOfLabelsTellsNoneWhileTheScreenIsShared() throws Exception {
    var file = Files.writeString(home.resolve("in.csv"), "id,name\nM1001,Web shop Berlin\n");
    try (var window = TestWindow.open(home)) {
      given(window, "M1001", "Meiers shop");
      FxThread.call(
          () -> {
            window.shell().savesThrough(new OneFile(file));
            return true;
          });
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
      window.until(() -> window.scene().lookup("#labels .table-row-cell") != null);
      chooseFirst(window);
      assertThat(field("#label-prompt")).contains("Meiers shop");
      window.user().click("#label-import");
      window.until(() -> window.text().contains("would become"));
      assertThat(words(window)).contains("Meiers", "Berlin");
      hide(window, true);
      assertThat(words(window)).contains("•••").doesNotContain("Meiers", "Berlin");
      assertThat(field("#label-prompt")).contains("");
      chooseFirst(window);
      assertThat(field("#label-prompt")).contains("");
      hide(window, false);
      assertThat(words(window)).contains("Meiers", "Berlin");
      assertThat(field("#label-prompt")).contains("Meiers shop");
    }
  }

  private static String words(TestWindow window) throws Exception {
    return window.text().replaceAll("\\s+", " ");
  }

  private static void chooseFirst(TestWindow window) throws Exception {
    FxThread.call(
        () -> {
          var table = window.user().find(TableView.class, "#labels");
          table.requestFocus();
          table.getFocusModel().focus(0);
          return true;
        });
    window.user().press(KeyCode.ENTER);
  }

  @Test
  void labelsOfferedBelowTheBoxGoWhenTheScreenIsShared() throws Exception {
    try (var window = TestWindow.open(home)) {
      given(window, "O20250304-M1001-1001", "The short one");
      window.box("short");
      window.until(() -> window.text().contains("Our label “The short one”"));
      hide(window, true);
      window.until(() -> !window.text().contains("The short one"));
      hide(window, false);
      window.until(() -> window.text().contains("The short one"));
    }
  }

  private record OneFile(Path file) implements SaveDialog {
    @Override
    public Optional<Path> ask(String title, String name) {
      return Optional.of(file);
    }

    @Override
    public Optional<Path> open(String title, List<String> endings) {
      return Optional.of(file);
    }
  }
}
