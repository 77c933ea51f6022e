package org.treasurylookup.domain;

import java.util.stream.Stream;
import org.treasurylookup.domain.json.JsonValue;

/** A record this program reads. */
public sealed interface ProviderRecord extends RecordPart
    permits PayInOrder, BatchAllocation, NetworkAllocation, RelatedRecord {

  /** The id in the body, which may differ from the id asked for. */
  Received<String> id();

  /** Records that were sent beside this one under its own name. */
  default Stream<JsonValue.Member> second() {
    return Stream.empty();
  }
}
