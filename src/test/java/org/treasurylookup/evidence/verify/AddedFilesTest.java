package org.treasurylookup.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was added to a pack is found on every PC, in whatever digits it writes numbers. */
class AddedFilesTest {
  private static final Locale BEFORE = Locale.getDefault();

  @AfterEach
  void asItWas() {
    Locale.setDefault(BEFORE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG-u-nu-arab", "fa-IR-u-nu-arabext", "th-TH-u-nu-thai", "tr-TR"})
  void filesAreNumberedInTheDigitsOfThePack(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertThat(AddedFiles.name("added", 12, ".txt")).isEqualTo("added/0012.txt");
    var files = Map.of("added/0001.txt", new byte[0], "added/0002.txt", new byte[0]);
    assertThat(AddedFiles.count(files, "added", ".txt")).isEqualTo(2);
  }
}
