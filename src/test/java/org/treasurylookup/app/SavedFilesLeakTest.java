package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.export.ExportOrder;
import org.treasurylookup.export.SavedFiles;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.sandbox.Sandbox;
import org.treasurylookup.sandbox.SandboxOptions;
import org.treasurylookup.settings.keys.MemoryKeyStore;

/** Everything a user can save of look-ups with keys, searched for those keys. */
class SavedFilesLeakTest {
  @TempDir Path folder;
  private final Traces traces = new Traces();

  @ParameterizedTest
  @ValueSource(strings = {"bearer", "hmac"})
  void noSecretIsInAnExportOrAPack(String auth) throws Exception {
    try (var sandbox = Sandbox.start(0, SandboxOptions.USUAL)) {
      var findings = findings(sandbox, auth);
      assertThat(findings).extracting(Finding::outcome).contains(Finding.Outcome.FOUND);
      for (boolean personal : List.of(true, false)) {
        keep(
            "pack",
            EvidencePack.of(findings, Optional.empty(), personal, SavedFiles.CLERK).content());
        for (var format : ExportOrder.Format.values()) {
          keep(format.name(), SavedFiles.export(findings, format, personal));
        }
      }
      assertThat(traces.said("pack 0001/answer-1.request.txt"))
          .contains("BIZ-API-SIGNATURE: (withheld)");
      assertThat(traces.said("pack 0003/answer-1.request.txt"))
          .contains("Authorization: (withheld)")
          .doesNotContain("Bearer");
      traces.search(sandbox.credentials().coboSecret());
      traces.search(sandbox.credentials().bitgoToken());
    }
  }

  private List<Finding> findings(Sandbox sandbox, String auth) throws Exception {
    Files.writeString(
        folder.resolve("environments.json"),
        """
        [{"name":"desk","kind":"sandbox","cobo":{"baseUrl":"%s"},
          "bitgo":{"baseUrl":"%s","auth":"%s"}}]
        """
            .formatted(sandbox.coboBaseUrl(), sandbox.bitgoBaseUrl(), auth),
        StandardCharsets.UTF_8);
    var credentials = sandbox.credentials();
    try (var wiring = new Wiring(folder, folder.resolve("no-policy.json"), new MemoryKeyStore())) {
      var desk = wiring.environments().named("desk").orElseThrow();
      wiring.keys().enter(desk, Provider.COBO, credentials.coboSecret().toCharArray());
      wiring.keys().enter(desk, Provider.BITGO, credentials.bitgoToken().toCharArray());
      return Stream.of(
              "cobo:order:5001",
              "cobo:order:404404",
              "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f",
              "bitgo:allocation:not-a-uuid")
          .map(target -> Target.parse(target).orElseThrow())
          .map(
              target ->
                  wiring
                      .lookups()
                      .find(target, desk, new Cancellation(), new RequestProgress(_ -> {})))
          .toList();
    }
  }

  private void keep(String name, byte[] zip) throws Exception {
    traces.keep(name, zip);
    for (var file : SavedFiles.in(zip, folder).entrySet()) {
      traces.keep(name + " " + file.getKey(), file.getValue());
    }
  }
}
