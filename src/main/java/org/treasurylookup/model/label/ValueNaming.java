package org.treasurylookup.model.label;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.treasurylookup.label.Label;
import org.treasurylookup.text.Text;

/**
 * What a value is called, where it is shown.
 *
 * @param labels names of ours
 * @param environment the name of the environment that what is shown came from; empty for none
 */
public record ValueNaming(LabelModel labels, Supplier<String> environment) {

  /** Names nothing. */
  public static ValueNaming none() {
    return new ValueNaming(LabelModel.unwritten(), () -> "");
  }

  /** The same names, for what came from another environment. */
  public ValueNaming in(Supplier<String> other) {
    return new ValueNaming(labels, other);
  }

  /** Our name of a value. */
  public Optional<Label> label(String value) {
    return labels.of(value, environment.get());
  }

  /** A name that could be given to a value seen here. */
  public Label draft(String value, String words) {
    return labels.draft(value, words, environment.get());
  }

  /** Whose words a name is, and since when. */
  public static Text source(Label label) {
    String day = LocalDate.ofInstant(label.changed(), ZoneOffset.UTC).toString();
    return label.environment().isEmpty()
        ? Text.of("label.source", day)
        : Text.of("label.source.in", day, label.environment());
  }
}
