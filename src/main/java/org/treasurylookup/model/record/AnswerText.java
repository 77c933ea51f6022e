package org.treasurylookup.model.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.privacy.JsonMask;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.LatestTask;

/**
 * The answer of a finding in lines: the record indented with its received digits, or the body as it
 * came. It may be long, so its lines are made on a worker. JavaFX thread.
 */
public final class AnswerText {
  private static final int LINE = 160;

  private final Finding finding;
  private final String mask;
  private final Executor workers;
  private final LatestTask task;
  private final ReadOnlyObjectWrapper<Optional<Lines>> lines =
      new ReadOnlyObjectWrapper<>(this, "lines", Optional.empty());
  private Optional<Form> wanted = Optional.empty();

  /**
   * How it is to be shown.
   *
   * @param asReceived the body as it came
   * @param hidden what is not to be seen
   */
  public record Form(boolean asReceived, Set<FieldPrivacy> hidden) {
    public Form {
      hidden = Set.copyOf(hidden);
    }
  }

  /**
   * What is shown; a line of the text that is longer than {@value #LINE} characters is several.
   *
   * @param starts at which of these each line of the text begins
   * @param person whether there is something about a person in it
   */
  public record Lines(Form form, List<String> all, List<Integer> starts, boolean person) {
    public Lines {
      all = List.copyOf(all);
      starts = List.copyOf(starts);
    }

    /** The line of the text that one of these belongs to. */
    public int lineOf(int place) {
      int found = Collections.binarySearch(starts, place);
      return found >= 0 ? found : -found - 2;
    }

    /** Where a line of the text begins. */
    public Optional<Integer> startOf(int line) {
      return line >= 0 && line < starts.size() ? Optional.of(starts.get(line)) : Optional.empty();
    }

    private Lines masked(String mask) {
      return new Lines(form, Collections.nCopies(all.size(), mask), starts, person);
    }
  }

  /**
   * A text that is not made yet.
   *
   * @param mask stands for a value that is not to be seen
   */
  public AnswerText(Finding finding, String mask, Executor workers, Executor fx) {
    this.finding = finding;
    this.mask = mask;
    this.workers = workers;
    this.task = new LatestTask(fx);
  }

  /** The lines; empty until they are made. */
  public ReadOnlyObjectProperty<Optional<Lines>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /** The body as it came. */
  public String body() {
    return finding.answer().map(answer -> answer.body().text()).orElse("");
  }

  /** Shows it so, soon; what is not to be seen any more goes at once. */
  public void show(Form form) {
    if (wanted.filter(form::equals).isPresent()) {
      return;
    }
    wanted = Optional.of(form);
    var shown = lines.get();
    shown
        .filter(it -> !it.form().hidden().containsAll(form.hidden()))
        .ifPresent(it -> lines.set(Optional.of(it.masked(mask))));
    task.beginOrTell(() -> {})
        .work(workers, () -> made(form, shown), made -> lines.set(Optional.of(made)));
  }

  private Lines made(Form form, Optional<Lines> before) {
    String body = body();
    boolean person = before.map(Lines::person).orElseGet(() -> PersonalFields.isInJson(body));
    String text = form.asReceived() ? body : indented();
    return split(form, masked(text, form.hidden()), person);
  }

  private String indented() {
    return finding.record().map(ProviderRecord::source).map(JsonValue::toPrettyJson).orElse("");
  }

  /* An error page of somebody else holds no record: it is shown or hidden as a whole. */
  private String masked(String text, Set<FieldPrivacy> hidden) {
    if (PersonalFields.isJson(text)) {
      /* The answer about a person is as a whole about that person. */
      Set<String> people = finding.isAboutPerson() ? Set.of("") : Set.of();
      return JsonMask.of(text, hidden::contains, mask, people);
    }
    return hidden.contains(FieldPrivacy.WORDS) ? mask : text;
  }

  private static Lines split(Form form, String text, boolean person) {
    List<String> all = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      starts.add(all.size());
      for (int from = 0; from == 0 || from < line.length(); ) {
        int to = Math.min(line.length(), from + LINE);
        if (to < line.length() && Character.isHighSurrogate(line.charAt(to - 1))) {
          to--;
        }
        all.add(line.substring(from, to));
        from = to == from ? line.length() + 1 : to;
      }
    }
    return new Lines(form, all, starts, person);
  }
}
