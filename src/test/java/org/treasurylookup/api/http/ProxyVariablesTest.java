package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.text.Messages;

/** Proxies and exceptions as people write them into the variables of a PC. */
class ProxyVariablesTest {
  private static final URI COBO = URI.create("https://api.cobo.com/v2");

  private static ProxyRules rules(String... namesAndValues) {
    var variables = new HashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      variables.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return ProxyRules.system(variables);
  }

  private static List<String> remarks(ProxyRules rules) {
    return rules.remarks().stream().map(Messages.ENGLISH::get).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://proxy.corp:3128",
        "HTTP://proxy.corp:3128/",
        "proxy.corp:3128",
        "  proxy.corp:3128 ",
        "\"http://proxy.corp:3128\"",
        "'proxy.corp:3128'",
        "http://proxy.corp:3128/path?x#y",
        "http://user:p@ss@proxy.corp:3128",
        "http://user:p%40ss@proxy.corp:3128",
        "http://user@proxy.corp:3128",
        "user:p/a?s#s@proxy.corp:3128"
      })
  void everySpellingOfAnHttpProxyIsUsed(String value) {
    for (var name : List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")) {
      var rules = rules(name, value);
      assertThat(rules.describe(COBO)).as(name).contains("proxy.corp:3128");
      assertThat(remarks(rules)).hasSize(1).first().asString().contains(name, "proxy.corp:3128");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://proxy_corp:3128, proxy_corp:3128",
    "http://10.1.2.3:8080, 10.1.2.3:8080",
    "http://[fd00::5]:3128, fd00::5:3128",
    "http://proxy.corp, proxy.corp:80",
    "socks5://proxy.corp:1080, SOCKS proxy.corp:1080",
    "socks5h://proxy.corp, SOCKS proxy.corp:1080",
    "SOCKS://proxy.corp:1081, SOCKS proxy.corp:1081"
  })
  void hostsThatOtherReadersMissAndSocksAreUsed(String value, String described) {
    assertThat(rules("HTTPS_PROXY", value).describe(COBO)).contains(described);
  }

  @ParameterizedTest
  @CsvSource({
    "https://proxy.corp:3128, TLS",
    "https://user:secret@proxy.corp:3128, TLS",
    "socks4://proxy.corp:1080, version 4",
    "socks4a://user:secret@proxy.corp:1080, version 4",
    "socks5://user:secret@proxy.corp:1080, name or password",
    "quic://proxy.corp:443, does not know",
    "http://user:secret@:3128, cannot be read",
    "http://proxy.corp:threeonetwoeight, cannot be read",
    "http://proxy.corp:0, cannot be read",
    "http://proxy.corp:70000, cannot be read",
    "http://user:secret@proxy corp:1, cannot be read",
    "http://fd00::5:3128, cannot be read",
    "://, cannot be read"
  })
  void whatCannotBeUsedIsNamedWithTheReasonAndWithoutThePassword(String value, String reason) {
    var rules = rules("HTTPS_PROXY", value);
    assertThat(rules.describe(COBO)).isEmpty();
    assertThat(remarks(rules))
        .hasSize(1)
        .first()
        .asString()
        .contains("HTTPS_PROXY", "not used", reason)
        .doesNotContain("secret");
  }

  @Test
  void aPasswordThatIsNotTakenOverIsSaidAndNotRepeated() {
    var rules = rules("HTTPS_PROXY", "http://treasury:geheim@proxy.corp:3128");
    assertThat(remarks(rules))
        .containsExactly(
            "The variable HTTPS_PROXY names the proxy proxy.corp:3128, which is used where this PC"
                + " itself names none. The name and password in it are not taken from there: enter"
                + " them in Settings, Network.");
    assertThat(rules.describe(COBO).orElseThrow()).doesNotContain("geheim", "treasury");
  }

  @Test
  void anUnusableVariableDoesNotHideAUsableOne() {
    var rules = rules("https_proxy", "https://tls.corp:1", "HTTPS_PROXY", "plain.corp:2");
    assertThat(rules.describe(COBO)).contains("plain.corp:2");
    assertThat(remarks(rules)).hasSize(2);
    assertThat(rules("https_proxy", " ", "ALL_PROXY", "all.corp:3").describe(COBO))
        .contains("all.corp:3");
  }

  @Test
  void theVariableForPlainAddressesIsNamedAsNotUsed() {
    var rules = rules("HTTP_PROXY", "http://proxy.corp:3128");
    assertThat(rules.describe(COBO)).isEmpty();
    assertThat(remarks(rules)).hasSize(1).first().asString().contains("HTTP_PROXY", "HTTPS_PROXY");
    assertThat(rules().remarks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.cobo.com",
        "API.Cobo.COM",
        "cobo.com",
        ".cobo.com",
        "*.cobo.com",
        "*cobo.com",
        "api.*.com",
        "*",
        "api.cobo.com.",
        "api.cobo.com:443",
        "*.cobo.com:443",
        "https://api.cobo.com",
        "https://api.cobo.com:443/v2",
        "localhost;127.0.0.1;*.cobo.com",
        "localhost, .cobo.com",
        "localhost cobo.com",
        "localhost|*.cobo.com",
        "localhost,,,api.cobo.com,",
        "\"api.cobo.com\""
      })
  void exceptionsCountInAllTheirSpellings(String exceptions) {
    for (var name : List.of("no_proxy", "NO_PROXY")) {
      assertThat(rules("HTTPS_PROXY", "proxy.corp:1", name, exceptions).describe(COBO))
          .as(name)
          .isEmpty();
    }
    assertThat(ProxyRules.manual("proxy.corp", 1, ProxyRules.exceptions(exceptions)).describe(COBO))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "obo.com",
        "api.cobo.com:8443",
        "*.api.cobo.com",
        "cobo.org",
        "api.cobo",
        "<local>",
        "10.0.0.0/8",
        "api.cobo.com/33"
      })
  void whatIsNoExceptionIsNone(String exceptions) {
    assertThat(rules("HTTPS_PROXY", "proxy.corp:1", "no_proxy", exceptions).describe(COBO))
        .contains("proxy.corp:1");
  }

  @ParameterizedTest
  @CsvSource({
    "https://10.20.30.40, 10.0.0.0/8, true",
    "https://10.20.30.40, 10.20.30.40, true",
    "https://10.20.30.40, 10.20.30.40/32, true",
    "https://11.20.30.40, 10.0.0.0/8, false",
    "https://10.20.30.40, 10.20.30.40:8443, false",
    "https://[fd00::5], fd00::/8, true",
    "https://[fd00::5], [fd00:0::5]:443, true",
    "https://[fd00::5], fd00::6, false",
    "https://intranet, <local>, true"
  })
  void addressesAndRangesAreComparedAsNumbers(String url, String exceptions, boolean direct) {
    var rules = rules("HTTPS_PROXY", "proxy.corp:1", "NO_PROXY", exceptions);
    assertThat(rules.describe(URI.create(url)).isEmpty()).isEqualTo(direct);
  }

  @Test
  void anExceptionThatCannotBeReadIsNamedByItsPlace() {
    var rules = rules("HTTPS_PROXY", "proxy.corp:1", "NO_PROXY", "a.corp, b!corp, 10.0.0.0/99");
    assertThat(remarks(rules)).hasSize(3);
    assertThat(remarks(rules).get(1)).contains("NO_PROXY", "entry 2");
    assertThat(remarks(rules).get(2)).contains("NO_PROXY", "entry 3");
  }

  @Test
  void aSocksProxyLooksTheNameUpItself() {
    var chosen = rules("ALL_PROXY", "socks5h://proxy.corp:1080").proxies(COBO).getFirst();
    assertThat(chosen.type()).isEqualTo(Proxy.Type.SOCKS);
    assertThat(((InetSocketAddress) chosen.address()).isUnresolved()).isTrue();
  }
}
