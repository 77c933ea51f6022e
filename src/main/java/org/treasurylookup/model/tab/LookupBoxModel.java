package org.treasurylookup.model.tab;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.treasurylookup.lookup.PastedSecret;
import org.treasurylookup.lookup.Recognizer;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.lookup.list.IdList;
import org.treasurylookup.settings.Environment;

/** The look-up box: its text, and what that was recognised as. JavaFX thread only. */
final class LookupBoxModel {
  private final Supplier<Environment> environment;
  private final LongTextReader reading;
  private final StringProperty query = new SimpleStringProperty(this, "query", "");
  private final ReadOnlyObjectWrapper<Recognition> recognition =
      new ReadOnlyObjectWrapper<>(this, "recognition", Recognition.NOTHING);
  private final ReadOnlyObjectWrapper<Optional<IdList>> list =
      new ReadOnlyObjectWrapper<>(this, "list", Optional.empty());
  private String pasted = "";
  private String boxed = "";
  private Optional<Environment> readIn = Optional.empty();

  LookupBoxModel(Supplier<Environment> environment, Executor fx, Executor workers) {
    this.environment = environment;
    this.reading = new LongTextReader(fx, workers);
    query.addListener((_, _, text) -> recognise(text));
  }

  StringProperty queryProperty() {
    return query;
  }

  ReadOnlyObjectProperty<Recognition> recognitionProperty() {
    return recognition.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<IdList>> listProperty() {
    return list.getReadOnlyProperty();
  }

  /* Of several lines the box shows the beginning only. */
  void paste(String text) {
    pasted = PastedSecret.without(text).strip();
    boxed = IdList.inOneLine(pasted);
    query.set("");
    query.set(boxed);
  }

  void whenRead(Runnable work) {
    reading.then(work);
  }

  /* The box has one line only; what was pasted counts until it is changed there. */
  private String whole(String text) {
    return text.equals(boxed) ? pasted : text;
  }

  private void recognise(String text) {
    String whole = whole(text);
    var place = environment.get();
    reading.read(whole, () -> Content.of(whole, place), read -> show(read, place));
    if (reading.isUnderWay()) {
      show(Content.NOTHING, place);
    }
  }

  private void show(Content read, Environment place) {
    readIn = Optional.of(place);
    list.set(read.list());
    recognition.set(read.recognition());
  }

  /** The text, as long as it was pasted. */
  String text() {
    return whole(query.get());
  }

  /** Whether what it was recognised as holds in an environment, too. */
  boolean isReadFor(Environment place) {
    return readIn.filter(place::equals).isPresent();
  }

  private record Content(Recognition recognition, Optional<IdList> list) {
    static final Content NOTHING = new Content(Recognition.NOTHING, Optional.empty());

    static Content of(String text, Environment place) {
      var known = Recognizer.recognise(text);
      return new Content(
          known,
          Optional.of(text)
              .filter(_ -> known.targets().isEmpty())
              .map(lines -> IdList.read(lines, place))
              .filter(several -> several.askable() > 1 || several.problem().isPresent()));
    }
  }
}
