package org.treasurylookup.domain.check;

import static org.treasurylookup.domain.check.Samples.NOW;
import static org.treasurylookup.domain.check.Samples.allocation;
import static org.treasurylookup.domain.check.Samples.asked;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.NoteCode;

/** For every note: records that deserve it, and records that come close and do not. */
public final class NoteTable {
  /* Made once, as many tests go through all of them. */
  private static final List<Row> ALL = all();

  private final List<Row> rows = new ArrayList<>();

  /** One record and whether it deserves a note. */
  public record Row(
      NoteCode code, boolean fires, String when, ProviderRecord record, CheckCircumstances given) {
    @Override
    public String toString() {
      return code + (fires ? ": " : " not: ") + when;
    }
  }

  public static Stream<Row> rows() {
    return ALL.stream();
  }

  private static List<Row> all() {
    var table = new NoteTable();
    OrderMoneyRows.addTo(table);
    OrderChainRows.addTo(table);
    BatchAndBitgoRows.addTo(table);
    AnyRecordRows.addTo(table);
    TrustRows.addTo(table);
    return List.copyOf(table.rows);
  }

  /** This record deserves the note. */
  void on(NoteCode code, String when, ProviderRecord record) {
    add(new Row(code, true, when, record, asked(record)));
  }

  /** This record comes close to the note and does not deserve it. */
  void off(NoteCode code, String when, ProviderRecord record) {
    add(new Row(code, false, when, record, asked(record)));
  }

  /** A BitGo record in circumstances that do or do not deserve the note. */
  void given(
      NoteCode code, boolean fires, String when, String askedId, ResponseSignature signature) {
    add(new Row(code, fires, when, allocation(), PlainDelivery.of(askedId, NOW, signature)));
  }

  void add(Row row) {
    rows.add(row);
  }
}
