package org.treasurylookup.view.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.settings.keys.MemoryKeyStore;
import org.treasurylookup.ui.TestWindow;

/** A workplace: a stand-in that wants real keys, a key store, and a home with the environment. */
final class Workplace implements AutoCloseable {
  final Sandbox sandbox;
  final MemoryKeyStore keystore = new MemoryKeyStore();
  final Path home;

  Workplace(Path home) throws IOException {
    this.home = home;
    this.sandbox = Sandbox.start(0, SandboxOptions.USUAL);
    Files.writeString(
        home.resolve("environments.json"),
        """
        [{"name": "desk", "kind": "sandbox",
          "cobo": {"baseUrl": "%s", "responseKey": "%s"},
          "bitgo": {"baseUrl": "%s"}},
         {"name": "mirror", "kind": "custom", "cobo": {"baseUrl": "https://mirror.example/v2"}}]
        """
            .formatted(sandbox.coboBaseUrl(), sandbox.coboResponseKey(), sandbox.bitgoBaseUrl()),
        StandardCharsets.UTF_8);
  }

  /** A run without a policy. */
  Wiring wiring() {
    return new Wiring(home, home.resolve("no-policy.json"), keystore);
  }

  /** A run under a policy. */
  Wiring wiring(String policy) throws IOException {
    var file = Files.writeString(home.resolve("policy.json"), policy, StandardCharsets.UTF_8);
    return new Wiring(home, file, keystore);
  }

  /** A window on the sandbox. */
  TestWindow window() throws Exception {
    return window(wiring(), ThemeChoice.LIGHT, 1024, 640);
  }

  /** A window on the sandbox. */
  TestWindow window(Wiring wiring, ThemeChoice theme, double width, double height)
      throws Exception {
    return TestWindow.open(wiring, "desk", theme, width, height);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
