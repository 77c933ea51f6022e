package org.treasurylookup.settings.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.file.DelayedWriter;
import org.treasurylookup.settings.file.JsonMerge;
import org.treasurylookup.settings.file.SafeFile;
import org.treasurylookup.settings.window.WindowLayout.Columns;
import org.treasurylookup.settings.window.WindowLayout.Place;
import org.treasurylookup.settings.window.WindowLayout.Sorted;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a window remembers, in {@code window.json} of the home. Written a second after a change. A
 * file that cannot be read is as if it were not there: nothing in it is worth a question. Safe to
 * use from any thread.
 */
public final class WindowLayoutFile implements AutoCloseable {
  /** Name of the file in the home. */
  public static final String FILE = "window.json";

  private static final int VERSION = 1;
  private static final Set<String> COMPOSED = Set.of("tables", "sections", "shares");
  private static final int MOST = 200;
  private static final int LEAST_SHARE = 100;
  private static final int MOST_SHARE = 900;
  private static final int LARGEST_BYTES = 256 * 1024;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.]{1,64}");
  private static final System.Logger LOG = System.getLogger(WindowLayoutFile.class.getName());

  private final Path file;
  private final DelayedWriter<WindowLayout> remembered;
  private volatile WindowLayout known;

  /**
   * Reads what was remembered in a home.
   *
   * @param timer runs the delayed writing
   */
  public WindowLayoutFile(Path home, ScheduledExecutorService timer) {
    this.file = home.resolve(FILE);
    this.known = read(file);
    this.remembered = new DelayedWriter<>(known, Optional.of(timer), this::write);
  }

  /** What is remembered now. */
  public WindowLayout get() {
    return remembered.get();
  }

  /** Remembers something else, and writes it soon. */
  public void set(WindowLayout fresh) {
    remembered.set(fresh);
  }

  /** Writes a change that has not been written yet. */
  public void save() {
    remembered.save();
  }

  private void write(WindowLayout layout) throws IOException {
    SafeFile.alone(file, () -> writeAlone(layout));
  }

  /* Another window may have written meanwhile: what it changed, and this one did not, stays. */
  private void writeAlone(WindowLayout mine) throws IOException {
    var all =
        new JsonMerge(mapper(), COMPOSED)
            .of(Form.of(known), Form.of(mine), Form.of(Files.exists(file) ? read(file) : known));
    SafeFile.write(file, mapper().writeValueAsBytes(all));
    known = mine;
  }

  /** Writes what is not written yet. */
  @Override
  public void close() {
    save();
  }

  private static WindowLayout read(Path file) {
    try {
      if (!Files.exists(file)) {
        return WindowLayout.NONE;
      }
      var form = mapper().readValue(SafeFile.read(file, LARGEST_BYTES), Form.class);
      return form == null ? WindowLayout.NONE : form.toLayout();
    } catch (JacksonException | IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} cannot be read and is not used: {1}",
          FILE,
          e.getClass().getSimpleName());
      return WindowLayout.NONE;
    }
  }

  /** The file as written. */
  record Form(
      @Nullable Integer version,
      @Nullable PlaceForm window,
      @Nullable Map<String, @Nullable ColumnsForm> tables,
      @Nullable Map<String, @Nullable Boolean> sections,
      @Nullable Map<String, @Nullable Integer> shares) {

    static Form of(WindowLayout from) {
      Map<String, @Nullable ColumnsForm> tables = new TreeMap<>();
      from.tables().forEach((name, columns) -> tables.put(name, ColumnsForm.of(columns)));
      return new Form(
          VERSION,
          from.place().map(PlaceForm::of).orElse(null),
          tables,
          new TreeMap<>(from.sections()),
          new TreeMap<>(from.shares()));
    }

    WindowLayout toLayout() {
      Map<String, Columns> all = new LinkedHashMap<>();
      named(tables).forEach((name, columns) -> all.put(name, columns.toColumns()));
      Map<String, Integer> parts = named(shares);
      parts.values().removeIf(share -> share < LEAST_SHARE || share > MOST_SHARE);
      return new WindowLayout(
          Optional.ofNullable(window).flatMap(PlaceForm::toPlace), all, named(sections), parts);
    }
  }

  record PlaceForm(
      @Nullable Integer x,
      @Nullable Integer y,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable Boolean maximised) {

    static PlaceForm of(Place from) {
      return new PlaceForm(from.x(), from.y(), from.width(), from.height(), from.maximised());
    }

    Optional<Place> toPlace() {
      return x == null || y == null || width == null || height == null
          ? Optional.empty()
          : Optional.of(new Place(x, y, width, height, Boolean.TRUE.equals(maximised)));
    }
  }

  record ColumnsForm(
      @Nullable List<@Nullable String> order,
      @Nullable List<@Nullable String> hidden,
      @Nullable Map<String, @Nullable Integer> widths,
      @Nullable List<@Nullable String> rising,
      @Nullable List<@Nullable String> falling) {

    /* Sorted by more than one column both ways, the rising ones come first: rare and harmless. */
    static ColumnsForm of(Columns from) {
      return new ColumnsForm(
          List.copyOf(from.order()),
          List.copyOf(new TreeSet<>(from.hidden())),
          new TreeMap<>(from.widths()),
          sorted(from, false),
          sorted(from, true));
    }

    private static List<@Nullable String> sorted(Columns from, boolean falling) {
      List<@Nullable String> names = new ArrayList<>();
      from.sorted().stream()
          .filter(by -> by.falling() == falling)
          .forEach(by -> names.add(by.column()));
      return names;
    }

    Columns toColumns() {
      List<Sorted> sorted = new ArrayList<>();
      names(rising).forEach(name -> sorted.add(new Sorted(name, false)));
      names(falling).forEach(name -> sorted.add(new Sorted(name, true)));
      return new Columns(names(order), java.util.Set.copyOf(names(hidden)), named(widths), sorted);
    }
  }

  private static List<String> names(@Nullable List<@Nullable String> from) {
    return from == null
        ? List.of()
        : from.stream()
            .filter(name -> name != null && NAME.matcher(name).matches())
            .map(String::valueOf)
            .distinct()
            .limit(MOST)
            .toList();
  }

  private static <T> Map<String, T> named(@Nullable Map<String, @Nullable T> from) {
    Map<String, T> all = new LinkedHashMap<>();
    if (from != null) {
      from.forEach(
          (name, value) -> {
            if (value != null && all.size() < MOST && NAME.matcher(name).matches()) {
              all.put(name, value);
            }
          });
    }
    return all;
  }

  /* Made when needed: without a file the window need not wait for it. */
  private static JsonMapper mapper() {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();
  }
}
