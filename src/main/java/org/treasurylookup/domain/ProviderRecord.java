package org.treasurylookup.domain;

/** One of the three kinds of record this program reads. */
public sealed interface ProviderRecord extends RecordPart
    permits PayInOrder, BatchAllocation, NetworkAllocation {

  /** The id in the body, which may differ from the id asked for. */
  Received<String> id();
}
