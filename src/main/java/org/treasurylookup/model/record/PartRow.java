package org.treasurylookup.model.record;

import java.util.Optional;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;

/**
 * A row of a table of parts.
 *
 * @param <P> the kind of part
 */
public interface PartRow<P extends RecordPart> {
  /** Place in the answer, counted from 0. */
  int index();

  /** The part; malformed when it was no object. */
  Received<P> received();

  /** The part, if it can be read. */
  default Optional<P> part() {
    return received().asValue();
  }
}
