package org.treasurylookup.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.label.Label;
import org.treasurylookup.label.Labels;
import org.treasurylookup.lookup.Finding;

/**
 * What users wrote themselves, names of values and notes on records: in fields and columns of its
 * own, as what a provider sent is never changed by it.
 */
public final class OwnWords {
  /** Nothing was written. */
  public static final OwnWords NONE = of(Labels.NONE, List.of());

  private static final String ENDING = "_label";

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

  /** The note on what a finding is of. */
  Optional<OwnNote> note(Finding finding) {
    return Optional.ofNullable(
        notes.get(key(finding.target().toString(), finding.environment().name())));
  }

  /**
   * A label of a field.
   *
   * @param path of the field, such as {@code transactions[0].from_address}
   * @param value as received
   */
  record Labelled(String path, String value, Label label) {}

  /** The labels of a finding's record, in the order of its fields. */
  List<Labelled> labels(Finding finding) {
    List<Labelled> all = new ArrayList<>();
    if (labels.size() == 0 || finding.record().isEmpty()) {
      return all;
    }
    for (var leaf : LeafValues.of(finding.record().get())) {
      if (FieldPrivacy.ofPath(leaf.path()) == FieldPrivacy.OPEN) {
        leaf.received()
            .text()
            .ifPresent(
                value ->
                    labels
                        .of(value, finding.environment().name())
                        .ifPresent(label -> all.add(new Labelled(leaf.path(), value, label))));
      }
    }
    return all;
  }

  /** Tables with a further column for each column in which something has a label. */
  List<ExportTable> columns(List<ExportTable> tables) {
    return labels.size() == 0 ? tables : tables.stream().map(this::columns).toList();
  }

  private ExportTable columns(ExportTable table) {
    int environment = table.place("environment");
    List<ExportColumn> columns = new ArrayList<>(table.columns());
    List<List<String>> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.add(new ArrayList<>(row)));
    for (int at = 0; environment >= 0 && at < table.columns().size(); at++) {
      var column = table.columns().get(at);
      boolean named = FieldPrivacy.ofPath(column.name()) == FieldPrivacy.PERSONAL;
      if (column.kind() == ExportColumn.Kind.TEXT && !named) {
        column(table, at, environment)
            .ifPresent(
                words -> {
                  columns.add(
                      ExportColumn.ours(
                          column.name() + ENDING, "our own label of " + column.name()));
                  for (int row = 0; row < rows.size(); row++) {
                    rows.get(row).add(words.get(row));
                  }
                });
      }
    }
    return new ExportTable(table.name(), columns, rows);
  }

  /* The same value mostly stands in many rows. */
  private Optional<List<String>> column(ExportTable table, int at, int environment) {
    Map<List<String>, String> known = new HashMap<>();
    var words =
        table.rows().stream()
            .map(row -> List.of(row.get(at), row.get(environment)))
            .map(
                cell ->
                    known.computeIfAbsent(
                        cell, it -> labels.of(it.get(0), it.get(1)).map(Label::words).orElse("")))
            .toList();
    return words.stream().allMatch(String::isEmpty) ? Optional.empty() : Optional.of(words);
  }
}
