package org.treasurylookup.domain.check.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AddressRuleTest {
  private static final Path DOCUMENT = Path.of("docs", "spelling.md");
  private static final Pattern CHAIN = Pattern.compile("`([A-Za-z0-9_]+)`");

  /* Every chain of the table, with the rule that is applied to it. */
  private static Map<String, AddressRule> byChain() throws IOException {
    try (var lines = Files.lines(Path.of("resources", "data", "address-rules.csv"))) {
      return lines
          .skip(1)
          .map(line -> line.split(",", -1)[0])
          .collect(
              Collectors.toMap(chain -> chain, chain -> AddressRule.ofChain(Optional.of(chain))));
    }
  }

  @Test
  void everyChainOfBothProvidersHasARule() throws IOException {
    var chains = new TreeSet<String>();
    for (var line : Files.readAllLines(Path.of("resources", "data", "explorers.csv"))) {
      var cells = line.split(",", -1);
      if (cells[0].startsWith("cobo")) {
        chains.add(cells[1]);
      } else if (cells[0].startsWith("bitgo")) {
        chains.add(cells[4]);
      }
    }

    assertThat(chains).hasSizeGreaterThan(150);
    assertThat(byChain().keySet()).containsAll(chains);
  }

  @Test
  void theDocumentListsEveryChainUnderItsRule() throws IOException {
    Map<String, Integer> rows = new TreeMap<>();
    int row = 0;
    for (var line : Files.readAllLines(DOCUMENT)) {
      var cells = line.split("\\|", -1);
      if (cells.length == 6 && cells[4].contains("`")) {
        row++;
        int place = row;
        CHAIN.matcher(cells[4]).results().forEach(found -> rows.put(found.group(1), place));
      }
    }

    assertThat(rows.keySet()).isEqualTo(new TreeSet<>(byChain().keySet()));
    var rules = List.of(AddressRule.values());
    assertThat(byChain())
        .allSatisfy(
            (chain, rule) -> assertThat(rows.get(chain)).isEqualTo(rules.indexOf(rule) + 1));
  }

  @Test
  void aChainThatIsNotListedHasNoRuleOfItsOwn() throws IOException {
    assertThat(byChain()).doesNotContainValue(AddressRule.UNKNOWN);
    assertThat(AddressRule.ofChain(Optional.of("NEWCHAIN"))).isEqualTo(AddressRule.UNKNOWN);
    assertThat(AddressRule.ofChain(Optional.empty())).isEqualTo(AddressRule.UNKNOWN);
  }
}
