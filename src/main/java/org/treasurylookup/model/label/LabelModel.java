package org.treasurylookup.model.label;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.treasurylookup.label.Label;
import org.treasurylookup.label.LabelBook;
import org.treasurylookup.label.LabelFile;
import org.treasurylookup.label.Labels;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.model.UnsavedTexts;
import org.treasurylookup.text.LookalikeLetters;
import org.treasurylookup.text.Text;

/** Names of ours in a window. What is shown follows at once. JavaFX thread only. */
public final class LabelModel {
  private final LabelBook book;
  private final InstantSource clock;
  private final Executor workers;
  private final Executor fx;
  private final ReadOnlyObjectWrapper<Labels> labels =
      new ReadOnlyObjectWrapper<>(this, "labels", Labels.NONE);
  private final UnsavedTexts typed = new UnsavedTexts();
  private UnsavedLabel onPage = UnsavedLabel.NONE;

  /**
   * The names of a book, not read yet.
   *
   * @param workers runs what waits
   * @param fx runs work on the JavaFX thread
   */
  public LabelModel(LabelBook book, InstantSource clock, Executor workers, Executor fx) {
    this.book = book;
    this.clock = clock;
    this.workers = workers;
    this.fx = fx;
  }

  /** Names that are kept nowhere, for what is looked at once. */
  public static LabelModel unwritten() {
    var model =
        new LabelModel(LabelFile.unwritten(), InstantSource.system(), Runnable::run, Runnable::run);
    model.book.onChange(model::follow);
    return model;
  }

  /**
   * Reads the names, and follows them from now on.
   *
   * @param problem told why they cannot be used
   */
  public void start(Consumer<Text> problem) {
    book.onChange(() -> fx.execute(this::follow));
    new LatestTask(fx)
        .begin(fault -> problem.accept(fault.text()))
        .work(workers, book::read, found -> found.ifPresent(problem));
  }

  private void follow() {
    labels.set(book.labels());
  }

  public ReadOnlyObjectProperty<Labels> labelsProperty() {
    return labels.getReadOnlyProperty();
  }

  /** The name of a value that was seen in an environment; empty for one that is not known. */
  public Optional<Label> of(String value, String environment) {
    return labels.get().of(value, environment);
  }

  /** What is typed for a value that was seen in an environment, and not kept yet. */
  public UnsavedTexts.Place typed(String value, String environment) {
    return typed.at(environment, value);
  }

  /** What stands in the fields of the page of labels, and is not kept yet. */
  public UnsavedLabel onPage() {
    return onPage;
  }

  /** The same from now on. */
  public void setOnPage(UnsavedLabel typed) {
    onPage = typed;
  }

  /**
   * A name that could be given to a value now. One that is changed holds where it did.
   *
   * @param environment where the value was seen
   */
  public Label draft(String value, String words, String environment) {
    var now = clock.instant();
    return of(value, environment)
        .map(before -> new Label(value, words, before.environment(), now))
        .orElseGet(() -> Label.given(value, words, environment, now));
  }

  /**
   * Gives a name in place of an earlier one of the same value.
   *
   * @param done told why it was not kept; empty when it was
   */
  public void give(Label label, Consumer<Optional<Text>> done) {
    var before = of(label.value(), label.environment());
    change(before.stream().toList(), List.of(label), done);
  }

  /** Says that a name was given, and which name of another value is read like it. */
  public Text kept(Label label) {
    return labels.get().readingLike(label).stream()
        .findFirst()
        .map(
            other ->
                Text.of(
                    "label.kept.like",
                    LookalikeLetters.named(label.words()),
                    LookalikeLetters.named(other.words()),
                    other.value()))
        .orElseGet(() -> Text.of("label.kept", label.words()));
  }

  /** Takes a name away. */
  public void remove(Label gone, Consumer<Optional<Text>> done) {
    change(List.of(gone), List.of(), done);
  }

  /** Gives and takes names. */
  public void change(
      Collection<Label> gone, Collection<Label> given, Consumer<Optional<Text>> done) {
    new LatestTask(fx)
        .begin(fault -> done.accept(Optional.of(fault.text())))
        .work(workers, () -> book.change(gone, given), done);
  }
}
