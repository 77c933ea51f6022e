package org.treasurylookup.settings.file;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.text.Text;

/**
 * A value that the program keeps in a JSON file of a home. A change is written a second later,
 * together with what other programs wrote meanwhile. A file that cannot be understood costs what is
 * in it and nothing else, and the first change puts it aside; one of a newer version is left alone,
 * for it may hold what this version does not know, and so is one that cannot be read. Safe to use
 * from any thread.
 *
 * @param <T> an immutable value
 */
public abstract class KeptFile<T> extends DelayedWriter<T> implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(KeptFile.class.getName());

  private final Optional<? extends JsonFile<? extends Form<T>>> file;
  private final int version;
  private volatile T known;
  private volatile Optional<SettingsException> problem = Optional.empty();
  private volatile boolean newer;
  private volatile Consumer<Text> told = _ -> {};
  private boolean loaded;

  /** The file as written. */
  public interface Form<T> {
    /** Version of the program's files it is of. */
    @Nullable Integer version();

    /**
     * What it says.
     *
     * @throws ImproperValue when a value in it cannot be used
     */
    T toValue();
  }

  /**
   * The file of a home, not read yet.
   *
   * @param file nothing is read or written without one
   * @param version the newest that this program knows
   * @param standard the value where there is no file
   * @param timer runs the delayed writing
   */
  protected KeptFile(
      Optional<? extends JsonFile<? extends Form<T>>> file,
      int version,
      T standard,
      Optional<ScheduledExecutorService> timer) {
    super(standard, timer);
    this.file = file;
    this.version = version;
    this.known = standard;
  }

  /**
   * What is to be written: theirs, with what was changed here.
   *
   * @param known what was known here before the change
   */
  protected abstract Object merged(T known, T mine, T theirs);

  /** What counts, and is written with the first change, where the file cannot be used. */
  protected T cautious(T standard) {
    return standard;
  }

  /** Reads the file; blocking. */
  protected final synchronized void load() {
    file.flatMap(this::found)
        .or(() -> problem.map(_ -> cautious(known)))
        .ifPresent(
            read -> {
              begin(read);
              known = read;
            });
  }

  /** The same, where it was not read yet. */
  protected final synchronized void loadOnce() {
    if (!loaded) {
      load();
      loaded = true;
    }
  }

  private Optional<T> found(JsonFile<? extends Form<T>> from) {
    try {
      return from.read(this::value);
    } catch (SettingsException e) {
      LOG.log(System.Logger.Level.WARNING, "{0}", e.getMessage());
      problem = Optional.of(e);
      return Optional.empty();
    }
  }

  private T value(Form<T> form) {
    var of = form.version();
    newer = newer || (of != null && of > version);
    return form.toValue();
  }

  /** Why the file could not be read or understood; its text is for the user. */
  public final Optional<SettingsException> problem() {
    return problem;
  }

  /**
   * Whom to tell, each time, that a change cannot be written and is kept until the program ends
   * only; on any thread.
   */
  public final void onUnwritten(Consumer<Text> told) {
    this.told = told;
  }

  @Override
  protected final void unwritten(IOException why) {
    file.map(to -> text(to.path().toString(), why))
        .ifPresent(text -> told.accept(Text.of("settings.unkept", text)));
  }

  private Text text(String path, IOException why) {
    return isUnread()
        ? Text.of("settings.unread", path, JsonProblems.reason(why))
        : Text.of("settings.notWritten", path, WriteProblem.of(why).text());
  }

  /** Whether the file could not be read, is left as it is, and nothing is written. */
  protected final boolean isUnread() {
    return problem.flatMap(SettingsException::unread).isPresent();
  }

  /** Whether the file was written by a newer version of this program, and nothing is written. */
  protected final boolean isOfNewerVersion() {
    return newer;
  }

  @Override
  protected final void write(T mine) throws IOException {
    if (file.isPresent() && !newer) {
      var to = file.get();
      to.alone(() -> write(mine, to));
    }
  }

  /* Another window may have written meanwhile: what it chose, and this one did not, stays. */
  private void write(T mine, JsonFile<? extends Form<T>> to) throws IOException {
    problem = Optional.empty();
    T theirs = found(to).orElse(known);
    if (newer) {
      return;
    }
    if (problem.isPresent()) {
      putAside(to, problem.get());
    }
    to.write(merged(known, mine, theirs));
    problem = Optional.empty();
    known = mine;
  }

  private static void putAside(JsonFile<?> damaged, SettingsException why) throws IOException {
    var unread = why.unread();
    if (unread.isPresent()) {
      throw unread.get();
    }
    damaged.putAside();
  }

  /** Writes what is not written yet. */
  @Override
  public final void close() {
    save();
  }
}
