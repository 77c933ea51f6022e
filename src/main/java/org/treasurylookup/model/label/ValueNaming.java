package org.treasurylookup.model.label;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.treasurylookup.label.Label;
import org.treasurylookup.model.UnsavedTexts;
import org.treasurylookup.settings.names.EnvironmentNames;
import org.treasurylookup.settings.names.NameList;
import org.treasurylookup.text.Text;

/**
 * What a value is called, where it is shown.
 *
 * @param labels names of ours
 * @param names what Cobo calls its tokens and chains
 * @param environment the name of the environment that what is shown came from; empty for none
 */
public record ValueNaming(
    LabelModel labels, ProviderNamesModel names, Supplier<String> environment) {

  public static ValueNaming none() {
    return new ValueNaming(LabelModel.unwritten(), ProviderNamesModel.none(), () -> "");
  }

  /** The same names, for what came from another environment. */
  public ValueNaming in(Supplier<String> other) {
    return new ValueNaming(labels, names, other);
  }

  /**
   * Reads what is kept of names, and follows them from now on.
   *
   * @param problem told why names of ours cannot be used
   */
  public void start(Consumer<Text> problem) {
    labels.start(problem);
    names.start();
  }

  public Optional<Label> label(String value) {
    return labels.of(value, environment.get());
  }

  /** Names of ours that hold all these words and are of values seen here. */
  public List<Label> find(String words) {
    String place = environment.get();
    return labels.labelsProperty().get().size() == 0
        ? List.of()
        : labels.labelsProperty().get().find(words).stream()
            .filter(it -> it.environment().isEmpty() || it.environment().equals(place))
            .toList();
  }

  /** What Cobo calls a token; empty where it was not read. */
  public Optional<GivenName> token(String id) {
    String place = environment.get();
    return names
        .token(place, id)
        .map(token -> GivenName.of(token, place, read(place, EnvironmentNames::tokens)));
  }

  /** What Cobo says of a chain; empty where it was not read. */
  public Optional<GivenName> chain(String id) {
    String place = environment.get();
    return names
        .chain(place, id)
        .map(chain -> GivenName.of(chain, place, read(place, EnvironmentNames::chains)));
  }

  private <T> String read(String place, Function<EnvironmentNames, Optional<NameList<T>>> list) {
    return names
        .namesProperty()
        .get()
        .of(place)
        .flatMap(list)
        .map(NameList::read)
        .map(ValueNaming::day)
        .orElse("");
  }

  private static String day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
  }

  /** A name that could be given to a value seen here. */
  public Label draft(String value, String words) {
    return labels.draft(value, words, environment.get());
  }

  /** What is typed for a value seen here, and not kept yet. */
  public UnsavedTexts.Place typed(String value) {
    return labels.typed(value, environment.get());
  }

  /** Whose words a name is, and since when. */
  public static Text source(Label label) {
    String day = day(label.changed());
    return label.environment().isEmpty()
        ? Text.of("label.source", day)
        : Text.of("label.source.in", day, label.environment());
  }
}
