package org.treasurylookup.settings.recent;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.treasurylookup.settings.file.JsonFile;
import org.treasurylookup.settings.file.KeptFile;
import org.treasurylookup.text.Text;

/**
 * What is remembered of look-ups, in {@code recent.json} of the home, readable by this user only.
 * Nothing is read before {@link #read()}.
 */
public final class RecentLookupsFile extends KeptFile<RecentLookups> {
  /** Name of the file in the home. */
  public static final String FILE = "recent.json";

  /**
   * The file of a home, not read yet.
   *
   * @param timer runs the delayed writing
   */
  public RecentLookupsFile(Path home, ScheduledExecutorService timer) {
    super(
        Optional.of(
            new JsonFile<>(home.resolve(FILE), RecentLookupsForm.class, JsonFile.Kind.PRIVATE)),
        RecentLookupsForm.VERSION,
        RecentLookups.NONE,
        Optional.of(timer));
  }

  private RecentLookupsFile(RecentLookups content) {
    super(Optional.empty(), RecentLookupsForm.VERSION, content, Optional.empty());
  }

  /** In place of a file: holds something to read, and writes nothing anywhere. */
  public static RecentLookupsFile unwritten(RecentLookups content) {
    return new RecentLookupsFile(content);
  }

  /** Reads the file; blocking. Nothing is remembered where there is none. */
  public RecentLookups read() {
    load();
    return get();
  }

  /** Why the file is not used, or not written; for the user. */
  public Optional<Text> notice() {
    return isOfNewerVersion()
        ? Optional.of(Text.of("recent.newer", FILE))
        : problem().map(e -> Text.of("recent.damaged", e.text()));
  }

  /* What another window remembers stays. */
  @Override
  protected Object merged(RecentLookups known, RecentLookups mine, RecentLookups theirs) {
    return RecentLookupsForm.of(RecentLookupsMerge.of(known, mine, theirs));
  }
}
