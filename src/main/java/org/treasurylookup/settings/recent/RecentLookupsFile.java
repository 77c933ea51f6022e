package org.treasurylookup.settings.recent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.treasurylookup.settings.file.DamagedFile;
import org.treasurylookup.settings.file.JsonFile;
import org.treasurylookup.settings.file.KeptFile;
import org.treasurylookup.text.Text;

/**
 * What is remembered of look-ups, in {@code recent.json} of the home, readable by this user only.
 * Nothing is read before {@link #read()}.
 */
public final class RecentLookupsFile extends KeptFile<RecentLookups> implements RecentKeeping {
  /** Name of the file in the home. */
  public static final String FILE = "recent.json";

  /** Its name once the history has what was in it. */
  static final String DONE = "recent.taken-over.json";

  private final Path path;

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
    this.path = home.resolve(FILE);
  }

  /** Reads the file; blocking. Nothing is remembered where there is none. */
  @Override
  public RecentLookups read() {
    load();
    return get();
  }

  public boolean isThere() {
    return !Files.notExists(path);
  }

  /**
   * Puts the file aside once it was taken over, or because it cannot be understood; one that cannot
   * be read, and one of a newer version, stays.
   *
   * @throws IOException when it stays where it is
   */
  public void putAside() throws IOException {
    if (isThere() && !isOfNewerVersion() && !isUnread()) {
      if (problem().isPresent()) {
        DamagedFile.keep(path);
        Files.delete(path);
      } else {
        Files.move(path, path.resolveSibling(DONE), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Why the file is not used, or not written; for the user. */
  @Override
  public Optional<Text> notice() {
    return isOfNewerVersion()
        ? Optional.of(Text.of("recent.newer", FILE))
        : problem().map(e -> Text.of(isUnread() ? "recent.unread" : "recent.damaged", e.text()));
  }

  /* What another window remembers stays. */
  @Override
  protected Object merged(RecentLookups known, RecentLookups mine, RecentLookups theirs) {
    return RecentLookupsForm.of(RecentLookupsMerge.of(known, mine, theirs));
  }
}
