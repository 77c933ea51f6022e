package org.treasurylookup.domain;

import java.util.Optional;

/** A record this program reads. */
public sealed interface ProviderRecord extends RecordPart
    permits PayInOrder, BatchAllocation, NetworkAllocation, RelatedRecord {

  /** The id in the body, which may differ from the id asked for. */
  Received<String> id();

  /** The vendor's status of the record; empty where none was sent, or none that can be read. */
  default Optional<Status<?>> vendorStatus() {
    return fields().stream()
        .filter(field -> field.vendor().isStatusOfRecord())
        .flatMap(field -> field.received().asValue().stream())
        .filter(Status.class::isInstance)
        .<Status<?>>map(value -> (Status<?>) value)
        .findFirst();
  }
}
