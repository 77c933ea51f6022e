package org.treasurylookup.lookup.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.lookup.Diagnosis;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.TrustOrgSearch;
import org.treasurylookup.settings.Environment;

/** Look-ups, and what can be found out without waiting when one fails. */
public final class DiagnosingLookups implements LookupStarter {
  private final LookupService lookups;
  private final FailureDiagnosis diagnosis;
  private final Executor workers;
  private final Executor lists;

  /**
   * Joins what a window asks.
   *
   * @param workers runs each examination and each search
   * @param lists runs each look-up of a list
   */
  public DiagnosingLookups(
      LookupService lookups, FailureDiagnosis diagnosis, Executor workers, Executor lists) {
    this.lookups = lookups;
    this.diagnosis = diagnosis;
    this.workers = workers;
    this.lists = lists;
  }

  @Override
  public Running start(
      Target target,
      Environment environment,
      Consumer<RequestProgress.Step> steps,
      Consumer<Finding> done) {
    return lookups.start(target, environment, steps, done);
  }

  @Override
  public LookupStarter forLists() {
    return lookups.on(lists);
  }

  @Override
  public Running examine(Finding finding, Consumer<Diagnosis> told, Runnable done) {
    var cancellation = new Cancellation();
    workers.execute(
        () -> {
          try {
            diagnosis.examine(finding, cancellation, told);
          } catch (RuntimeException | Error e) {
            ProgramFault.report(e);
          } finally {
            done.run();
          }
        });
    return cancellation::cancel;
  }

  @Override
  public Running search(
      Target target,
      Environment environment,
      Consumer<TrustOrgSearch.Step> steps,
      Consumer<TrustOrgSearch.Result> done) {
    var cancellation = new Cancellation();
    workers.execute(() -> done.accept(search(target, environment, cancellation, steps)));
    return cancellation::cancel;
  }

  /* A search that broke off did not ask everybody: it never says that there is no such record. */
  private TrustOrgSearch.Result search(
      Target target,
      Environment environment,
      Cancellation cancellation,
      Consumer<TrustOrgSearch.Step> steps) {
    try {
      return new TrustOrgSearch(lookups).run(target, environment, cancellation, steps);
    } catch (RuntimeException | Error e) {
      ProgramFault.report(e);
      return new TrustOrgSearch.Result(Optional.empty(), List.of(), true);
    }
  }
}
