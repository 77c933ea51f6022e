package org.treasurylookup.model.label;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.naming.ProviderNameReader;
import org.treasurylookup.lookup.naming.ProviderNameReader.Read;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.names.ChainName;
import org.treasurylookup.settings.names.EnvironmentNames;
import org.treasurylookup.settings.names.ProviderNames;
import org.treasurylookup.settings.names.ProviderNamesFile;
import org.treasurylookup.settings.names.TokenName;
import org.treasurylookup.text.Text;

/**
 * What Cobo calls its tokens and chains, in a window. They are read when the user says so, and
 * behind the first record of Cobo's that is found in an environment whose names are missing or old:
 * never before a look-up. JavaFX thread only.
 */
public final class ProviderNamesModel {
  /** Names older than this are read again behind a look-up. */
  public static final Duration FRESH = Duration.ofDays(7);

  private final ProviderNamesFile file;
  private final Reader reader;
  private final Function<String, Optional<Environment>> environments;
  private final Clock clock;
  private final Executor workers;
  private final Executor fx;
  private final Set<String> tried = new HashSet<>();
  private final ReadOnlyObjectWrapper<ProviderNames> names =
      new ReadOnlyObjectWrapper<>(this, "names", ProviderNames.NONE);

  /** Reads the names of an environment. Blocking. */
  @FunctionalInterface
  public interface Reader {
    /** What Cobo calls its tokens and chains there. */
    Read names(Environment environment, Instant now, Cancellation cancellation);
  }

  /** The names of a window, not read yet. */
  public ProviderNamesModel(
      ProviderNamesFile file,
      Reader reader,
      Function<String, Optional<Environment>> environments,
      Clock clock,
      Executor workers,
      Executor fx) {
    this.file = file;
    this.reader = reader;
    this.environments = environments;
    this.clock = clock;
    this.workers = workers;
    this.fx = fx;
  }

  /** No names, for what is looked at once. */
  public static ProviderNamesModel none() {
    return new ProviderNamesModel(
        ProviderNamesFile.unwritten(),
        (_, _, _) -> {
          throw new IllegalStateException("nobody asks for names");
        },
        _ -> Optional.empty(),
        Clock.systemUTC(),
        Runnable::run,
        Runnable::run);
  }

  /** Takes over what was read in earlier windows; asks nobody. */
  public void start() {
    new LatestTask(fx).beginOrTell(() -> {}).work(workers, file::read, names::set);
  }

  public ReadOnlyObjectProperty<ProviderNames> namesProperty() {
    return names.getReadOnlyProperty();
  }

  public Optional<TokenName> token(String environment, String id) {
    return known(environment).flatMap(_ -> names.get().token(environment, id));
  }

  public Optional<ChainName> chain(String environment, String id) {
    return known(environment).flatMap(_ -> names.get().chain(environment, id));
  }

  /* An environment of the same name may have another address by now. */
  private Optional<EnvironmentNames> known(String environment) {
    return names
        .get()
        .of(environment)
        .filter(
            of ->
                environments
                    .apply(environment)
                    .filter(it -> ProviderNameReader.address(it).equals(of.address()))
                    .isPresent());
  }

  /** When the names of an environment were read; empty when they were not. */
  public Optional<Instant> since(String environment) {
    return known(environment).flatMap(EnvironmentNames::since);
  }

  /** Told of each look-up that ended: may read the names behind it, and says nothing. */
  public void ended(Finding finding) {
    var environment = finding.environment();
    boolean of =
        finding.outcome() == Finding.Outcome.FOUND
            && !finding.isKept()
            && finding.target().kind().provider() == Provider.COBO;
    boolean old =
        since(environment.name()).map(at -> at.plus(FRESH).isBefore(clock.instant())).orElse(true);
    if (of && old && tried.add(environment.name())) {
      read(environment, _ -> {});
    }
  }

  /**
   * Reads the names of an environment now.
   *
   * @param said told what came of it
   */
  public void refresh(Environment environment, Consumer<Text> said) {
    if (environment.cobo().isEmpty()) {
      said.accept(Text.of("names.noCobo", environment.name()));
      return;
    }
    tried.add(environment.name());
    read(environment, said);
  }

  private void read(Environment environment, Consumer<Text> said) {
    var run = new LatestTask(fx).begin(fault -> said.accept(fault.text()));
    run.work(
        workers,
        () -> {
          var read = reader.names(environment, clock.instant(), run.cancellation());
          var all = file.keep(read.names());
          return (Runnable)
              () -> {
                names.set(all);
                said.accept(sentence(read));
              };
        },
        Runnable::run);
  }

  private static Text sentence(Read read) {
    var of = read.names();
    var counted =
        Text.of(
            "names.read",
            Text.number(of.tokens().map(list -> list.names().size()).orElse(0)),
            Text.number(of.chains().map(list -> list.names().size()).orElse(0)),
            of.environment());
    return read.failure()
        .map(failure -> Text.of("names.partly", counted, failure.headline()))
        .orElse(counted);
  }
}
