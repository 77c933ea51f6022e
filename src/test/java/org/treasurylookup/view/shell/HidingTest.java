package org.treasurylookup.view.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.ManualAlarm;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;
import org.treasurylookup.ui.UiDriver;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.table.CellValues;
import org.treasurylookup.view.value.AmountText;
import org.treasurylookup.view.value.RevealButton;
import org.treasurylookup.view.window.DesktopClipboard;

/** Somebody looks over the shoulder: amounts and people are out of sight at once. */
class HidingTest {
  /* An answer's time may hold the same digits as its seconds. */
  private static final Pattern AMOUNT = Pattern.compile("(?<!:)40\\.00");

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cobo:order:O20250304-M1001-1001",
        "cobo:order:5001",
        "cobo:order:LONG-AMOUNTS",
        "cobo:order:MANY-TRANSACTIONS",
        "cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384",
        "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f"
      })
  void noAmountIsLeftInTheWindow(String target) throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box(target).user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).user().press(KeyCode.CONTROL, KeyCode.J);
      window.until(() -> window.text().contains("Raw JSON"));
      var amounts = amounts(finding(window));
      assertThat(amounts).isNotEmpty();
      assertThat(found(amounts, everything(window))).isNotEmpty();
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      window.until(() -> window.text().contains(ControlKit.MASK));
      assertThat(found(amounts, everything(window))).isEmpty();
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      assertThat(found(amounts, everything(window))).isNotEmpty();
    }
  }

  @Test
  void aRecordLookedUpWhileHiddenIsHiddenFromTheStart() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      assertThat(window.text()).contains("Short by ••• (•••)").doesNotContainPattern(AMOUNT);
      window.picture("display/hidden-order");
    }
  }

  @Test
  void theSecondsOfATimeAreNoAmount() {
    assertThat("received 10:03:40.001Z, 09:40.00").doesNotContainPattern(AMOUNT);
    assertThat("Short by 40.00 (-40.00), 140.00").containsPattern(AMOUNT);
  }

  @Test
  void whatIsHiddenIsNotCopiedAndTheUserIsTold() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
      FxThread.call(
          () -> {
            window.user().find(AmountText.class, ".amount-text").requestFocus();
            return true;
          });
      window.copied("before").user().press(KeyCode.CONTROL, KeyCode.C);
      assertThat(UiDriver.clipboard()).isEqualTo("before");
      assertThat(said(window)).contains("Nothing copied: Payable is hidden");
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
      assertThat(UiDriver.clipboard()).contains("Short by •••").doesNotContainPattern(AMOUNT);
      assertThat(said(window)).contains("without the hidden amounts");
    }
  }

  @Test
  void anAmountThatIsComparedIsHiddenTooAndIsNotComparedWhileHidden() throws Exception {
    try (var window = TestWindow.open(home)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      focusAmount(window);
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
      window.until(HidingTest::isComparing);
      FxThread.call(
          () -> {
            window.display().hiddenProperty().set(true);
            return true;
          });
      assertThat(isComparing()).isFalse();
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
      assertThat(isComparing()).isFalse();
    }
  }

  private static boolean isComparing() throws Exception {
    return FxThread.call(
        () ->
            Window.getWindows().stream()
                .anyMatch(open -> open.getScene().lookup("#compare-field") != null));
  }

  @SuppressWarnings("unchecked")
  private static void focusAmount(TestWindow window) throws Exception {
    FxThread.call(
        () -> {
          var table = (TableView<Object>) window.user().find(TableView.class, "#transactions");
          table.requestFocus();
          for (int i = 0; i < table.getVisibleLeafColumns().size(); i++) {
            table.getFocusModel().focus(0, table.getVisibleLeafColumn(i));
            if (isAmount(CellValues.focused(table))) {
              return true;
            }
          }
          throw new AssertionError("no amount");
        });
  }

  private static boolean isAmount(Optional<CellValues.Value> value) {
    return value.filter(it -> it.raw().privacy() == FieldPrivacy.AMOUNT).isPresent();
  }

  @Test
  void whereNothingKeepsTheClipboardTheFirstCopySaysSoOnce() throws Exception {
    try (var window = TestWindow.open(home)) {
      FxThread.call(
          () -> {
            window.shell().share(new Forgetful());
            return true;
          });
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
      assertThat(said(window)).contains("\nIt is gone when this program closes: paste it first");
      window.user().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
      assertThat(said(window)).doesNotContain("gone");
    }
  }

  private static final class Forgetful implements DesktopClipboard {
    @Override
    public void marked(Consumer<String> told) {}

    @Override
    public boolean lasts() {
      return false;
    }

    @Override
    public void keep(String text) {}
  }

  @Test
  void peopleAreMaskedUntilRevealedAndAgainAfterThirtySeconds() throws Exception {
    var alarm = new ManualAlarm(Instant.parse("2026-03-01T00:00:00Z"), "UTC");
    var display = FxThread.call(() -> new DisplayModel(alarm, alarm, true));
    try (var window = TestWindow.open(home, display, ThemeChoice.LIGHT, 1100, 800)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND).user().press(KeyCode.CONTROL, KeyCode.J);
      openTransaction(window);
      var people = people(finding(window));
      assertThat(people).isNotEmpty();
      assertThat(found(people, everything(window))).isEmpty();
      window.picture("display/masked-party");
      reveal(window);
      assertThat(found(people, everything(window))).isNotEmpty();
      window.picture("display/revealed-party");
      assertThat(revealWords(window)).isEqualTo("Hide now · 30 s");
      pass(alarm, 7);
      assertThat(revealWords(window)).isEqualTo("Hide now · 23 s");
      pass(alarm, 22);
      assertThat(revealWords(window)).isEqualTo("Hide now · 1 s");
      assertThat(found(people, everything(window))).isNotEmpty();
      pass(alarm, 1);
      assertThat(revealWords(window)).isEqualTo("Reveal for 30 s");
      assertThat(found(people, everything(window))).isEmpty();
    }
  }

  @Test
  void theButtonIsGoneWhereTheOrganisationForbidsIt() throws Exception {
    var alarm = new ManualAlarm(Instant.parse("2026-03-01T00:00:00Z"), "UTC");
    var display = FxThread.call(() -> new DisplayModel(alarm, alarm, false));
    try (var window = TestWindow.open(home, display, ThemeChoice.LIGHT, 1100, 800)) {
      window.box("O20250304-M1001-1001").user().press(KeyCode.ENTER);
      window.shows(Outcome.FOUND);
      openTransaction(window);
      assertThat(window.user().find(RevealButton.class, ".reveal-button").isVisible()).isFalse();
      assertThat(found(people(finding(window)), everything(window))).isEmpty();
    }
  }

  /* A toast goes by itself; what it said last stays to be asked for. */
  private static String said(TestWindow window) throws Exception {
    return FxThread.call(
        () ->
            ((Parent) window.scene().lookup(".toast"))
                .getChildrenUnmodifiable()
                .getFirst()
                .getAccessibleText());
  }

  private static void pass(ManualAlarm alarm, long seconds) throws Exception {
    FxThread.call(
        () -> {
          alarm.pass(Duration.ofSeconds(seconds));
          return true;
        });
  }

  /* Where the page has to be scrolled to it, a click would miss it. */
  private static void reveal(TestWindow window) throws Exception {
    var button = window.user().find(RevealButton.class, ".reveal-button");
    FxThread.call(
        () -> {
          button.fire();
          return true;
        });
  }

  private static String revealWords(TestWindow window) throws Exception {
    return FxThread.call(() -> window.user().find(RevealButton.class, ".reveal-button").getText());
  }

  private static void openTransaction(TestWindow window) throws Exception {
    FxThread.call(
        () -> {
          var tab = window.model().selectedProperty().get().orElseThrow();
          var first = RecordDetail.OfTransaction.of(tab.finding().orElseThrow(), 0);
          return tab.path().add(first.orElseThrow());
        });
    window.until(() -> window.text().contains("Counterparty"));
  }

  private static Finding finding(TestWindow window) throws Exception {
    return FxThread.call(
        () -> window.model().selectedProperty().get().flatMap(TabModel::finding).orElseThrow());
  }

  /* Long enough not to be part of an id or a time by chance. */
  private static Set<String> amounts(Finding finding) {
    Set<String> all = new TreeSet<>();
    collect(finding, (name, text) -> text.matches("[0-9]+[.][0-9]+|[0-9]{9,}"), all, true);
    finding.assessment().totals().forEach(total -> all.add(total.amount().plain()));
    all.removeIf(text -> text.length() < 4);
    return all;
  }

  private static Set<String> people(Finding finding) {
    Set<String> all = new TreeSet<>();
    var named = List.of("counterparty_name", "destination_name", "email", "contact_address");
    collect(finding, (name, _) -> named.contains(name), all, false);
    return all;
  }

  private interface Meant {
    boolean test(String name, String text);
  }

  private static void collect(Finding finding, Meant meant, Set<String> all, boolean decimals) {
    finding
        .record()
        .orElseThrow()
        .walk(
            (_, part) -> {
              for (RecordPart.Field field : part.fields()) {
                var value = field.received().asValue();
                boolean kind = !decimals || value.filter(Decimal.class::isInstance).isPresent();
                field
                    .received()
                    .text()
                    .filter(text -> kind && meant.test(field.name(), text))
                    .ifPresent(all::add);
              }
            });
  }

  private static List<String> found(Set<String> wanted, String text) {
    return wanted.stream().filter(text::contains).toList();
  }

  /* What an eye, a screen reader or a tooltip could tell: every word there is, joined as shown. */
  private static String everything(TestWindow window) throws Exception {
    return FxThread.call(
        () -> {
          List<String> all = new ArrayList<>();
          all.add(window.user().stage().getTitle());
          collect(window.scene().getRoot(), all);
          return String.join("\n", all);
        });
  }

  private static void collect(Node node, List<String> all) {
    if (node.getAccessibleText() != null) {
      all.add(node.getAccessibleText());
    }
    if (node.getAccessibleHelp() != null) {
      all.add(node.getAccessibleHelp());
    }
    switch (node) {
      case AmountText amount -> all.add(joined(amount));
      case Labeled labeled -> {
        all.add(labeled.getText());
        if (labeled.getTooltip() != null) {
          all.add(labeled.getTooltip().getText());
        }
      }
      case javafx.scene.text.Text text -> all.add(text.getText());
      default -> {}
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
    }
  }

  private static String joined(AmountText amount) {
    var digits = new StringBuilder();
    for (var child : amount.getChildrenUnmodifiable()) {
      if (child instanceof javafx.scene.text.Text text && !text.getStyleClass().contains("unit")) {
        digits.append(text.getText());
      }
    }
    return digits.toString();
  }
}
