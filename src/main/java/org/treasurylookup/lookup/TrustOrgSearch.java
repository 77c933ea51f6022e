package org.treasurylookup.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.treasurylookup.api.bitgo.TrustOrg;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.settings.Environment;

/** Looks for an allocation in the trust organisations that have not been asked. */
public final class TrustOrgSearch {
  private final LookupService lookups;

  /** A search that asks through a service. */
  public TrustOrgSearch(LookupService lookups) {
    this.lookups = lookups;
  }

  /**
   * One organisation asked.
   *
   * @param number how many have been asked, from 1
   * @param total how many there are to ask
   */
  public record Step(int number, int total, String organisation, Finding finding) {}

  /**
   * What came of it.
   *
   * @param asked every organisation asked, in order
   * @param cancelled whether it was stopped before all were asked
   */
  public record Result(Optional<Finding> found, List<Step> asked, boolean cancelled) {
    public Result {
      asked = List.copyOf(asked);
    }
  }

  /**
   * The organisations an allocation may still be in: BitGo answers 404 for another organisation's
   * record. Empty where there is none to ask: another kind of record, or a route that takes none.
   *
   * @param target as it was asked; its organisation is left out
   */
  public static List<String> others(Target target, Environment environment) {
    boolean byAdmin =
        environment.bitgo().filter(side -> side.route() == BitgoRoute.ADMIN).isPresent();
    if (target.kind() != Target.Kind.BITGO_ALLOCATION || !byAdmin) {
      return List.of();
    }
    String asked = target.trustOrg().orElse(environment.bitgo().orElseThrow().defaultTrustOrg());
    return TrustOrg.ALL.stream().filter(name -> !name.equals(asked)).toList();
  }

  /**
   * Asks one after the other, and stops where the record is found or when cancelled. Blocking.
   *
   * @param steps told after each, on the calling thread
   */
  public Result run(
      Target target, Environment environment, Cancellation cancellation, Consumer<Step> steps) {
    var others = others(target, environment);
    List<Step> done = new ArrayList<>();
    for (String organisation : others) {
      if (cancellation.isCancelled()) {
        return new Result(Optional.empty(), done, true);
      }
      var finding =
          lookups.find(
              target.in(organisation), environment, cancellation, RequestProgress.silent());
      if (cancellation.isCancelled() && finding.outcome() != Outcome.FOUND) {
        return new Result(Optional.empty(), done, true);
      }
      var step = new Step(done.size() + 1, others.size(), organisation, finding);
      done.add(step);
      steps.accept(step);
      if (finding.outcome() == Outcome.FOUND) {
        return new Result(Optional.of(finding), done, false);
      }
    }
    return new Result(Optional.empty(), done, false);
  }
}
