package org.treasurylookup.lookup;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.settings.Environment;

/** Asking without waiting. */
public interface LookupStarter {

  /** A look-up under way. */
  @FunctionalInterface
  interface Running {
    /** Stops it, down to the socket; it then ends with a finding that says so. */
    void cancel();
  }

  /**
   * Starts a look-up.
   *
   * @param steps told how far it is, on a worker thread
   * @param done told what was found, once, on a worker thread
   */
  Running start(
      Target target,
      Environment environment,
      Consumer<RequestProgress.Step> steps,
      Consumer<Finding> done);

  /** The same for the many of a list, which give way to what somebody waits for. */
  default LookupStarter forLists() {
    return this;
  }

  /**
   * Looks into why a look-up failed. One that cannot says at once that it is done.
   *
   * @param told told whenever more is known, on a worker thread
   * @param done told once nothing more will be, on a worker thread
   */
  default Running examine(Finding finding, Consumer<Diagnosis> told, Runnable done) {
    done.run();
    return () -> {};
  }

  /**
   * Looks for an allocation in the trust organisations that have not been asked, one after the
   * other. One that cannot says at once that nothing was found.
   *
   * @param steps told after each organisation, on a worker thread
   * @param done told what came of it, once, on a worker thread
   */
  default Running search(
      Target target,
      Environment environment,
      Consumer<TrustOrgSearch.Step> steps,
      Consumer<TrustOrgSearch.Result> done) {
    done.accept(new TrustOrgSearch.Result(Optional.empty(), List.of(), false));
    return () -> {};
  }
}
