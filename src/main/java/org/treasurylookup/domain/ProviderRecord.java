package org.treasurylookup.domain;

import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.domain.json.JsonValue;

/** A record this program reads. */
public sealed interface ProviderRecord extends RecordPart
    permits PayInOrder, BatchAllocation, NetworkAllocation, RelatedRecord {

  /** The id in the body, which may differ from the id asked for. */
  Received<String> id();

  /** The vendor's status of the record; empty where none was sent, or none that can be read. */
  default Optional<Status<?>> vendorStatus() {
    for (var field : fields()) {
      if (field.vendor().isStatusOfRecord()
          && field.received() instanceof Received.Value<?> sent
          && sent.value() instanceof Status<?> status) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }

  /** Records that were sent beside this one under its own name. */
  default Stream<JsonValue.Member> second() {
    return Stream.empty();
  }
}
