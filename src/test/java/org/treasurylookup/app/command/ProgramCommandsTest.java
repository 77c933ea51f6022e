package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.ChildJava;
import org.treasurylookup.api.http.WireServer;
import org.treasurylookup.app.ProgramVersion;
import org.treasurylookup.lookup.Target;

/** What every command has in common, and the process around it. */
class ProgramCommandsTest {
  @TempDir private Path home = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"--help", "print --help"})
  void helpNamesEveryKindOfTarget(String line) {
    String told = Output.of(line.split(" ", -1)).out().replaceAll("\\s+", "");
    assertThat(Target.Kind.values()).allMatch(kind -> told.contains(kind.prefix() + ":"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "print --help", "sandbox --help"})
  void helpGoesToStandardOutput(String line) {
    var output = Output.of(line.split(" ", -1));
    assertThat(output.status()).isZero();
    assertThat(output.out()).contains("Usage: treasury-lookup");
    assertThat(output.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "print --version"})
  void theVersionGoesToStandardOutput(String line) {
    var output = Output.of(line.split(" ", -1));
    assertThat(output.status()).isZero();
    assertThat(output.out()).isEqualTo("Treasury Lookup " + ProgramVersion.text() + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--nonsense", "nonsense", "sandbox --port x", "sandbox --port 99999"})
  void wrongUsageIsTwoWithASentence(String line) {
    var output = Output.of(line.split(" ", -1));
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.out()).isEmpty();
    assertThat(output.err()).isNotBlank().doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cobo:order:\u001b[2J\u202e5001",
        "print --environment \u001b[2J\u202e5001 cobo:order:1",
        "--\u001b[2J\u202e5001"
      })
  void whatIsQuotedDoesNotPlayWithTheTerminal(String line) {
    var output = Output.of(line.split(" ", -1));
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).contains("[U+001B][2J[U+202E]").doesNotContain("\u001b", "\u202e");
  }

  @Test
  void aPortThatIsTakenIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var output = Output.of("sandbox", "--port", Integer.toString(taken.getLocalPort()));
      assertThat(output.status()).isEqualTo(2);
      assertThat(output.err())
          .isEqualTo(
              "The sandbox cannot listen on port "
                  + taken.getLocalPort()
                  + ": another program uses it, or this system does not let you. Choose another one"
                  + " with --port, or --port 0 for a free one.\n");
    }
  }

  @Test
  void aNumberThatIsNoPortIsSaidToBeNone() {
    var output = Output.of("sandbox", "--port", "70000");
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).contains("port 70000: a port is a number from 1 to 65535");
  }

  @Test
  void aPermissionThatDoesNotExistIsSaidNotToWithThoseThatDo() {
    var output = Output.of("sandbox", "--without", "payment_balance.read,everything");
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err())
        .contains("no permission everything", "payment_balance.read", "settlement_network_read");
  }

  @Test
  void aSandboxWithoutOrdersIsNone() {
    var output = Output.of("sandbox", "--orders", "0");
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).contains("cannot have 0 orders", "from 1 to 1000000");
  }

  private ProcessBuilder program(String... arguments) {
    var command = ChildJava.command();
    Collections.addAll(command, "-cp", System.getProperty("java.class.path"));
    command.add("org.treasurylookup.Main");
    Collections.addAll(command, arguments);
    return new ProcessBuilder(command);
  }

  @Test
  void aReaderThatHasSeenEnoughEndsTheProgramQuietly() throws Exception {
    int targets = 40;
    String body = "{\"allocation\":{\"id\":\"a\",\"notes\":\"%s\"}}".formatted("x".repeat(100_000));
    String answer =
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(body.length(), body);
    try (var server = WireServer.saying(answer)) {
      Files.writeString(
          home.resolve("environments.json"),
          "[{\"name\":\"mine\",\"bitgo\":{\"baseUrl\":\"%s\"}}]".formatted(server.url()));
      List<String> arguments = new ArrayList<>(List.of("print", "--home", home.toString()));
      arguments.addAll(List.of("--environment", "mine", "--secrets", "-"));
      arguments.addAll(Collections.nCopies(targets, "bitgo:allocation:a"));
      var process = program(arguments.toArray(String[]::new)).start();
      try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
        in.write("{\"bitgo\":{\"token\":\"v2x\"}}");
      }
      try (var out = process.inputReader(StandardCharsets.UTF_8)) {
        assertThat(out.readLine()).startsWith("{\"target\":\"bitgo:allocation:a\"");
      }
      try (var err = process.errorReader(StandardCharsets.UTF_8)) {
        assertThat(err.readAllAsString().lines())
            .as("no word about the output")
            .singleElement()
            .asString()
            .contains("not the provider's own");
      }
      assertThat(process.waitFor()).isZero();
      assertThat(server.requests()).as("nobody is asked for the rest").hasSizeLessThan(targets);
    }
  }

  @Test
  void theProcessEndsWithTheStatusOfTheCommand() throws Exception {
    var process = program("print", "--home", home.toString(), "cobo:order:nowhere").start();
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readAllAsString()).contains("\"outcome\":\"notFound\"").endsWith("}\n");
    }
    assertThat(process.waitFor()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {">/dev/full", ">&-"})
  @EnabledOnOs(OS.LINUX)
  void outputThatCannotBeWrittenIsFourWithASentence(String redirection) throws Exception {
    var order =
        Output.redirected(redirection, "print", "--home", home.toString(), "cobo:order:5001");
    assertThat(order.err()).contains("could not be written to its end").hasLineCount(1);
    assertThat(order.status()).isEqualTo(4);
    var version = Output.redirected(redirection, "--version");
    assertThat(version.err()).contains("could not be written to its end");
    assertThat(version.status()).isEqualTo(4);
  }

  @Test
  void whyThereIsNoHistoryIsSaidOnce() {
    assertThat(Output.of("history", "--home", home.toString()).err().lines())
        .doesNotHaveDuplicates();
  }

  @Test
  void aTargetNeverNamesAFileToBeRead() throws Exception {
    var file = Files.writeString(home.resolve("words"), "--help");
    var output = Output.of("print", "@" + file);
    assertThat(output.out()).isEmpty();
    assertThat(output.err()).contains("@" + file + " is not a target").doesNotContain("--help");
    assertThat(output.status()).isEqualTo(2);
  }
}
