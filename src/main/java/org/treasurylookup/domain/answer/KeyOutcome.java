package org.treasurylookup.domain.answer;

import java.util.Optional;
import org.treasurylookup.domain.json.JsonValue;

/** Outcome of asking a provider about a key rather than a record. */
public sealed interface KeyOutcome {

  /** It told. */
  record Told(Answer answer, JsonValue.Obj body) implements KeyOutcome {}

  /** It did not. */
  record Failed(Optional<Answer> answer, Failure failure) implements KeyOutcome {}
}
