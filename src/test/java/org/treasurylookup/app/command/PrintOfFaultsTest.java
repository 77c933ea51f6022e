package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.faults.FaultTable;
import org.treasurylookup.faults.Faults;
import org.treasurylookup.faults.Signed;
import org.treasurylookup.faults.Stage;
import tools.jackson.databind.json.JsonMapper;

/** {@code print} says of a fault what the table in the documents says. */
class PrintOfFaultsTest {
  private static final String SECRETS =
      "{\"cobo\":{\"secret\":\"%s\"},\"bitgo\":{\"token\":\"v2x0\"}}"
          .formatted("00112233445566778899aabbccddeeff".repeat(2));

  @TempDir private Path home = Path.of("");

  private Output print(Stage stage, String target) throws IOException {
    Files.writeString(
        home.resolve("environments.json"),
        "[{\"name\":\"mine\",\"cobo\":{\"baseUrl\":\"%s/v2\",\"responseKey\":\"%s\"},\"bitgo\":{\"baseUrl\":\"%s\"}}]"
            .formatted(stage.base(), Signed.KEY, stage.base()));
    return Output.with(
        SECRETS,
        "print",
        "--home",
        home.toString(),
        "--environment",
        "mine",
        "--secrets",
        "-",
        target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The connection is refused",
        "Reset within headers",
        "Truncated body",
        "A length below nothing",
        "A length that is too small",
        "Gzip that breaks off",
        "100 MB by its length",
        "A web page with HTTP 200",
        "UTF-16, little end first",
        "A list in place of the record",
        "HTTP 101",
        "HTTP 503, Retry-After: 99999999999999999999",
        "HTTP 429, Retry-After: 301"
      })
  void saysWhatTheTableSays(String name) throws Exception {
    var row = Objects.requireNonNull(FaultTable.written().get(name), name);
    try (var stage = new Stage(Stage.Way.PLAIN)) {
      Faults.named(name).setting().on(stage);
      var order = print(stage, "cobo:order:O20250304-M1001-1001");
      assertThat(order.status()).isEqualTo(4);
      assertThat(row.cobo()).startsWith(headline(order));
      var allocation = print(stage, "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f");
      assertThat(allocation.status()).isEqualTo(4);
      assertThat(row.bitgo()).startsWith(headline(allocation));
    }
  }

  private static String headline(Output output) {
    return JsonMapper.shared()
        .readTree(output.out())
        .path("failure")
        .path("headline")
        .stringValue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A signed answer of 2020 is replayed", "Their clock says 9999"})
  void aRecordThatIsInDoubtSaysSo(String name) throws Exception {
    try (var stage = new Stage(Stage.Way.PLAIN)) {
      Faults.named(name).setting().on(stage);
      var output = print(stage, "cobo:order:O20250304-M1001-1001");
      assertThat(output.status()).isZero();
      assertThat(output.out()).contains("\"level\":\"doubt\"");
    }
  }
}
