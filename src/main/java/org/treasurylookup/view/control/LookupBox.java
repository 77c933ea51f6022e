package org.treasurylookup.view.control;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The line to paste an id into, with the key that leads to it, and the button that looks it up.
 * Style class {@code lookup-bar}.
 */
public final class LookupBox extends HBox {
  /* A field drops them without a trace, and two ids beside each other become a third. */
  private static final Pattern BREAK = Pattern.compile("\\R|\\t");

  private final TextField field = new Line();
  private Predicate<String> several = _ -> false;
  private final Button button = new Button();

  /**
   * @param prompt what may be pasted; also the field's accessible name
   * @param keys the key that leads to the field
   * @param verb the words on the button
   */
  public LookupBox(String prompt, String keys, String verb) {
    getStyleClass().add("lookup-bar");
    field.setId("lookup-field");
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    field.textProperty().subscribe(this::typeset);
    HBox.setHgrow(field, Priority.ALWAYS);
    var frame = new HBox(field, new KeyHint(keys));
    frame.getStyleClass().add("lookup-field");
    HBox.setHgrow(frame, Priority.ALWAYS);
    button.setText(verb);
    button.setId("lookup-button");
    button.setMnemonicParsing(false);
    button.getStyleClass().add("primary");
    button.setMinWidth(USE_PREF_SIZE);
    button.onActionProperty().bindBidirectional(field.onActionProperty());
    getChildren().addAll(frame, button);
  }

  /* The prompt is prose, what is typed is an id. */
  private void typeset(String text) {
    field.getStyleClass().remove("typed");
    if (!text.isEmpty()) {
      field.getStyleClass().add("typed");
    }
  }

  /**
   * Says what to do with several lines or cells, which the field would run together into one.
   *
   * @param taken told the text pasted; whether it was taken care of
   */
  public void onPastedLines(Predicate<String> taken) {
    several = taken;
  }

  /**
   * Says what of a text may be shown; anything else does not get into the field, however it is
   * entered.
   */
  public void show(UnaryOperator<String> shown) {
    field.setTextFormatter(new CleanText(shown));
  }

  private final class Line extends TextField {
    @Override
    public void paste() {
      KeyOrder.after(this::pasteAll);
    }

    private void pasteAll() {
      String text = Clipboard.getSystemClipboard().getString();
      boolean lines = text != null && BREAK.matcher(text.strip()).find();
      if (!lines || !several.test(text)) {
        super.paste();
      }
    }
  }

  /** The field; its action is the button's action too. */
  public TextField field() {
    return field;
  }

  public Button button() {
    return button;
  }
}
