package org.treasurylookup.history.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.label.Labels;
import org.treasurylookup.lookup.Finding;

/** What users wrote themselves: names of values, and notes on records. Never the provider's. */
public final class OwnWords {
  /** Nothing was written. */
  public static final OwnWords NONE = of(Labels.NONE, List.of());

  private final Labels labels;
  private final Map<String, OwnNote> notes;

  private OwnWords(Labels labels, Map<String, OwnNote> notes) {
    this.labels = labels;
    this.notes = notes;
  }

  /** These names and notes. */
  public static OwnWords of(Labels labels, List<OwnNote> notes) {
    Map<String, OwnNote> byRecord = new HashMap<>();
    notes.forEach(note -> byRecord.put(key(note.target(), note.environment()), note));
    return new OwnWords(labels, byRecord);
  }

  private static String key(String target, String environment) {
    return environment + "\n" + target;
  }

  /** The names. */
  public Labels labels() {
    return labels;
  }

  /** The note on a record. */
  public Optional<OwnNote> on(String target, String environment) {
    return Optional.ofNullable(notes.get(key(target, environment)));
  }

  /** The note on what a finding is of. */
  public Optional<OwnNote> on(Finding finding) {
    return on(finding.target().toString(), finding.environment().name());
  }
}
