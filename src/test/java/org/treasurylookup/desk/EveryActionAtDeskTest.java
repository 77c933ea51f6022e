package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.text.Messages;
import org.treasurylookup.view.action.ActionKeys;

/** Nothing a window can do is left out where real windows are tried. */
class EveryActionAtDeskTest {
  @Test
  void theKeysOfEachActionArePressedInARealWindow() {
    var pressed = new KeysAtDesk() {}.keys();
    var keys = ActionKeys.all().values().stream().flatMap(List::stream).toList();
    assertThat(keys).hasSizeGreaterThan(40).allMatch(pressed::contains);
  }

  @Test
  void eachActionWithoutKeysIsChosenFromTheMenuOfARealWindow() throws ReflectiveOperationException {
    var messages = Messages.ENGLISH;
    var lines = new HashSet<>(lines(RecordMenuAtDeskTest.class));
    lines.addAll(lines(WindowMenuAtDeskTest.class));
    var names =
        ActionKeys.all().entrySet().stream()
            .filter(action -> action.getValue().isEmpty())
            .map(action -> messages.get(action.getKey()))
            .toList();
    assertThat(names).isNotEmpty().allMatch(name -> lines.stream().anyMatch(name::startsWith));
  }

  private static Set<String> lines(Class<? extends MenuLinesAtDesk> tests)
      throws ReflectiveOperationException {
    return Arrays.stream(
            tests
                .getDeclaredMethod(
                    "aLineLeadsToWhatItSays",
                    String.class,
                    String.class,
                    String.class,
                    DeskProgram.class)
                .getAnnotation(CsvSource.class)
                .value())
        .map(line -> line.split(", ", -1)[1])
        .collect(Collectors.toSet());
  }
}
