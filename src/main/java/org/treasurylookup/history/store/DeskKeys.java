package org.treasurylookup.history.store;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.history.entry.HistoryQuery;

/**
 * The keys of a desk that are known here, the latest first: what is shared is sealed with that one,
 * what others sealed is opened with the one that it names.
 */
public record DeskKeys(List<HistoryKey> all) {
  public DeskKeys {
    all = List.copyOf(all);
  }

  public Optional<HistoryKey> latest() {
    return all.stream().findFirst();
  }

  public Optional<HistoryKey> named(String fingerprint) {
    return all.stream().filter(key -> key.fingerprint().equals(fingerprint)).findFirst();
  }

  /** What stands at the server for a code, under each key. */
  public List<Long> digests(HistoryQuery.Code code) {
    return all.stream().map(key -> SealedFinding.digest(key, code)).toList();
  }

  /** What stands at the server for what a text may be, under each key. */
  public List<Long> digests(String text, boolean personal) {
    return all.stream()
        .flatMap(key -> SealedFinding.digests(key, text, personal).stream())
        .toList();
  }
}
