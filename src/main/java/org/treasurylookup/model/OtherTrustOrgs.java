package org.treasurylookup.model;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.bitgo.TrustOrg;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.settings.Environment.Bitgo;
import org.treasurylookup.settings.Environment.Route;

/** Where else an allocation may be: BitGo answers 404 for another trust organisation's record. */
public final class OtherTrustOrgs {
  private OtherTrustOrgs() {}

  /** The same allocation in every organisation not asked yet; empty where there is none to ask. */
  public static Optional<Question> of(Question asked) {
    var side = asked.environment().bitgo();
    var targets = asked.targets().stream().filter(t -> t.kind() == Kind.BITGO_ALLOCATION).toList();
    if (targets.isEmpty() || side.map(Bitgo::route).filter(r -> r == Route.ADMIN).isEmpty()) {
      return Optional.empty();
    }
    var known =
        targets.stream()
            .map(target -> target.trustOrg().orElse(side.orElseThrow().defaultTrustOrg()))
            .toList();
    var others =
        TrustOrg.ALL.stream()
            .filter(name -> !known.contains(name))
            .map(targets.getFirst()::in)
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(new Question(List.<Target>copyOf(others), asked.environment()));
  }
}
