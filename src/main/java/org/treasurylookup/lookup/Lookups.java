package org.treasurylookup.lookup;

import java.util.function.Consumer;
import org.treasurylookup.api.http.Progress;
import org.treasurylookup.settings.Environment;

/** Asking without waiting. */
public interface Lookups {

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
      Consumer<Progress.Step> steps,
      Consumer<Finding> done);
}
