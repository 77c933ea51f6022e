package org.treasurylookup.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.label.Label;
import org.treasurylookup.label.Labels;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.naming.KnownNames;
import org.treasurylookup.settings.Environment;
import tools.jackson.core.JsonGenerator;

/**
 * What stands beside what a provider sent of a record, in fields and columns of its own: what users
 * wrote themselves, names of values and notes on records, and what the provider calls its tokens
 * and chains.
 */
public final class OwnWords {
  /** Nothing was written. */
  public static final OwnWords NONE = of(Labels.NONE, List.of());

  private static final String ENDING = "_label";
  private static final String NAME = "_name";
  private static final String READ = "_name_read_utc";
  private static final String CHAIN = "chain_id";

  /* By the names of their fields, as a table has no others. */
  private static final Set<String> TOKENS =
      Arrays.stream(FieldCatalogue.values())
          .flatMap(kind -> kind.fields().stream())
          .filter(field -> field.kind() == VendorField.Kind.TOKEN)
          .map(VendorField::name)
          .collect(Collectors.toUnmodifiableSet());

  private final Labels labels;
  private final Map<String, OwnNote> notes;
  private final KnownNames names;

  private OwnWords(Labels labels, Map<String, OwnNote> notes, KnownNames names) {
    this.labels = labels;
    this.notes = notes;
    this.names = names;
  }

  public static OwnWords of(Labels labels, List<OwnNote> notes) {
    Map<String, OwnNote> byRecord = new HashMap<>();
    notes.forEach(note -> byRecord.put(key(note.target(), note.environment()), note));
    return new OwnWords(labels, byRecord, KnownNames.NONE);
  }

  /** The same with what providers call tokens and chains. */
  public OwnWords with(KnownNames given) {
    return new OwnWords(labels, notes, given);
  }

  /** Without anything a user wrote, which may name people. */
  OwnWords withoutOurs() {
    return new OwnWords(Labels.NONE, Map.of(), names);
  }

  private static String key(String target, String environment) {
    return environment + "\n" + target;
  }

  Optional<OwnNote> note(Finding finding) {
    return Optional.ofNullable(
        notes.get(key(finding.target().toString(), finding.environment().name())));
  }

  /**
   * A label of a field.
   *
   * @param path of the field, such as {@code transactions[0].from_address}
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

  /**
   * What the provider calls the token or chain in a field.
   *
   * @param path of the field, such as {@code transactions[0].token_id}
   * @param value its id, as received
   */
  record Named(String path, String value, KnownNames.Given given) {}

  /** What the provider calls the tokens and chains of a finding's record, in its order. */
  List<Named> names(Finding finding) {
    List<Named> all = new ArrayList<>();
    if (names.isEmpty() || finding.record().isEmpty()) {
      return all;
    }
    for (var leaf : LeafValues.of(finding.record().get())) {
      String field = leaf.path().substring(leaf.path().lastIndexOf('.') + 1);
      leaf.received()
          .text()
          .ifPresent(
              value ->
                  given(field, value, finding.target(), finding.environment())
                      .ifPresent(given -> all.add(new Named(leaf.path(), value, given))));
    }
    return all;
  }

  /* Lists of names are read from Cobo alone: BitGo's coins are no tokens of its. */
  private Optional<KnownNames.Given> given(
      String field, String value, Target target, Environment environment) {
    if (target.kind().provider() != Provider.COBO) {
      return Optional.empty();
    }
    return TOKENS.contains(field)
        ? names.token(environment, value)
        : field.equals(CHAIN) ? names.chain(environment, value) : Optional.empty();
  }

  /** Tables with further columns for each column in which something has a label or a name. */
  List<ExportTable> columns(List<ExportTable> tables, List<Finding> findings) {
    var labelled = labels.size() == 0 ? tables : tables.stream().map(this::labelled).toList();
    if (names.isEmpty()) {
      return labelled;
    }
    var places = new HashMap<String, Environment>();
    findings.forEach(it -> places.put(it.environment().name(), it.environment()));
    return labelled.stream().map(table -> named(table, places)).toList();
  }

  private record Added(ExportColumn column, List<String> cells) {}

  private static ExportTable widened(ExportTable table, IntFunction<List<Added>> further) {
    List<ExportColumn> columns = new ArrayList<>(table.columns());
    List<List<String>> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.add(new ArrayList<>(row)));
    for (int at = 0; at < table.columns().size(); at++) {
      for (var added : further.apply(at)) {
        columns.add(added.column());
        for (int row = 0; row < rows.size(); row++) {
          rows.get(row).add(added.cells().get(row));
        }
      }
    }
    return new ExportTable(table.name(), columns, rows, table.records());
  }

  private ExportTable named(ExportTable table, Map<String, Environment> places) {
    int target = table.place("target");
    int environment = table.place("environment");
    return target < 0 || environment < 0
        ? table
        : widened(table, at -> names(table, at, target, environment, places));
  }

  private List<Added> names(
      ExportTable table, int at, int target, int environment, Map<String, Environment> places) {
    String field = table.columns().get(at).name();
    if (!TOKENS.contains(field) && !field.equals(CHAIN)) {
      return List.of();
    }
    var given =
        table.rows().stream()
            .map(
                row ->
                    Optional.ofNullable(places.get(row.get(environment)))
                        .flatMap(
                            place ->
                                Target.parse(row.get(target))
                                    .flatMap(it -> given(field, row.get(at), it, place))))
            .toList();
    return given.stream().noneMatch(Optional::isPresent)
        ? List.of()
        : List.of(
            new Added(
                ExportColumn.ours(field + NAME, "what the provider calls " + field),
                given.stream().map(it -> it.map(KnownNames.Given::words).orElse("")).toList()),
            new Added(
                ExportColumn.ours(field + READ, "when the provider was asked for that name"),
                given.stream().map(it -> it.map(g -> g.read().toString()).orElse("")).toList()));
  }

  private ExportTable labelled(ExportTable table) {
    int environment = table.place("environment");
    return environment < 0 ? table : widened(table, at -> labels(table, at, environment));
  }

  private List<Added> labels(ExportTable table, int at, int environment) {
    var column = table.columns().get(at);
    boolean named = FieldPrivacy.ofPath(column.name()) == FieldPrivacy.PERSONAL;
    if (column.kind() != ExportColumn.Kind.TEXT || named) {
      return List.of();
    }
    String name = column.name() + ENDING;
    return column(table, at, environment).stream()
        .map(
            cells -> new Added(ExportColumn.ours(name, "our own label of " + column.name()), cells))
        .toList();
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

  /** Writes names as a member of an object that is being written; nothing for none. */
  static void write(JsonGenerator json, List<Named> named) {
    if (named.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("names");
    for (var each : named) {
      json.writeStartObject();
      json.writeStringProperty("field", each.path());
      json.writeStringProperty("value", each.value());
      each.given().said().forEach(json::writeStringProperty);
      json.writeStringProperty("read", each.given().read().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
