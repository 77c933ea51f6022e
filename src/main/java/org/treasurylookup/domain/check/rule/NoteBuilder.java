package org.treasurylookup.domain.check.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.domain.check.result.Why.Step;
import org.treasurylookup.text.SharedValues;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TextBeginning;

/**
 * Collects what one rule came across and makes one note of it: the sentence for one place or for
 * many, every field, and the first steps of the arithmetic.
 */
public final class NoteBuilder {
  /* An odd batch of 10,000 items must not make an explanation of 10,000 lines. */
  private static final int STEPS = 20;

  /* Nor a text of a million characters a sentence; addresses and ids are far below this. */
  private static final int LONGEST = 500;

  private static final SharedValues<Step> STEPS_ALIKE = new SharedValues<>();

  private final NoteCode code;
  private final String variant;
  private final Set<String> fields = new LinkedHashSet<>();
  private final List<Step> steps = new ArrayList<>();
  private Object[] first = {};
  private int count;
  private int stepsLeftOut;

  public NoteBuilder(NoteCode code) {
    this(code, "");
  }

  /**
   * A note whose sentence is a variant of the code's own, such as {@code note.CODE.variant.one}.
   */
  public NoteBuilder(NoteCode code, String variant) {
    this.code = code;
    this.variant = variant;
  }

  /**
   * Counts one place where it was found.
   *
   * @param field path of the field it is about
   * @param arguments what the sentence for a single one says after the count: {1}, {2}, …
   */
  public NoteBuilder found(String field, Object... arguments) {
    return found(arguments).also(field);
  }

  /** Counts one that is about no field, but about the answer as a whole. */
  public NoteBuilder foundInAnswer() {
    return found(new Object[0]);
  }

  private NoteBuilder found(Object[] arguments) {
    if (count++ == 0) {
      first = new Object[arguments.length];
      Arrays.setAll(first, i -> clipped(arguments[i]));
    }
    return this;
  }

  private static Object clipped(Object argument) {
    return switch (argument) {
      case String text -> beginning(text);
      case Text text -> text.mapValue(NoteBuilder::beginning);
      default -> argument;
    };
  }

  private static String beginning(String text) {
    return TextBeginning.of(text, LONGEST);
  }

  /** Names a field that it is about besides. */
  public NoteBuilder also(String field) {
    fields.add(SharedValues.text(field));
    return this;
  }

  /** A line of the arithmetic: a vendor's field and what it holds. */
  public NoteBuilder step(String field, String value) {
    return step(Text.literal(field), value);
  }

  /** A line of the arithmetic. */
  public NoteBuilder step(Text label, String value) {
    if (steps.size() < STEPS) {
      steps.add(STEPS_ALIKE.one(new Step(label, value)));
    } else {
      stepsLeftOut++;
    }
    return this;
  }

  /** How many were found so far. */
  public int count() {
    return count;
  }

  /** The note, if anything was found. */
  public Optional<Note> note() {
    return note(variant);
  }

  /** The note in a variant that only what was found tells, if anything was found. */
  public Optional<Note> note(String variant) {
    return count == 0 ? Optional.empty() : note(Text.count(key(variant), count, first));
  }

  private String key(String variant) {
    return "note." + code.name() + (variant.isEmpty() ? "" : "." + variant);
  }

  /** The note with a sentence of its own, if anything was found. */
  public Optional<Note> note(Text sentence) {
    if (count == 0) {
      return Optional.empty();
    }
    if (stepsLeftOut > 0) {
      steps.add(new Step(Text.of("why.step.more"), Integer.toString(stepsLeftOut)));
    }
    var why = new Why(steps, code.rule(), code.source());
    var note = new Note(code, sentence, code.tone(), List.copyOf(fields), why);
    return Optional.of(note.withToneOfLevel());
  }
}
