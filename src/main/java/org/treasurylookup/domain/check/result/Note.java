package org.treasurylookup.domain.check.result;

import java.util.List;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.text.Text;

/**
 * Something odd about a record, in our words and under our label.
 *
 * @param tone how much it matters
 * @param fields paths of the fields it is about, in the vendor's names, such as {@code
 *     transactions[1].created_timestamp}
 */
public record Note(NoteCode code, Text text, Tone tone, List<String> fields, Why why) {
  public Note {
    fields = List.copyOf(fields);
  }

  Note with(Text sentence) {
    return new Note(code, sentence, tone, fields, why);
  }

  /* What questions a verdict is no plain information, whatever the code is elsewhere. */
  public Note withToneOfLevel() {
    boolean doubt = tone == Tone.NOTE && AlarmLevel.of(this) == AlarmLevel.DOUBT;
    return doubt ? new Note(code, text, Tone.ATTENTION, fields, why) : this;
  }
}
