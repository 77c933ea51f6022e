package org.treasurylookup.domain.check.text;

import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.check.result.Why.Step;
import org.treasurylookup.text.Text;

/** Lines of an explanation that show a field as it was received. */
public final class ExplanationSteps {
  private ExplanationSteps() {}

  /** A field and what it holds; a time also as a date, and the three kinds of nothing named. */
  public static Step of(String field, Received<?> received) {
    return switch (received) {
      case Received.Absent<?>() -> new Step(Text.of("why.step.absent", field), "");
      case Received.Null<?>() -> new Step(Text.literal(field), "null");
      case Received.Malformed<?>(String raw, _) -> new Step(Text.literal(field), raw);
      case Received.Value<?>(String raw, Object value) ->
          new Step(Text.literal(field), value instanceof Moment moment ? of(moment) : raw);
    };
  }

  /** A time as received and as a date. */
  public static String of(Moment moment) {
    return moment.unit() == Moment.Unit.ISO
        ? moment.text()
        : moment.text() + " = " + moment.instant();
  }
}
