package org.treasurylookup.view.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.ui.FxThread;

/** What keys of other keyboards mean, with the events that JavaFX makes of them on X11. */
class LatinKeysTest {
  @BeforeAll
  static void start() throws Exception {
    FxThread.start();
  }

  @ParameterizedTest
  @CsvSource({
    "Russian, д, L",
    "Russian, м, V",
    "Russian, с, C",
    "Russian, б, COMMA",
    "Ukrainian, і, S",
    "Ukrainian, є, QUOTE",
    "Greek, λ, L",
    "Hebrew, ך, L",
    "Arabic, م, L",
    "French, à, DIGIT0"
  })
  void aLetterOfAnotherScriptIsTheKeyInItsPlace(String keyboard, String text, KeyCode code)
      throws Exception {
    assertThat(seen(text, KeyCode.UNDEFINED, KeyCode.CONTROL)).as(keyboard).isEqualTo(code);
  }

  @Test
  void aCapitalLetterIsTheSameKey() throws Exception {
    assertThat(seen("Л", KeyCode.UNDEFINED, KeyCode.CONTROL, KeyCode.SHIFT)).isEqualTo(KeyCode.K);
  }

  @Test
  void aLetterWithoutOtherKeysIsThatOfATable() throws Exception {
    assertThat(seen("с", KeyCode.UNDEFINED)).isEqualTo(KeyCode.C);
  }

  @ParameterizedTest
  @CsvSource({
    "&, AMPERSAND, DIGIT1",
    "é, UNDEFINED, DIGIT2",
    "-, MINUS, DIGIT6",
    "ě, UNDEFINED, DIGIT2"
  })
  void aDigitReachedWithShiftIsOneWithAltAlone(String text, KeyCode code, KeyCode digit)
      throws Exception {
    assertThat(seen(text, code, KeyCode.ALT)).isEqualTo(digit);
  }

  @Test
  void thePunctuationOnADigitStaysWhatItIsOtherwise() throws Exception {
    assertThat(seen("-", KeyCode.MINUS, KeyCode.CONTROL)).isEqualTo(KeyCode.MINUS);
    assertThat(seen("&", KeyCode.AMPERSAND)).isEqualTo(KeyCode.AMPERSAND);
  }

  @Test
  void aPlusAboveAnyKeyIsPlus() throws Exception {
    assertThat(seen("+", KeyCode.DIGIT4, KeyCode.CONTROL, KeyCode.SHIFT)).isEqualTo(KeyCode.PLUS);
    assertThat(seen("+", KeyCode.ADD, KeyCode.CONTROL)).isEqualTo(KeyCode.ADD);
  }

  @Test
  void latinKeysAreLeftAlone() throws Exception {
    assertThat(seen("l", KeyCode.L, KeyCode.CONTROL)).isEqualTo(KeyCode.L);
    assertThat(seen("", KeyCode.UNDEFINED, KeyCode.CONTROL)).isEqualTo(KeyCode.UNDEFINED);
  }

  @Test
  void whatIsTypedStaysInItsScript() throws Exception {
    assertThat(
            FxThread.call(
                () -> {
                  var field = new TextField();
                  var stage = shown(field);
                  Event.fireEvent(field, key(KeyEvent.KEY_PRESSED, "", "с", Set.of()));
                  Event.fireEvent(field, key(KeyEvent.KEY_TYPED, "с", "", Set.of()));
                  stage.hide();
                  return field.getText();
                }))
        .isEqualTo("с");
  }

  @Test
  void everyWindowOpenedLaterHasThemToo() throws Exception {
    assertThat(
            FxThread.call(
                () -> {
                  var first = shown(new TextField());
                  var field = new TextField();
                  List<KeyCode> codes = new ArrayList<>();
                  field.addEventFilter(KeyEvent.KEY_PRESSED, event -> codes.add(event.getCode()));
                  var dialog = new Stage();
                  dialog.setScene(new Scene(field));
                  dialog.show();
                  Event.fireEvent(field, key(KeyEvent.KEY_PRESSED, "", "д", Set.of()));
                  dialog.hide();
                  first.hide();
                  return codes;
                }))
        .containsExactly(KeyCode.L);
  }

  private static KeyCode seen(String text, KeyCode code, KeyCode... held) throws Exception {
    return FxThread.call(
        () -> {
          var field = new TextField();
          List<KeyCode> codes = new ArrayList<>();
          field.addEventFilter(KeyEvent.KEY_PRESSED, event -> codes.add(event.getCode()));
          var stage = shown(field);
          var down = held.length == 0 ? Set.<KeyCode>of() : EnumSet.of(held[0], held);
          Event.fireEvent(field, key(code, text, down));
          stage.hide();
          return codes.getFirst();
        });
  }

  private static Stage shown(TextField field) {
    var stage = new Stage();
    LatinKeys.watch(stage);
    stage.setScene(new Scene(field));
    stage.show();
    return stage;
  }

  private static KeyEvent key(
      EventType<KeyEvent> type, String character, String text, Set<KeyCode> down) {
    return event(type, character, text, KeyCode.UNDEFINED, down);
  }

  private static KeyEvent key(KeyCode code, String text, Set<KeyCode> down) {
    return event(KeyEvent.KEY_PRESSED, "", text, code, down);
  }

  private static KeyEvent event(
      EventType<KeyEvent> type, String character, String text, KeyCode code, Set<KeyCode> down) {
    return new KeyEvent(
        type,
        character,
        text,
        code,
        down.contains(KeyCode.SHIFT),
        down.contains(KeyCode.CONTROL),
        down.contains(KeyCode.ALT),
        false);
  }
}
