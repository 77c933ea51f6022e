package org.treasurylookup.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell of a CSV file is a formula when a spreadsheet opens it. */
class CsvFormulaGuardTest {
  @Test
  void noCharacterThatASpreadsheetDropsHidesAFormula() {
    var hidden = IntStream.rangeClosed(0, 0x10FFFF).filter(CsvFormulaGuardTest::isUnseen);
    hidden.forEach(
        c ->
            assertThat(CsvFormulaGuard.of(Character.toString(c) + "=HYPERLINK(\"x\")"))
                .as("U+%04X", c)
                .startsWith("'"));
  }

  private static boolean isUnseen(int c) {
    return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT;
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+cmd", "-cmd", "@sum", "＝1", "\0\0=1", "\t=1", "-1e5"})
  void whatBeginsAFormulaIsDisarmed(String cell) {
    assertThat(CsvFormulaGuard.of(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1.5", "+2", "0x1f", "a=b", "周末", "null"})
  void everythingElseStaysAsItIs(String cell) {
    assertThat(CsvFormulaGuard.of(cell)).isEqualTo(cell);
  }
}
