package org.treasurylookup.settings.names;

import java.time.Instant;
import java.util.List;

/** Names as they were read together. */
public record NameList<T>(Instant read, List<T> names) {
  public NameList {
    names = List.copyOf(names);
  }
}
