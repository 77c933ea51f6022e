package org.treasurylookup.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.settings.file.ImproperValue;

/** The page about the policy speaks of every key there is, of the users' own file too. */
class PolicyDocumentTest {
  @Test
  void everyKeyIsExplained() throws Exception {
    assertThat(keys(PolicyFile.Form.class))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(rules()).contains("| `" + key + "` |"));
  }

  /* Some have no row in the settings of the window, and are found here or nowhere. */
  @Test
  void everyKeyOfTheUsersSettingsIsExplained() throws Exception {
    var keys =
        Stream.of(PreferencesFile.Form.class, PreferencesFile.LimitsForm.class)
            .flatMap(form -> keys(form).stream())
            .toList();
    assertThat(keys)
        .isNotEmpty()
        .allSatisfy(key -> assertThat(own()).contains("| `" + key + "` |"));
    assertThat(keys(PreferencesFile.ProxyForm.class))
        .allSatisfy(key -> assertThat(line("proxy")).contains("`" + key + "`"));
  }

  @Test
  void theNumbersAUsersSettingMayHaveAreThoseThatAreRead() throws Exception {
    for (var range : Preferences.Range.values()) {
      var wrong = catchThrowableOfType(ImproperValue.class, () -> range.check(-1)).text();
      assertThat(wrong.key()).isEqualTo("value.range");
      var name = (String) wrong.arguments().getFirst();
      assertThat(line(name)).contains(wrong.arguments().get(2) + " to " + wrong.arguments().get(3));
    }
  }

  private static List<String> keys(Class<?> form) {
    return Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static String line(String key) throws Exception {
    return own()
        .lines()
        .filter(line -> line.startsWith("| `" + key + "` |"))
        .findFirst()
        .orElseThrow();
  }

  private static String rules() throws Exception {
    return page()[0];
  }

  private static String own() throws Exception {
    return page()[1];
  }

  private static String[] page() throws Exception {
    return Files.readString(Path.of("docs", "policy.md"), StandardCharsets.UTF_8)
        .split("## The user's own settings", 2);
  }
}
