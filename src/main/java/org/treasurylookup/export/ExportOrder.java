package org.treasurylookup.export;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.lookup.Finding;

/**
 * What is to be exported, and how.
 *
 * @param list the list they belong to, line by line as pasted; empty for a single look-up
 * @param format form of the file
 * @param personal whether personal data is written
 * @param csv how CSV is written
 * @param own what stands beside, in columns of its own; what we wrote ourselves may name people, so
 *     that it is written only where personal data is
 */
public record ExportOrder(
    List<Finding> findings,
    Optional<PastedList> list,
    Format format,
    boolean personal,
    CsvForm csv,
    ExportAuthor by,
    OwnWords own) {
  public ExportOrder {
    var masking = new PersonalMask(personal);
    findings = masking.of(List.copyOf(findings));
    list = list.map(masking::of);
    own = personal ? own : own.withoutOurs();
  }

  /** The forms an export can have. */
  public enum Format {
    /** A workbook: manifest, tables, dictionary. */
    XLSX(".xlsx"),
    /** A zip of a CSV file a table, with a manifest. */
    CSV(".csv.zip"),
    /** A zip of JSON Lines as {@code print} writes them, with a manifest. */
    JSON(".json.zip");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }

    /** How the name of a file ends. */
    public String ending() {
      return ending;
    }
  }
}
