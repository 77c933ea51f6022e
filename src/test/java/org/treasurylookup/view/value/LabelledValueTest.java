package org.treasurylookup.view.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.label.LabelModel;
import org.treasurylookup.model.label.ProviderNamesModel;
import org.treasurylookup.model.label.ValueNaming;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.UiDriver;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.Gallery;

class LabelledValueTest {
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final LabelModel labels = LabelModel.unwritten();
  private final DisplayModel display = DisplayModel.still();
  private final ControlKit kit =
      new ControlKit(
          Messages.ENGLISH,
          said::add,
          display,
          new ValueNaming(labels, ProviderNamesModel.none(), () -> "sandbox"));

  private void give(String value, String words) throws Exception {
    FxThread.call(
        () -> {
          labels.give(labels.draft(value, words, "sandbox"), failed -> said.add("" + failed));
          return true;
        });
  }

  private static String text(javafx.scene.Parent value) {
    var text = new StringBuilder();
    value
        .getChildrenUnmodifiable()
        .forEach(
            node -> {
              if (node instanceof javafx.scene.text.Text run) {
                text.append(run.getText());
              } else if (node instanceof javafx.scene.control.Label box) {
                text.append('[').append(box.getText()).append(']');
              }
            });
    return text.toString();
  }

  @Test
  void aLabelStandsBehindItsValueAndIsSpokenAsOurs() throws Exception {
    try (var user =
        UiDriver.show(() -> new VBox(new ChunkText(kit, "sent from", Gallery.ETH)), 900, 200)) {
      var value = user.find(ChunkText.class, ".chunk-text");
      give(Gallery.ETH.toLowerCase(java.util.Locale.ROOT), "Kraken hot wallet");
      assertThat(FxThread.call(() -> text(value))).isEqualTo(Gallery.ETH + "[]Kraken hot wallet");
      assertThat(value.getAccessibleText()).endsWith(", our label: Kraken hot wallet");
      user.click(".chunk-text").press(KeyCode.CONTROL, KeyCode.C);
      assertThat(UiDriver.clipboard()).isEqualTo(Gallery.ETH);
    }
  }

  @Test
  void aLabelThatIsTakenAwayIsGoneAtOnce() throws Exception {
    try (var user =
        UiDriver.show(() -> new VBox(new ChunkText(kit, "sent from", Gallery.ETH)), 900, 200)) {
      var value = user.find(ChunkText.class, ".chunk-text");
      give(Gallery.ETH, "Kraken");
      FxThread.call(
          () -> {
            labels.remove(labels.of(Gallery.ETH, "").orElseThrow(), _ -> {});
            return true;
          });
      assertThat(FxThread.call(() -> text(value))).isEqualTo(Gallery.ETH);
    }
  }

  @Test
  void hiddenCharactersOfALabelAreShown() throws Exception {
    give("M1001", "Kra\u202Eken");
    try (var user =
        UiDriver.show(() -> new VBox(new SafeText(kit, "account", "M1001")), 600, 200)) {
      var value = user.find(SafeText.class, ".safe-text");
      assertThat(FxThread.call(() -> text(value))).isEqualTo("M1001 []Kra[U+202E]ken");
    }
  }

  @Test
  void whatIsHiddenDoesNotShowItsLabelEither() throws Exception {
    give("Meier", "Our lawyer");
    try (var user =
        UiDriver.show(
            () -> new VBox(new SafeText(kit, FieldPrivacy.PERSONAL, "name", "Meier")), 600, 200)) {
      var value = user.find(SafeText.class, ".safe-text");
      assertThat(FxThread.call(() -> text(value))).isEqualTo(ControlKit.MASK);
      assertThat(value.getAccessibleText()).doesNotContain("lawyer");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"W", "天", "@", "😀", "x", "한"})
  void aLabelOfWideLettersTakesNoMoreRoomThanANarrowColumnHas(String letter) throws Exception {
    try (var user =
        UiDriver.show(() -> new VBox(new ChunkText(kit, "sent from", Gallery.ETH)), 900, 200)) {
      var value = user.find(ChunkText.class, ".chunk-text");
      double least = FxThread.call(() -> value.minWidth(-1));
      give(Gallery.ETH, letter.repeat(22));
      assertThat(FxThread.call(() -> value.minWidth(-1))).isEqualTo(least);
      assertThat(FxThread.call(() -> text(value))).endsWith(letter.repeat(22));
      double widest =
          FxThread.call(
              () ->
                  value.lookupAll(".our-label").stream()
                      .mapToDouble(run -> run.prefWidth(-1))
                      .max()
                      .orElseThrow());
      assertThat(widest).isLessThan(11 * 13);
    }
  }

  @Test
  void aLongLabelGoesOnInTheNextLineAndIsNeverCut() throws Exception {
    give(Gallery.ETH, "x".repeat(200));
    try (var user =
        UiDriver.show(() -> new VBox(new ChunkText(kit, "sent from", Gallery.ETH)), 300, 400)) {
      var value = user.find(ChunkText.class, ".chunk-text");
      FxThread.call(
          () -> {
            for (var child : value.getChildrenUnmodifiable()) {
              assertThat(child.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(300);
            }
            return true;
          });
      assertThat(FxThread.call(() -> text(value))).endsWith("x".repeat(200));
    }
  }

  @Test
  void theMarkStandsOnOneLineWithTheFirstWord() throws Exception {
    give(Gallery.ETH, "Wholesaler");
    for (int width = 120; width < 460; width += 40) {
      int room = width;
      try (var user =
          UiDriver.show(() -> new VBox(new ChunkText(kit, "from", Gallery.ETH)), room, 300)) {
        var value = user.find(ChunkText.class, ".chunk-text");
        FxThread.call(
            () -> {
              var children = value.getChildrenUnmodifiable();
              var mark = children.get(children.size() - 2).getBoundsInParent();
              var word = children.getLast().getBoundsInParent();
              assertThat(mark.getMaxY()).as("at %s", room).isGreaterThan(word.getMinY());
              assertThat(mark.getMaxX()).as("at %s", room).isLessThan(word.getMinX() + 1);
              return true;
            });
      }
    }
  }

  @Test
  void fTwoIsNotForAmountsAndPeople() {
    assertThat(LabelPane.isFor(kit, FieldPrivacy.OPEN, Gallery.ETH)).isTrue();
    assertThat(LabelPane.isFor(kit, FieldPrivacy.OPEN, "developer")).isTrue();
    assertThat(LabelPane.isFor(kit, FieldPrivacy.AMOUNT, "100.00")).isFalse();
    assertThat(LabelPane.isFor(kit, FieldPrivacy.OPEN, "100.00")).isFalse();
    assertThat(LabelPane.isFor(kit, FieldPrivacy.PERSONAL, "Meier")).isFalse();
    assertThat(LabelPane.isFor(kit, FieldPrivacy.WORDS, "for Meier")).isFalse();
  }

  @Test
  void thePaneKeepsWhatIsTyped() throws Exception {
    try (var user =
        UiDriver.show(() -> new VBox(new ChunkText(kit, "sent from", Gallery.ETH)), 900, 500)) {
      var value = user.find(ChunkText.class, ".chunk-text");
      FxThread.call(
          () -> {
            assertThat(LabelPane.openFor(value)).isTrue();
            var field = field();
            field.fireEvent(new javafx.event.ActionEvent());
            assertThat(labels.labelsProperty().get().size()).isZero();
            field.setText("Kraken");
            field.fireEvent(new javafx.event.ActionEvent());
            return true;
          });
      assertThat(said).containsExactly("Labelled: Kraken");
      assertThat(FxThread.call(() -> text(value))).endsWith("[]Kraken");
    }
  }

  private static TextField field() {
    return Window.getWindows().stream()
        .map(window -> (TextField) window.getScene().lookup("#label-field"))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
