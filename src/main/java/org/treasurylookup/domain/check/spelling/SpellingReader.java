package org.treasurylookup.domain.check.spelling;

import java.util.Optional;

/** Reads one family of spellings. */
@FunctionalInterface
interface SpellingReader {
  /** The text as a spelling of this family; empty when it has not its form. */
  Optional<Spelling> read(String text);
}
