package org.treasurylookup.view.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Gives keys of other scripts the code that the same place has on a Latin keyboard, so that Ctrl+L
 * and the letters of tables work on all of them. JavaFX on X11 names a key by the character written
 * on it and has no name for a Cyrillic, Greek, Hebrew or Arabic letter, nor for a digit that is
 * reached with Shift. Characters typed into a field stay what they are.
 */
public final class LatinKeys {
  private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./";

  /* As LATIN is, key by key; Cyrillic is that of Russian, Ukrainian and Belarusian keyboards. */
  private static final List<String> SCRIPTS =
      List.of(
          "йцукенгшщзхъфывапролджэячсмитьбю.",
          "йцукенгшщзхїфівапролджєячсмитьбю.",
          "йцукенгшўзх'фывапролджэячсмітьбю.",
          ";ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,./",
          "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ.",
          "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر\uFEFBىةوزظ");

  private static final String DIGITS = "1234567890";
  private static final List<String> DIGIT_ROWS = List.of("&é\"'(-è_çà", "+ěščřžýáíé");

  private LatinKeys() {}

  /** Does so in every window of the program that is opened from now on, as long as one is shown. */
  public static void watch(Window window) {
    dress(window);
    ListChangeListener<Window> newcomers = LatinKeys::dress;
    window
        .showingProperty()
        .subscribe(
            shown -> {
              if (shown) {
                Window.getWindows().addListener(newcomers);
              } else {
                Window.getWindows().removeListener(newcomers);
              }
            });
  }

  private static void dress(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      change.getAddedSubList().forEach(LatinKeys::dress);
    }
  }

  private static void dress(Window window) {
    if (!(window.getEventDispatcher() instanceof Translation)) {
      window.setEventDispatcher(new Translation(window.getEventDispatcher()));
    }
  }

  /* Replaces the event before anybody sees it: a second one would be a second stroke. */
  private record Translation(EventDispatcher then) implements EventDispatcher {
    @Override
    public Event dispatchEvent(Event event, EventDispatchChain tail) {
      return then.dispatchEvent(event instanceof KeyEvent key ? latin(key) : event, tail);
    }
  }

  private static KeyEvent latin(KeyEvent event) {
    String text = event.getText().toLowerCase(Locale.ROOT);
    if (event.getEventType() == KeyEvent.KEY_TYPED || text.length() != 1) {
      return event;
    }
    if (event.isShortcutDown() && text.equals("+") && event.getCode() != KeyCode.ADD) {
      return as(KeyCode.PLUS, false, event);
    }
    return code(event, text).map(code -> as(code, event.isShiftDown(), event)).orElse(event);
  }

  private static Optional<KeyCode> code(KeyEvent event, String text) {
    boolean unknown = event.getCode() == KeyCode.UNDEFINED;
    boolean alone = event.isAltDown() && !event.isControlDown() && !event.isShiftDown();
    var letter = unknown ? at(SCRIPTS, LATIN, text) : Optional.<KeyCode>empty();
    return unknown || alone ? letter.or(() -> at(DIGIT_ROWS, DIGITS, text)) : letter;
  }

  private static Optional<KeyCode> at(List<String> rows, String latin, String text) {
    return rows.stream()
        .map(row -> row.indexOf(text))
        .filter(place -> place >= 0)
        .findFirst()
        .map(place -> named(latin.charAt(place)));
  }

  private static KeyCode named(char latin) {
    return switch (latin) {
      case '[' -> KeyCode.OPEN_BRACKET;
      case ']' -> KeyCode.CLOSE_BRACKET;
      case ';' -> KeyCode.SEMICOLON;
      case '\'' -> KeyCode.QUOTE;
      case ',' -> KeyCode.COMMA;
      case '.' -> KeyCode.PERIOD;
      case '/' -> KeyCode.SLASH;
      default -> KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(latin)));
    };
  }

  private static KeyEvent as(KeyCode code, boolean shift, KeyEvent event) {
    return new KeyEvent(
        event.getSource(),
        event.getTarget(),
        event.getEventType(),
        event.getCharacter(),
        event.getText(),
        code,
        shift,
        event.isControlDown(),
        event.isAltDown(),
        event.isMetaDown());
  }
}
