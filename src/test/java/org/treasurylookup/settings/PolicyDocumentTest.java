package org.treasurylookup.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The page about the policy speaks of every key there is. */
class PolicyDocumentTest {
  @Test
  void everyKeyIsExplained() throws Exception {
    String page = Files.readString(Path.of("docs", "policy.md"), StandardCharsets.UTF_8);
    var keys =
        Arrays.stream(PolicyFile.Form.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();
    assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(page).contains("| `" + key + "` |"));
  }
}
