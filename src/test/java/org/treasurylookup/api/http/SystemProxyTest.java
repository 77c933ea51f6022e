package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.treasurylookup.ChildJava;

/**
 * Java decides once, when its class for proxies is loaded, whether it ever asks the operating
 * system: our rules must have said so before.
 */
class SystemProxyTest {
  private static final String TOLD = "Java was told to ask the system";
  private static final String LOADED = "Initializing 'java/net/ProxySelector'";

  /** A program that uses the system's proxies as ours does. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) {
      var now = ProxyRules.none();
      var following = ProxyRules.following(() -> now);
      following.describe(URI.create("https://api.provider.test"));
      var system = ProxyRules.system(Map.of());
      System.out.println(TOLD + " " + System.getProperty("java.net.useSystemProxies"));
      system.describe(URI.create("https://api.provider.test"));
      System.out.println(system.selector().select(URI.create("http://127.0.0.1:1")));
    }
  }

  @Test
  void javaIsToldToAskTheSystemBeforeItLooks() throws Exception {
    var process =
        new ProcessBuilder(
                ChildJava.command(
                    "-Xlog:class+init=info:stdout",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Program.class.getName()))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).containsSubsequence(TOLD + " true", LOADED, "DIRECT");
    assertThat(said.indexOf(LOADED)).isGreaterThan(said.indexOf(TOLD));
  }
}
