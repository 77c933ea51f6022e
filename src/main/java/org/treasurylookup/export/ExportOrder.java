package org.treasurylookup.export;

import java.util.List;
import org.treasurylookup.lookup.Finding;

/**
 * What is to be exported, and how.
 *
 * @param findings in the order asked
 * @param duplicates how many further questions repeated one of these and were not asked again
 * @param unanswered how many lines of a list were not asked or not answered
 * @param format form of the file
 * @param personal whether personal data is written
 * @param bom whether CSV begins with a byte order mark, which some spreadsheets need for UTF-8
 * @param by who writes it
 */
public record ExportOrder(
    List<Finding> findings,
    int duplicates,
    int unanswered,
    Format format,
    boolean personal,
    boolean bom,
    By by) {
  public ExportOrder {
    findings = List.copyOf(findings);
  }

  /** All that was asked was answered. */
  public ExportOrder(
      List<Finding> findings, int duplicates, Format format, boolean personal, boolean bom, By by) {
    this(findings, duplicates, 0, format, personal, bom, by);
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
