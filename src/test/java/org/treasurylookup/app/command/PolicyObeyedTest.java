package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.settings.PolicyFile;

/** Commands under an organisation's policy. */
class PolicyObeyedTest {
  @TempDir private Path home = Path.of("");

  @AfterEach
  void noPolicy() {
    System.clearProperty(PolicyFile.PROPERTY);
  }

  @Test
  void withoutExportsNothingIsPrinted() throws Exception {
    policy("{\"version\": 1, \"exports\": false}");
    var output = print();
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.out()).isEmpty();
    assertThat(output.err())
        .contains("Your organisation does not allow records to be exported or copied whole.");
  }

  @Test
  void anAlteredPackIsOneAlsoWhereNobodyMayBeAskedAboutIt() throws Exception {
    policy("{\"version\": 1, \"exports\": false}");
    var pack = Files.writeString(home.resolve("pack.zip"), "no pack any more");
    var output = Output.of("verify", "--ask", "--home", home.toString(), pack.toString());
    assertThat(output.status()).isEqualTo(5);
    assertThat(output.err()).contains("Your organisation does not allow");
  }

  @Test
  void wherePersonalDataMayNotBeShownNothingIsPrinted() throws Exception {
    policy("{\"version\": 1, \"reveal\": false}");
    var output = print();
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.out()).isEmpty();
    assertThat(output.err()).contains("Your organisation does not allow personal data to be shown");
  }

  @Test
  void whatThePolicyAllowsIsPrinted() throws Exception {
    policy("{\"version\": 1, \"exports\": true, \"reveal\": true}");
    assertThat(print().out()).contains("\"outcome\":\"found\"");
  }

  @Test
  void aBadPolicyStopsTheStartOfTheWindowWithLineAndReason() throws Exception {
    var file = policy("{\"version\": 1,\n \"exprots\": false}");
    var output = Output.ofProgram("--home", home.toString(), "cobo:order:5001");
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.err()).contains(file.toString(), "line 2", "exprots");
  }

  @Test
  void aKeyStoreThatMayNotBeUsedIsNotSaidToBeMissing() throws Exception {
    policy("{\"version\": 1, \"rememberKeys\": false}");
    var said = Output.of("doctor", "--home", home.toString(), "--environment", "sandbox");
    assertThat(said.out())
        .contains("Key store of this system: not used, as your organisation does not allow");
    var history = Output.of("history", "--home", home.toString());
    assertThat(history.status()).isEqualTo(4);
    assertThat(history.err()).startsWith("Your organisation does not allow keys to be remembered");
  }

  @Test
  void whereTheAuditIsSentIsSaid() throws Exception {
    policy("{\"version\": 1, \"logForwarding\": \"tls://logs.example.com:6514\"}");
    assertThat(Output.of("doctor", "--home", home.toString(), "--environment", "sandbox").out())
        .contains("The lines of the audit are sent to tls://logs.example.com:6514");
  }

  private Path policy(String text) throws Exception {
    var file = Files.writeString(home.resolve("policy.json"), text, StandardCharsets.UTF_8);
    System.setProperty(PolicyFile.PROPERTY, file.toString());
    return file;
  }

  private Output print() {
    return Output.of("print", "--home", home.toString(), "cobo:order:O20250304-M1001-1001");
  }
}
