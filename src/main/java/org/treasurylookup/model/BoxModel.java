package org.treasurylookup.model;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.treasurylookup.lookup.IdList;
import org.treasurylookup.lookup.Recognizer;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.settings.Environment;

/** The look-up box: its text, and what that is recognised as. */
final class BoxModel {
  private final Supplier<Environment> environment;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ReadOnlyObjectWrapper<Recognition> recognition =
      new ReadOnlyObjectWrapper<>(this, "recognition", Recognizer.recognise(""));
  private final ReadOnlyObjectWrapper<Optional<IdList>> list =
      new ReadOnlyObjectWrapper<>(this, "list", Optional.empty());
  private String pasted = "";
  private String boxed = "";
  private Environment readIn;

  /**
   * An empty box.
   *
   * @param environment where ids in a list are going to be asked for
   */
  BoxModel(Supplier<Environment> environment) {
    this.environment = environment;
    this.readIn = environment.get();
    query.addListener((_, _, text) -> recognise(text));
  }

  /** The text in the box, which has one line. */
  StringProperty queryProperty() {
    return query;
  }

  /** What the text was recognised as. */
  ReadOnlyObjectProperty<Recognition> recognitionProperty() {
    return recognition.getReadOnlyProperty();
  }

  /** The list in the box, where it holds several ids; empty where it does not. */
  ReadOnlyObjectProperty<Optional<IdList>> listProperty() {
    return list.getReadOnlyProperty();
  }

  /** Puts pasted text into the box; of several lines the box shows the beginning only. */
  void paste(String text) {
    pasted = text.strip();
    boxed = IdList.inOneLine(pasted);
    query.set("");
    query.set(boxed);
  }

  /** Shows the list in the box as its sheet; reads it anew when the environment is another now. */
  boolean showIn(Supplier<SheetModel> sheets) {
    var known = list.get();
    if (known.isEmpty()) {
      return false;
    }
    String text = whole(query.get());
    boolean here = environment.get().equals(readIn);
    var sheet = sheets.get();
    return here ? sheet.show(text, known.get()) : sheet.read(text);
  }

  /* What was pasted counts until it is changed in the box. */
  private String whole(String text) {
    return text.equals(boxed) ? pasted : text;
  }

  private void recognise(String text) {
    String whole = whole(text);
    var known = Recognizer.recognise(whole);
    readIn = environment.get();
    var read =
        known.targets().isEmpty()
            ? Optional.of(IdList.read(whole, readIn))
            : Optional.<IdList>empty();
    list.set(read.filter(several -> several.askable() > 1 || several.problem().isPresent()));
    recognition.set(known);
  }
}
