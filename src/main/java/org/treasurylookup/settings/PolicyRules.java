package org.treasurylookup.settings;

import java.util.Optional;
import org.treasurylookup.settings.KnownHosts.Recognition;
import org.treasurylookup.text.Text;

/** Which environments an organisation allows. */
final class PolicyRules {
  private PolicyRules() {}

  /** Why an environment may not be used; empty when it may. */
  static Optional<Text> refusal(Environment environment, Policy policy) {
    if (policy.offered().isPresent() && !policy.offered().get().contains(environment.name())) {
      return Optional.of(Text.of("policy.notOffered", environment.name()));
    }
    for (String host : KnownHosts.hosts(environment)) {
      if (!policy.allows(host)) {
        return Optional.of(Text.of("policy.host", environment.name(), host));
      }
    }
    boolean own = policy.environments().contains(environment);
    boolean custom = KnownHosts.of(environment) == Recognition.UNRECOGNISED;
    return custom && !own && !policy.customHosts().orElse(true)
        ? Optional.of(Text.of("policy.customHost", environment.name()))
        : Optional.empty();
  }
}
