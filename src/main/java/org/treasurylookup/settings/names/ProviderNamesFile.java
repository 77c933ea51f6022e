package org.treasurylookup.settings.names;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.treasurylookup.settings.file.JsonFile;
import org.treasurylookup.settings.file.KeptFile;
import org.treasurylookup.settings.file.KeyedMerge;

/**
 * What providers call tokens and chains, in {@code names.json} of the home. Nothing is read before
 * {@link #read()}; a file that cannot be understood costs a new reading and nothing else.
 */
public final class ProviderNamesFile extends KeptFile<ProviderNames> {
  /** Name of the file in the home. */
  public static final String FILE = "names.json";

  /** The file of a home, not read yet. */
  public ProviderNamesFile(Path home, ScheduledExecutorService timer) {
    super(
        Optional.of(new JsonFile<>(home.resolve(FILE), ProviderNamesForm.class, JsonFile.Kind.OWN)),
        ProviderNamesForm.VERSION,
        ProviderNames.NONE,
        Optional.of(timer));
  }

  private ProviderNamesFile() {
    super(Optional.empty(), ProviderNamesForm.VERSION, ProviderNames.NONE, Optional.empty());
  }

  /** In place of a file: keeps names while it is there. */
  public static ProviderNamesFile unwritten() {
    return new ProviderNamesFile();
  }

  /** Reads the file; blocking. */
  public ProviderNames read() {
    loadOnce();
    return get();
  }

  /** Keeps what was read of an environment; blocking. */
  public ProviderNames keep(EnvironmentNames names) {
    synchronized (this) {
      set(read().with(names));
      save();
    }
    return get();
  }

  @Override
  protected Object merged(ProviderNames known, ProviderNames mine, ProviderNames theirs) {
    return ProviderNamesForm.of(
        KeyedMerge.of(
            known.all(), mine.all(), theirs.all(), EnvironmentNames::environment, (own, _) -> own));
  }
}
