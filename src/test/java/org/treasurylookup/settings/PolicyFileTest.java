package org.treasurylookup.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.settings.EffectiveSettings.Source;
import org.treasurylookup.settings.file.SettingsException;

class PolicyFileTest {
  @TempDir Path folder;

  @Test
  void withoutAFileTheUserDecidesEverything() {
    assertThat(PolicyFile.read(folder.resolve("none.json"))).isEqualTo(Policy.NONE);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkThatLeadsNowhereIsNotNoPolicy() throws IOException {
    var file = Files.createSymbolicLink(folder.resolve("policy.json"), folder.resolve("gone"));
    assertThatThrownBy(() -> PolicyFile.read(file)).isInstanceOf(SettingsException.class);
    var link = Files.createSymbolicLink(folder.resolve("etc"), folder.resolve("gone"));
    assertThatThrownBy(() -> PolicyFile.read(link.resolve("policy.json")))
        .isInstanceOf(SettingsException.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipeOrFolderInPlaceOfTheFileIsRefused() throws Exception {
    var pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    for (var none : List.of(pipe, folder)) {
      assertThatThrownBy(() -> PolicyFile.read(none)).hasMessageContaining("is no file");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"exports\":null",
        "\"hosts\":[null]",
        "\"proxy\":{\"mode\":null}",
        "\"reveal\":null"
      })
  void aRuleIsNeverGuessedFromNull(String part) {
    assertThatThrownBy(() -> read("{\"version\": 1, " + part + "}"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("is null");
  }

  @Test
  void itsPlaceIsFixedForEachSystem() {
    assertThat(PolicyFile.standard("Linux")).hasToString("/etc/treasury-lookup/policy.json");
    assertThat(PolicyFile.standard("Mac OS X"))
        .hasToString("/Library/Application Support/Treasury Lookup/policy.json");
    assertThat(PolicyFile.standard("Windows 11").toString())
        .startsWith("C:\\ProgramData\\Treasury Lookup");
  }

  @Test
  void theDocumentedExampleIsUnderstood() throws IOException {
    String example = Files.readString(Path.of("docs/policy-example.json"));
    var pem = Files.writeString(folder.resolve("company.pem"), "-");
    var policy = read(example.replace("/etc/treasury-lookup/company-ca.pem", pem.toString()));
    assertThat(policy.organisation()).isEqualTo("Example Treasury AG");
    assertThat(policy.hosts().orElseThrow()).contains("api.cobo.com");
    assertThat(policy.proxy().orElseThrow().host()).isEqualTo("proxy.example.com");
    assertThat(policy.extraCa()).containsExactly(pem);
    assertThat(policy.explorers()).hasSize(1);
    assertThat(policy.idleLock()).contains(Duration.ofMinutes(5));
    assertThat(policy.exports()).contains(false);
    assertThat(policy.allowedKeys().orElseThrow()).hasSize(1);
    assertThat(policy.desk().orElseThrow().login()).isEqualTo("workstation");
  }

  @Test
  void theDeskIsReachedWithTlsAndOnThisPcAloneWithout() {
    var desk = DeskPlace.of("jdbc:postgresql://Desk.Example.com/treasury?user=pc17", true);
    assertThat(desk.name()).isEqualTo("desk.example.com:5432/treasury");
    assertThat(desk.login()).isEqualTo("pc17");
    assertThat(desk.tls()).isTrue();
    assertThat(desk.findings()).isTrue();
    for (String here : List.of("127.0.0.1", "localhost", "[::1]", "127.9.9.9")) {
      assertThat(DeskPlace.of("jdbc:postgresql://" + here + ":1/d", false).tls()).isFalse();
      String url = "jdbc:postgresql://" + here + ":1/d?sslmode=verify-full";
      assertThat(DeskPlace.of(url, false).tls()).isTrue();
    }
    assertThat(DeskPlace.of("jdbc:postgresql://localhost.example.com/d", false).tls()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"exports\": \"\"          | exports has to be true or false",
        "\"reveal\": \" \"          | reveal has to be true or false",
        "\"rememberKeys\": 0        | rememberKeys has to be true or false",
        "\"customHosts\": \"false\" | customHosts has to be true or false",
        "\"amountsInNotifications\": [] | amountsInNotifications has to be true or false",
        "\"organisation\": 5        | organisation has to be a text in quotation marks",
        "\"offeredEnvironments\": \"sandbox\" | offeredEnvironments has to be a list",
        "\"offeredEnvironments\": [1]         | has to be a text in quotation marks",
        "\"retentionDays\": \"30\"  | retentionDays",
        "\"environments\": [{\"kind\": \"production\"}] | an environment has no name"
      })
  void aRuleIsNeverGuessedFromAValueOfAnotherForm(String part, String reason) {
    assertThatThrownBy(() -> read("{\"version\": 1, " + part + "}"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("line 1: ")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"hosst\": []                                   | the field hosst is not known here",
        "\"hosts\": [\"https://api.cobo.com\"]           | is no host name",
        "\"proxy\": {\"mode\": \"manual\", \"host\": \"p\"} | needs a port",
        "\"proxy\": {\"mode\": \"magic\"}                | proxy.mode cannot be magic",
        "\"extraCa\": [\"/no/such/file.pem\"]            | cannot be read",
        "\"extraCa\": [\"relative.pem\"]                 | is not a whole path",
        "\"retentionDays\": 0                            | may be 1 to 3650",
        "\"idleLockMinutes\": 99999                      | may be 0 to 1440",
        "\"allowedKeys\": [\"abc\"]                      | no Cobo API key of 64 hex digits",
        "\"explorers\": [{\"chain\": \"ETH\", \"transaction\": \"http://x/{hash}\"}] | has to begin"
            + " with https://host/",
        "\"explorers\": [{\"chain\": \"ETH\", \"transaction\": \"https://{hash}/\"}] | has to begin"
            + " with https://host/",
        "\"explorers\": [{\"chain\": \"ETH\", \"transaction\": \"https://x/\"}] | needs {hash}"
            + " once",
        "\"explorers\": [{\"chain\": \"ETH\", \"transaction\": \"https://x/\u00e4/{hash}\"}] | has"
            + " to begin with https://host/",
        "\"environments\": [{\"name\": \"a\", \"kind\": \"custom\", \"cobo\": {\"baseUrl\":"
            + " \"http://evil.test\"}}] | cannot be used",
        "\"desk\": {}                                     | jdbc:postgresql://host:port/database",
        "\"desk\": {\"database\": \"jdbc:mysql://h/d\"}     | jdbc:postgresql://host:port/database",
        "\"desk\": {\"database\": \"jdbc:postgresql://h/\"} | jdbc:postgresql://host:port/database",
        "\"desk\": {\"database\": \"jdbc:postgresql://h/d%3Fsslmode=disable\"}"
            + " | jdbc:postgresql://host:port/database",
        "\"desk\": {\"database\": \"jdbc:postgresql://h/d%26x\"}"
            + " | jdbc:postgresql://host:port/database",
        "\"desk\": {\"database\": \"jdbc:postgresql://h/d%253Fx\"}"
            + " | jdbc:postgresql://host:port/database",
        "\"desk\": {\"database\": \"jdbc:postgresql://h:0/d\"} |"
            + " jdbc:postgresql://host:port/database",
        "\"desk\": {\"database\": \"jdbc:postgresql://h:65536/d\"}"
            + " | jdbc:postgresql://host:port/database",
        "\"desk\": {\"database\": \"jdbc:postgresql://127.0.0.999/d?sslmode=disable\"}"
            + " | has to be",
        "\"desk\": {\"database\": \"jdbc:postgresql://u:p@h/d\"} | no password belongs into",
        "\"desk\": {\"database\": \"jdbc:postgresql://h/d?password=x\"} | no password belongs into",
        "\"desk\": {\"database\": \"jdbc:postgresql://h/d?sslpassword=x\"} | no password belongs",
        "\"desk\": {\"database\": \"jdbc:postgresql://h/d?sslmode=disable\"} | has to be"
            + " verify-full",
        "\"desk\": {\"database\": \"jdbc:postgresql://h/d?sslmode=require\"} | has to be"
            + " verify-full",
        "\"desk\": {\"database\": \"jdbc:postgresql://127.0.0.1/d?sslmode=prefer\"} | has to be"
            + " verify-full",
        "\"desk\": {\"database\": \"jdbc:postgresql://h/d?socketFactory=x\"} | socketFactory is no"
            + " word",
        "\"desk\": {\"database\": \"jdbc:postgresql://h/d?user=a&user=b\"} | user is no word",
        "\"desk\": {\"database\": \"jdbc:postgresql://h/d?sslrootcert=ca.pem\"} | not a whole path",
        "\"desk\": {\"database\": \"jdbc:postgresql://h/d\", \"password\": \"x\"} | not known here",
        "\"logForwarding\": \"http://x\"                 | is not of the form",
        "\"logForwarding\": \"udp://127.0.0.1:514\"      | is not of the form",
        "\"timeStampService\": \"ftp://stamps.example\" | is not of the form",
        "\"timeStampService\": \"https://api.cobo.com/v2\" | is not of the form",
        "\"timeStampService\": \"https://API.cobo.com/\" | is not of the form",
        "\"timeStampService\": \"https://app.bitgo.com./\" | is not of the form",
        "\"logForwarding\": \"tcp://logs.example:514\"   | is not of the form",
        "\"logForwarding\": \"tls://u:p@logs.example:1\" | is not of the form",
        "\"logForwarding\": \"tls://logs.example\"       | is not of the form",
        "\"reveal\": \"yes\"                             | reveal"
      })
  void whatIsWrongStopsTheStartWithLineAndReason(String part, String reason) {
    assertThatThrownBy(() -> read("{\n\"version\": 1,\n" + part + "\n}"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("policy.json, line 3")
        .hasMessageContaining(reason);
  }

  @Test
  void aDamagedEmptyOrRepeatedFileStopsTheStart() {
    for (String text :
        new String[] {
          "",
          "null",
          "[]",
          "{",
          "{\"version\":2}",
          "{\"version\":1,\"version\":1}",
          "{}",
          "{\"version\":1} x"
        }) {
      assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(SettingsException.class);
    }
  }

  @Test
  void aFileBeyondTheSizeLimitStopsTheStart() {
    assertThatThrownBy(() -> read("{\"version\":1}" + " ".repeat(PolicyFile.LARGEST)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("larger than 65536");
  }

  @Test
  void whoSetAValueIsKnown() throws IOException {
    var policy = read("{\"version\":1,\"idleLockMinutes\":5}");
    var effective =
        new EffectiveSettings(policy, Preferences.STANDARD.withEnvironment("production"));
    assertThat(effective.idleLock())
        .isEqualTo(new EffectiveSettings.Setting<>(Duration.ofMinutes(5), Source.ORGANISATION));
    assertThat(effective.idleLock().isLocked()).isTrue();
    assertThat(effective.retentionDays().source()).isEqualTo(Source.BUILT_IN);
    var chosen =
        new EffectiveSettings(
            policy,
            Preferences.STANDARD.with(
                new Preferences.Network(
                    new ProxyChoice(ProxyChoice.Mode.NONE, "", 0, "", List.of()), false)));
    assertThat(chosen.proxy().source()).isEqualTo(Source.USER);
  }

  @Test
  void notificationsHaveAmountsOnlyWhereTheUserAndThePolicyWantThem() throws IOException {
    var standard = Preferences.STANDARD;
    var wanted = standard.with(standard.privacy().withAmountsInNotifications(true));
    assertThat(amounts("{\"version\":1}", standard)).isFalse();
    assertThat(amounts("{\"version\":1}", wanted)).isTrue();
    assertThat(amounts("{\"version\":1,\"amountsInNotifications\":false}", wanted)).isFalse();
    assertThat(amounts("{\"version\":1,\"amountsInNotifications\":true}", standard)).isTrue();
  }

  private boolean amounts(String policy, Preferences preferences) throws IOException {
    return new EffectiveSettings(read(policy), preferences).amountsInNotifications().value();
  }

  @Test
  void environmentsThatAreNotAllowedAreLeftOutWithTheReason() throws IOException {
    var policy =
        read(
            "{\"version\":1,\"hosts\":[\"api.cobo.com\",\"app.bitgo.com\"],\"customHosts\":false}");
    var environments = Environments.load(folder, policy);
    assertThat(environments.get("production")).isPresent();
    assertThat(environments.get("sandbox")).isPresent();
    assertThat(environments.get("development")).isEmpty();
    assertThat(environments.refused()).containsKey("development");
  }

  @Test
  void anEnvironmentOfTheOrganisationStandsOverOneOfTheUser() throws IOException {
    Files.writeString(
        folder.resolve("environments.json"),
        "[{\"name\":\"treasury\",\"kind\":\"custom\",\"cobo\":{\"baseUrl\":\"https://evil.test\"}},"
            + "{\"name\":\"mine\",\"kind\":\"custom\",\"cobo\":{\"baseUrl\":\"https://mine.test\"}}]");
    var policy =
        read(
            "{\"version\":1,\"customHosts\":false,\"environments\":[{\"name\":\"treasury\","
                + "\"kind\":\"custom\",\"cobo\":{\"baseUrl\":\"https://cobo.company.test/v2\"}}]}");
    var environments = Environments.load(folder, policy);
    assertThat(KnownHosts.hosts(environments.get("treasury").orElseThrow()))
        .containsExactly("cobo.company.test");
    assertThat(environments.refused()).containsOnlyKeys("mine");
  }

  private Policy read(String text) throws IOException {
    var file = Files.writeString(folder.resolve("policy.json"), text);
    return PolicyFile.read(file);
  }
}
