package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.api.http.WireAnswers;
import org.treasurylookup.api.http.WireServer;

/** {@code print} in front of servers that answer byte for byte what a test says. */
class PrintOnTheWireTest {
  private static final String KEY =
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
  private static final String SECRET =
      "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

  @TempDir private Path home = Path.of("");

  private Output print(WireServer server, String target) throws IOException {
    Files.writeString(
        home.resolve("environments.json"),
        "[{\"name\":\"mine\",\"cobo\":{\"baseUrl\":\"%s\",\"responseKey\":\"%s\"}}]"
            .formatted(server.url() + "/v2", KEY));
    return Output.with(
        "{\"cobo\":{\"secret\":\"" + SECRET + "\"}}",
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
  @CsvSource({
    "sig404, SIGNATURE_INVALID",
    "text404, DISAGREEMENT",
  })
  void aNotFoundThatIsNotCobosIsAFailure(String name, String code) throws IOException {
    try (var server = WireAnswers.server(name)) {
      var output = print(server, "cobo:order:" + name);
      assertThat(output.status()).isEqualTo(4);
      assertThat(output.out())
          .contains("\"outcome\":\"failed\"", "\"code\":\"" + code + "\"")
          .doesNotContain("no such record");
    }
  }

  @Test
  void manyPagesAreToldOnStandardError() throws IOException {
    var pages = new AtomicInteger();
    try (var server =
        new WireServer(
            line -> {
              boolean items = line.request().contains("allocation_items");
              int page = items ? pages.incrementAndGet() : 0;
              String body =
                  items
                      ? "{\"data\":[{\"allocation_item_id\":\"%d\"}],\"pagination\":{\"after\":\"%s\"}}"
                          .formatted(page, page < 9 ? "c" + page : "")
                      : "{\"batch_allocation_id\":\"b\",\"request_id\":\"r\"}";
              line.say(
                  "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                      .formatted(body.length(), body));
            })) {
      var output = print(server, "cobo:batch:b");
      assertThat(output.err().lines()).containsOnlyOnce("cobo:batch:b: 10 questions so far.");
      assertThat(output.lines()).hasSize(1);
    }
  }
}
