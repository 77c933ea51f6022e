package org.treasurylookup.domain.check.result;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.text.Text;

/**
 * How far a record may be relied on: the worst of verdict, notes and signature. It alone decides
 * tone and mark wherever a record is shown, listed or written. Least alarming first.
 */
public enum AlarmLevel {
  /** There is no note. */
  OK("ok"),
  /** There are notes, and none of them questions what the verdict or a total rests on. */
  LOOK("look"),
  /** What the verdict or a total rests on is in question, or nothing can be compared. */
  DOUBT("doubt"),
  /** The answer is not to be relied on at all: there is no verdict. */
  ALARM("alarm");

  private final String code;

  AlarmLevel(String code) {
    this.code = code;
  }

  /** The stable lower-case word used in exports. */
  public String code() {
    return code;
  }

  /** The level of a code; empty for none of ours. */
  public static Optional<AlarmLevel> ofCode(String code) {
    return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
  }

  /** Whether what the record says is in question, so that nothing of it is drawn as in order. */
  public boolean questions() {
    return this == DOUBT || this == ALARM;
  }

  /** What a record is called in a word or two at this level, such as its verdict or status. */
  public Text words(Text own) {
    return switch (this) {
      case OK, LOOK -> own;
      case DOUBT -> Text.of("level.doubt", own);
      case ALARM -> Text.of("level.alarm");
    };
  }

  /** The tone of a verdict, or of the sentence in its place, that would have a tone of its own. */
  public Tone verdict(Tone own) {
    return switch (this) {
      case OK, LOOK -> own;
      case DOUBT -> Tone.ATTENTION;
      case ALARM -> Tone.FAILURE;
    };
  }

  /** The tone of the badge with the vendor's word: the word's own, without the green of a tick. */
  public Tone badge(Tone own) {
    return switch (this) {
      case OK, LOOK -> own;
      case DOUBT, ALARM -> own == Tone.SUCCESS ? Tone.NOTE : own;
    };
  }

  /** The worse of two. */
  public AlarmLevel or(AlarmLevel other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public static AlarmLevel of(Note note) {
    return switch (note.code().weight()) {
      case ALARMS -> ALARM;
      case QUESTIONS -> DOUBT;
      case QUESTIONS_WHAT_DECIDES ->
          note.fields().stream().anyMatch(DecidingFields::holds) ? DOUBT : LOOK;
      case REMARKS -> LOOK;
    };
  }

  /** The level of a record with a verdict, or none, and notes. */
  public static AlarmLevel of(Optional<VerdictCode> verdict, List<Note> notes) {
    var level = verdict.filter(VerdictCode.CANNOT_COMPARE::equals).isPresent() ? DOUBT : OK;
    for (var note : notes) {
      level = level.or(of(note));
    }
    return level;
  }
}
