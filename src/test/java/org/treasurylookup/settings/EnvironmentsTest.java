package org.treasurylookup.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.settings.Environment.Kind;
import org.treasurylookup.settings.file.SettingsException;

/** {@code environments.json}, good and bad. */
class EnvironmentsTest {
  @TempDir private Path home = Path.of("");

  private Environments load(String json) {
    try {
      Files.writeString(home.resolve("environments.json"), json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Environments.load(home, Policy.NONE);
  }

  private Environment one(String json) {
    var environments = load("[" + json + "]");
    return environments.all().getLast();
  }

  private String problem(String json) {
    var thrown = catchThrowable(() -> load(json));
    assertThat(thrown).isInstanceOf(SettingsException.class);
    return String.valueOf(thrown.getMessage());
  }

  @Test
  void withoutAFileThereAreThreeAndTheSandboxIsFirst() {
    var environments = Environments.load(home, Policy.NONE);
    assertThat(environments.all())
        .extracting(Environment::name)
        .containsExactly("sandbox", "development", "production");
    assertThat(environments.first().isBuiltInSandbox()).isTrue();
    var production = environments.get("production").orElseThrow();
    assertThat(production.kind()).isEqualTo(Kind.PRODUCTION);
    assertThat(production.cobo().orElseThrow().baseUrl())
        .contains(URI.create("https://api.cobo.com/v2"));
    assertThat(production.bitgo().orElseThrow().baseUrl())
        .contains(URI.create("https://app.bitgo.com"));
    var development = environments.get("development").orElseThrow();
    assertThat(development.cobo().orElseThrow().baseUrl())
        .contains(URI.create("https://api.dev.cobo.com/v2"));
    assertThat(development.bitgo().orElseThrow().baseUrl())
        .contains(URI.create("https://app.bitgo-test.com"));
    assertThat(environments.all()).allMatch(Environment::isRecognised);
  }

  @Test
  void aFileAddsEnvironmentsWithEverythingTheyMayHold() {
    var own =
        one(
            """
            {"name":"Our mirror","kind":"custom",
             "cobo":{"baseUrl":"HTTPS://Mirror.Example.com:443/cobo/v2/","responseKey":"%s"},
             "bitgo":{"baseUrl":"https://mirror.example.com:8443","route":"client",
                      "enterpriseId":"5f9c","defaultTrustOrg":"BitGo Germany","auth":"hmac-v3"}}\
            """
                .formatted("ab".repeat(32)));
    assertThat(own.name()).isEqualTo("Our mirror");
    assertThat(own.cobo().orElseThrow().baseUrl())
        .contains(URI.create("https://mirror.example.com/cobo/v2"));
    assertThat(own.cobo().orElseThrow().responseKey()).contains("ab".repeat(32));
    var bitgo = own.bitgo().orElseThrow();
    assertThat(bitgo.route()).isEqualTo(BitgoRoute.CLIENT);
    assertThat(bitgo.enterpriseId()).isEqualTo("5f9c");
    assertThat(bitgo.defaultTrustOrg()).isEqualTo("BitGo Germany");
    assertThat(bitgo.auth()).isEqualTo(BitgoAuth.HMAC_V3);
  }

  @Test
  void whatIsLeftOutHasItsUsualValue() {
    var own = one("{\"name\":\"x\",\"bitgo\":{\"baseUrl\":\"https://a.example\"}}");
    assertThat(own.kind()).isEqualTo(Kind.CUSTOM);
    assertThat(own.cobo()).isEmpty();
    var bitgo = own.bitgo().orElseThrow();
    assertThat(bitgo.route()).isEqualTo(BitgoRoute.ADMIN);
    assertThat(bitgo.auth()).isEqualTo(BitgoAuth.BEARER);
    assertThat(bitgo.defaultTrustOrg()).isEqualTo("BitGo Trust");
  }

  @Test
  void aNameThatIsBuiltInIsReplacedInItsPlace() {
    var environments =
        load("[{\"name\":\"production\",\"cobo\":{\"baseUrl\":\"https://a.example\"}}]");
    assertThat(environments.all()).hasSize(3);
    assertThat(environments.get("production").orElseThrow().kind()).isEqualTo(Kind.CUSTOM);
  }

  @Test
  void anEmptyListAndAByteOrderMarkAreFine() {
    assertThat(load("[]").all()).hasSize(3);
    assertThat(load("\uFEFF[]").all()).hasSize(3);
  }

  static List<Arguments> mistakes() {
    return List.of(
        mistake("[{", "line 1"),
        mistake("[{\"name\":\"x\",\n\"secret\":\"abc\"}]", "line 2", "secret", "name, kind"),
        mistake("[{\"name\":\"x\",\n\"name\":\"y\"}]", "line 2", "name stands here twice"),
        mistake("[\n[]]", "line 2", "the file is a list"),
        mistake("[{\"name\":\"x\"}] x", "line 1"),
        mistake("[{\"name\":\"x\",\n\"cobo\":\"https://a.example\"}]", "line 2", "[0].cobo"),
        mistake("nonsense", "line 1", "nonsense"),
        mistake("{}", "line 1", "the file is a list"),
        mistake("null", "line 1", "the file is a list"),
        mistake("[null]", "entry 1", "no name"),
        mistake("[{\"name\":\"a\"},{\"kind\":\"custom\"}]", "entry 2", "no name"),
        mistake("[{\"name\":\"a\"},{\"name\":\"a\"}]", "two environments a"),
        mistake("[{\"name\":\"<b>\"}]", "<b>", "letters"),
        mistake("[{\"name\":\"\"}]", "environment name", "letters"),
        mistake(
            "[{\"name\":\"x\",\"kind\":\"prod\"}]",
            "environment x",
            "kind cannot be prod; it is one of production, "),
        mistake("[{\"name\":\"x\",\"cobo\":{}}]", "environment x", "baseUrl"),
        mistake(
            "[{\"name\":\"x\",\"cobo\":{\"baseUrl\":\"http://a.example\"}}]",
            "http://a.example",
            "127.0.0.1"),
        mistake(
            "[{\"name\":\"x\",\"cobo\":{\"baseUrl\":\"https://a.example\",\"responseKey\":\"ab\"}}]",
            "environment x",
            "64"),
        mistake(
            "[{\"name\":\"x\",\"bitgo\":{\"baseUrl\":\"https://a.example\",\"route\":\"root\"}}]",
            "environment x",
            "route cannot be root"),
        mistake(
            "[{\"name\":\"x\",\"bitgo\":{\"baseUrl\":\"https://a.example\",\"auth\":\"oauth\"}}]",
            "environment x",
            "auth cannot be oauth"),
        mistake(
            "[{\"name\":\"x\",\"bitgo\":{\"baseUrl\":\"https://a.example\",\"enterpriseId\":\"a/b\"}}]",
            "environment x",
            "enterpriseId"),
        mistake(
            "[{\"name\":\"x\",\"bitgo\":{\"baseUrl\":\"https://a.example\",\"enterpriseId\":\"..\"}}]",
            "environment x",
            "enterpriseId"),
        mistake(
            "[{\"name\":\"x\",\"bitgo\":{\"baseUrl\":\"https://a.example\",\"defaultTrustOrg\":\"\"}}]",
            "environment x",
            "defaultTrustOrg"));
  }

  private static Arguments mistake(String json, String... parts) {
    return Arguments.of(json, List.of(parts));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void everyMistakeIsNamedWithItsPlace(String json, List<String> parts) {
    assertThat(problem(json))
        .contains("environments.json")
        .contains(parts)
        .doesNotContain("org.treasurylookup");
  }

  @Test
  void aValueThatMightBeSecretIsNotRepeated() {
    assertThat(problem("[{\"name\":\"x\",\"token\":\"v2xsecret\"}]")).doesNotContain("v2xsecret");
  }

  @Test
  void aFolderInPlaceOfTheFileIsNamed() throws IOException {
    Files.createDirectory(home.resolve("environments.json"));
    assertThatThrownBy(() -> Environments.load(home, Policy.NONE))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("environments.json cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080/v2",
        "http://localhost:1",
        "http://[::1]:65535",
        "http://127.1.2.3",
        "https://a.example",
        "https://a.example/x/y.z/~u"
      })
  void addressesThatMayBeUsed(String url) {
    assertThat(BaseUrl.parse(url)).contains(URI.create(url));
  }

  @Test
  void anAddressWithoutEndIsReadAsAnyOther() {
    String url = "https://a.example" + "/x".repeat(100_000);
    assertThat(BaseUrl.parse(url)).contains(URI.create(url));
    assertThat(BaseUrl.parse(url + "/..")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.example",
        "ftp://a.example",
        "http://a.example",
        "http://10.0.0.1",
        "http://0.0.0.0",
        "http://127.0.0.1.a.example",
        "https://user:pw@a.example",
        "https://a.example?x=1",
        "https://a.example#x",
        "https://a.example/../x",
        "https://a.example/x/..",
        "https://a.example/./x",
        "https://a.example//x",
        "https://a.example/%2e%2e",
        "https://a.example/a b",
        "https://a.example:0",
        "https://a.example:65536",
        "https://a.example:-1",
        "https://a_b.example",
        "https://",
        "https:///x",
        "https:a.example",
        "javascript:alert(1)"
      })
  void addressesThatMayNot(String url) {
    assertThat(BaseUrl.parse(url)).isEmpty();
  }

  private static Environment at(Kind kind, String cobo, String bitgo) {
    return new Environment(
        "x",
        kind,
        Optional.of(cobo)
            .filter(text -> !text.isEmpty())
            .map(text -> new Environment.Cobo(BaseUrl.parse(text), Optional.empty())),
        Optional.of(bitgo)
            .filter(text -> !text.isEmpty())
            .map(
                text ->
                    new Environment.Bitgo(
                        BaseUrl.parse(text),
                        BitgoRoute.ADMIN,
                        "",
                        "BitGo Trust",
                        BitgoAuth.BEARER)));
  }

  @ParameterizedTest
  @CsvSource({
    "PRODUCTION, https://api.cobo.com/v2, https://app.bitgo.com, true",
    "PRODUCTION, https://API.cobo.com/v2, https://admin.bitgo.com, true",
    "DEVELOPMENT, https://api.dev.cobo.com/v2, https://app.bitgo-test.com, true",
    "SANDBOX, https://api.sandbox.cobo.com/v2, https://admin.bitgo-test.com, true",
    "CUSTOM, https://api.cobo.com/v2, '', true",
    "SANDBOX, http://127.0.0.1:8080/v2, http://localhost:8080, true",
    "CUSTOM, http://127.0.0.1:8080/v2, '', false",
    "PRODUCTION, http://127.0.0.1:8080/v2, '', false",
    "DEVELOPMENT, http://[::1]:8080/v2, '', false",
    "PRODUCTION, https://api.cobo.com.evil.example/v2, '', false",
    "PRODUCTION, https://api-cobo.com/v2, '', false",
    "PRODUCTION, https://api.cobo.com/v2, https://mirror.example, false",
    "PRODUCTION, https://mirror.example, https://app.bitgo.com, false",
    "PRODUCTION, https://app.bitgo.com, '', false",
    "PRODUCTION, '', https://api.cobo.com, false",
    "SANDBOX, https://mirror.example, '', false",
    "CUSTOM, '', '', true"
  })
  void anAddressIsRecognisedOnlyAtItsOwnProvider(
      Kind kind, String cobo, String bitgo, boolean recognised) {
    assertThat(at(kind, cobo, bitgo).isRecognised()).isEqualTo(recognised);
  }

  @ParameterizedTest
  @CsvSource({
    "sandbox, https://api.cobo.com/v2, production",
    "development, https://api.cobo.com/v2, production",
    "production, https://api.dev.cobo.com/v2, development",
    "production, https://api.sandbox.cobo.com/v2, development"
  })
  void realMoneyCannotBeMarkedAsPlayMoneyNorTheOtherWayRound(
      String kind, String url, String right) {
    assertThat(
            problem(
                "[{\"name\":\"x\",\"kind\":\"%s\",\"cobo\":{\"baseUrl\":\"%s\"}}]"
                    .formatted(kind, url)))
        .contains("\"kind\": \"" + right + "\"");
  }
}
