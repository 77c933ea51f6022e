package org.treasurylookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.view.action.ActionName;

/** Names keep the words of the architecture page, so that what they name is found by them. */
class GlossaryTest {
  private static final Pattern SECTION = Pattern.compile("(?ms)^## Words$(.*?)^## ");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+) \\| .+ \\| (.+) \\|$");
  private static final Pattern TERM = Pattern.compile(", ");
  private static final Pattern WORD =
      Pattern.compile("\\W|_|(?<=[a-z\\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  /* Named after a word of the command line and a code of a note, which others rely on. */
  private static final Set<String> OTHERWISE = Set.of("DoctorCommand", "ToleranceCoversAll");

  private final List<MatchResult> rows;

  GlossaryTest() throws IOException {
    var section = SECTION.matcher(Files.readString(Path.of("docs/architecture.md")));
    assertThat(section.find()).as("a section of words").isTrue();
    rows = ROW.matcher(section.group(1)).results().skip(1).toList();
  }

  private Set<String> terms(int column) {
    return rows.stream()
        .flatMap(row -> TERM.splitAsStream(row.group(column)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void noClassPackageOrActionHasAWordThatStandsUnderNot() {
    var not = terms(2);
    assertThat(not).hasSizeGreaterThan(rows.size() - 1);
    assertThat(names().filter(name -> words(name).anyMatch(not::contains))).isEmpty();
  }

  @Test
  void noWordStandsUnderNotThatAnotherRowExplains() {
    assertThat(terms(2)).doesNotContainAnyElementsOf(terms(1));
  }

  private static Stream<String> names() {
    var product =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(GlossaryTest.class.getPackageName());
    var types =
        product.stream()
            .flatMap(type -> Stream.of(type.getSimpleName(), type.getPackageName()))
            .distinct()
            .filter(name -> !OTHERWISE.contains(name));
    return Stream.concat(types, Arrays.stream(ActionName.values()).map(ActionName::name));
  }

  /* Of many of a kind, one too. */
  private static Stream<String> words(String name) {
    return WORD.splitAsStream(name)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .flatMap(word -> Stream.of(word, word.replaceFirst("s$", "")));
  }
}
