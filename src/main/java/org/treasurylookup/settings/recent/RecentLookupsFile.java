package org.treasurylookup.settings.recent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.treasurylookup.settings.file.DelayedWriter;
import org.treasurylookup.settings.file.JsonProblems;
import org.treasurylookup.settings.file.SafeFile;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is remembered of look-ups, in {@code recent.json} of the home, readable by this user only.
 * Nothing is read before {@link #read()}. A change is written a second later. A file that cannot be
 * understood is put aside as {@code recent.json.damaged} with the first change; one of a newer
 * version of this program is left alone. Safe to use from any thread.
 */
public final class RecentLookupsFile implements AutoCloseable {
  /** Name of the file in the home. */
  public static final String FILE = "recent.json";

  private static final int LARGEST_BYTES = 4 * 1024 * 1024;
  private static final System.Logger LOG = System.getLogger(RecentLookupsFile.class.getName());

  private final Optional<Path> place;
  private final DelayedWriter<RecentLookups> remembered;
  private volatile Optional<Text> problem = Optional.empty();
  private volatile RecentLookups known = RecentLookups.NONE;
  private volatile boolean damaged;
  private volatile boolean newer;

  /**
   * The file of a home, not read yet.
   *
   * @param timer runs the delayed writing
   */
  public RecentLookupsFile(Path home, ScheduledExecutorService timer) {
    this.place = Optional.of(home.resolve(FILE));
    this.remembered = new DelayedWriter<>(RecentLookups.NONE, Optional.of(timer), this::write);
  }

  private RecentLookupsFile(RecentLookups content) {
    this.place = Optional.empty();
    this.remembered = new DelayedWriter<>(content, Optional.empty(), this::write);
  }

  /** In place of a file: holds something to read, and writes nothing anywhere. */
  public static RecentLookupsFile unwritten(RecentLookups content) {
    return new RecentLookupsFile(content);
  }

  /** Reads the file; blocking. Nothing is remembered where there is none. */
  public synchronized RecentLookups read() {
    place.ifPresent(this::read);
    return remembered.get();
  }

  private void read(Path file) {
    try {
      known = Files.exists(file) ? form(file).toRecentLookups() : RecentLookups.NONE;
      remembered.begin(known);
    } catch (SettingsException e) {
      LOG.log(System.Logger.Level.WARNING, "{0}", e.getMessage());
      damaged = true;
      problem = Optional.of(Text.of("recent.damaged", e.text()));
    }
  }

  private RecentLookupsForm form(Path file) {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw new SettingsException("recent.tooLarge", FILE);
      }
      var form = mapper().readValue(SafeFile.read(file, LARGEST_BYTES), RecentLookupsForm.class);
      if (form == null) {
        throw new SettingsException("settings.unreadable", FILE, "1", "null");
      }
      if (form.version() != null && form.version() > RecentLookupsForm.VERSION) {
        newer = true;
        problem = Optional.of(Text.of("recent.newer", FILE));
      }
      return form;
    } catch (JacksonException e) {
      throw new SettingsException(
          "settings.unreadable", FILE, JsonProblems.line(e), JsonProblems.reason(e));
    } catch (IOException e) {
      throw new SettingsException("settings.noAccess", file.toString(), JsonProblems.reason(e));
    }
  }

  /** Why the file is not used, or not written; for the user. */
  public Optional<Text> problem() {
    return problem;
  }

  /** Remembers something else, and writes it soon. */
  public void set(RecentLookups fresh) {
    remembered.set(fresh);
  }

  /** Writes a change that has not been written yet. */
  public void save() {
    remembered.save();
  }

  private void write(RecentLookups recentLookups) throws IOException {
    if (newer || place.isEmpty()) {
      return;
    }
    SafeFile.alone(place.get(), () -> write(recentLookups, place.get()));
  }

  /* Another window may have written meanwhile: what it remembers stays. */
  private void write(RecentLookups mine, Path file) throws IOException {
    var all = Files.exists(file) ? RecentLookupsMerge.of(known, mine, theirs(file)) : mine;
    if (newer) {
      return;
    }
    if (damaged && Files.exists(file)) {
      Files.move(file, file.resolveSibling(FILE + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
    }
    SafeFile.writePrivately(file, mapper().writeValueAsBytes(RecentLookupsForm.of(all)));
    damaged = false;
    known = mine;
  }

  private RecentLookups theirs(Path file) {
    try {
      return form(file).toRecentLookups();
    } catch (SettingsException _) {
      damaged = true;
      return known;
    }
  }

  /** Writes what is not written yet. */
  @Override
  public void close() {
    save();
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  }
}
