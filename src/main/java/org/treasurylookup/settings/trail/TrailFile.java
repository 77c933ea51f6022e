package org.treasurylookup.settings.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.JsonProblems;
import org.treasurylookup.settings.SafeFile;
import org.treasurylookup.settings.SettingsException;
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
public final class TrailFile implements AutoCloseable {
  /** Name of the file in the home. */
  public static final String FILE = "recent.json";

  private static final long DELAY_MILLIS = 1000;
  private static final int LARGEST_BYTES = 4 * 1024 * 1024;
  private static final System.Logger LOG = System.getLogger(TrailFile.class.getName());

  private final Optional<Path> place;
  private final Optional<ScheduledExecutorService> timer;
  private Trail current = Trail.NONE;
  private Optional<Text> problem = Optional.empty();
  private boolean damaged;
  private boolean newer;
  private boolean changed;
  private @Nullable ScheduledFuture<?> pending;

  /**
   * The file of a home, not read yet.
   *
   * @param timer runs the delayed writing
   */
  public TrailFile(Path home, ScheduledExecutorService timer) {
    this.place = Optional.of(home.resolve(FILE));
    this.timer = Optional.of(timer);
  }

  private TrailFile(Trail content) {
    this.place = Optional.empty();
    this.timer = Optional.empty();
    this.current = content;
  }

  /** In place of a file: holds something to read, and writes nothing anywhere. */
  public static TrailFile unwritten(Trail content) {
    return new TrailFile(content);
  }

  /** Reads the file; blocking. Nothing is remembered where there is none. */
  public synchronized Trail read() {
    if (place.isEmpty()) {
      return current;
    }
    try {
      var file = place.get();
      current = Files.exists(file) ? form(file).toTrail() : Trail.NONE;
    } catch (SettingsException e) {
      LOG.log(System.Logger.Level.WARNING, "{0}", e.getMessage());
      damaged = true;
      problem = Optional.of(Text.of("trail.damaged", e.text()));
    }
    return current;
  }

  private TrailForm form(Path file) {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw new SettingsException("trail.tooLarge", FILE);
      }
      var form = mapper().readValue(Files.readAllBytes(file), TrailForm.class);
      if (form == null) {
        throw new SettingsException("settings.unreadable", FILE, "1", "null");
      }
      if (form.version() != null && form.version() > TrailForm.VERSION) {
        newer = true;
        problem = Optional.of(Text.of("trail.newer", FILE));
      }
      return form;
    } catch (JacksonException e) {
      throw new SettingsException(
          "settings.unreadable", FILE, JsonProblems.line(e), JsonProblems.reason(e));
    } catch (IOException e) {
      throw new SettingsException("settings.noAccess", file.toString(), String.valueOf(e));
    }
  }

  /** Why the file is not used, or not written; for the user. */
  public synchronized Optional<Text> problem() {
    return problem;
  }

  /** Remembers something else, and writes it soon. */
  public synchronized void set(Trail fresh) {
    if (fresh.equals(current)) {
      return;
    }
    current = fresh;
    changed = true;
    if (pending != null) {
      pending.cancel(false);
    }
    pending =
        timer
            .map(clock -> clock.schedule(this::save, DELAY_MILLIS, TimeUnit.MILLISECONDS))
            .orElse(null);
  }

  /** Writes a change that has not been written yet. */
  public synchronized void save() {
    if (!changed || newer || place.isEmpty()) {
      return;
    }
    var file = place.get();
    try {
      if (damaged && Files.exists(file)) {
        Files.move(
            file, file.resolveSibling(FILE + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
      }
      SafeFile.writePrivately(file, mapper().writeValueAsBytes(TrailForm.of(current)));
      changed = false;
      damaged = false;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the list of look-ups cannot be written", e);
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
