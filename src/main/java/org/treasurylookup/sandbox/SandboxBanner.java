package org.treasurylookup.sandbox;

import java.util.List;
import java.util.stream.Collectors;
import org.treasurylookup.sandbox.http.SandboxJson;
import org.treasurylookup.sandbox.network.NetworkSettlements;
import org.treasurylookup.sandbox.scenario.AllocationScenes;
import org.treasurylookup.sandbox.scenario.ScenarioKind;
import org.treasurylookup.sandbox.scenario.Scenarios;
import org.treasurylookup.sandbox.world.WorldStory;
import tools.jackson.databind.node.ObjectNode;

/** The text the {@code sandbox} command prints. */
final class SandboxBanner {

  private static final int SAMPLES = 8;

  private SandboxBanner() {}

  static String of(Sandbox sandbox) {
    var credentials = sandbox.credentials();
    return SandboxJson.file("banner.txt")
        .replace("{cobo}", sandbox.coboBaseUrl().toString())
        .replace("{bitgo}", sandbox.bitgoBaseUrl().toString())
        .replace("{coboSecret}", credentials.coboSecret())
        .replace("{coboKey}", credentials.coboKey())
        .replace("{responseKey}", sandbox.coboResponseKey())
        .replace("{bitgoToken}", credentials.bitgoToken())
        .replace("{memberToken}", credentials.bitgoMemberToken())
        .replace("{enterpriseId}", credentials.bitgoEnterpriseId())
        .replace("{entry}", entry(sandbox).toPrettyString())
        .replace("{scopes}", scopes(sandbox.options()))
        .replace("{stories}", stories())
        .replace("{settlement}", NetworkSettlements.STORY)
        .replace("{samples}", samples());
  }

  private static ObjectNode entry(Sandbox sandbox) {
    return SandboxJson.object()
        .put("name", "my sandbox")
        .put("kind", "sandbox")
        .set(
            "cobo",
            SandboxJson.object(
                "baseUrl", sandbox.coboBaseUrl().toString(),
                "responseKey", sandbox.coboResponseKey()))
        .set(
            "bitgo",
            SandboxJson.object()
                .put("baseUrl", sandbox.bitgoBaseUrl().toString())
                .put("route", "admin")
                .put("enterpriseId", sandbox.credentials().bitgoEnterpriseId())
                .put("defaultTrustOrg", AllocationScenes.DEFAULT_TRUST_ORG)
                .put("auth", "bearer"));
  }

  /** What the key and tokens may do, and what they may not. */
  private static String scopes(SandboxOptions options) {
    return SandboxOptions.scopes().stream()
        .map(scope -> "  " + scope + (options.withoutScopes().contains(scope) ? " (missing)" : ""))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String stories() {
    return WorldStory.all().stream()
        .map(story -> sample(story.start(), story.description()))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String sample(String target, String description) {
    return "  " + target + System.lineSeparator() + "      " + description;
  }

  private static String samples() {
    return List.of(ScenarioKind.values()).stream()
        .flatMap(
            kind ->
                Scenarios.all().stream().filter(scenario -> scenario.kind() == kind).limit(SAMPLES))
        .map(scenario -> sample(scenario.target(), scenario.description()))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
