package org.treasurylookup.domain.check.rule;

import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.check.result.Note;

/**
 * One rule: looks at a record and has one note to say about it, or nothing. However many items are
 * odd in the same way, they make one note.
 *
 * @param <R> the kind of record the rule is about
 */
public interface Rule<R extends ProviderRecord> {

  /** The note this rule has about a record; never throws, takes at most n log n for n items. */
  Optional<Note> check(R record, RuleContext given);
}
