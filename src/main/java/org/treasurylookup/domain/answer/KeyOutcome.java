package org.treasurylookup.domain.answer;

import java.util.Optional;
import org.treasurylookup.domain.json.JsonValue;

/** Outcome of asking a provider about a key rather than a record. */
public sealed interface KeyOutcome {

  /** It told. */
  record Told(Answer answer, JsonValue.Obj body) implements KeyOutcome {}

  /** It did not. */
  record Failed(Optional<Answer> answer, Failure failure) implements KeyOutcome {}

  /** The answer, whatever it says. */
  default Optional<Answer> reply() {
    return switch (this) {
      case Told(var answer, _) -> Optional.of(answer);
      case Failed(var answer, _) -> answer;
    };
  }
}
