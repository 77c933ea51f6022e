package org.treasurylookup.view.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Forty lines to try a list with in the sandbox: orders of which a few ask for attention. */
public final class SampleIds {
  private static final int ORDERS = 37;

  private SampleIds() {}

  /** The lines, as they would be pasted. */
  public static String text() {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= ORDERS; i++) {
      lines.add(String.format(Locale.ROOT, "O20250314-M1001-%04d", i));
    }
    lines.add("O20250314-M1001-9999");
    lines.add("O20250304-M1002-0007");
    lines.add("O20250314-M1001-0003");
    return String.join("\n", lines);
  }
}
