package org.treasurylookup.settings.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.file.JsonFile;
import org.treasurylookup.settings.file.JsonMerge;
import org.treasurylookup.settings.file.KeptFile;
import org.treasurylookup.settings.window.WindowLayout.Columns;
import org.treasurylookup.settings.window.WindowLayout.Place;
import org.treasurylookup.settings.window.WindowLayout.Sorted;

/**
 * What a window remembers, in {@code window.json} of the home. A file that cannot be read is as if
 * it were not there: nothing in it is worth a question.
 */
public final class WindowLayoutFile extends KeptFile<WindowLayout> {
  /** Name of the file in the home. */
  public static final String FILE = "window.json";

  private static final int VERSION = 1;
  private static final int MOST = 200;
  private static final int LEAST_SHARE = 100;
  private static final int MOST_SHARE = 900;
  private static final int LARGEST_BYTES = 256 * 1024;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.]{1,64}");

  /**
   * Reads what was remembered in a home.
   *
   * @param timer runs the delayed writing
   */
  public WindowLayoutFile(Path home, ScheduledExecutorService timer) {
    super(
        Optional.of(
            new JsonFile<>(home.resolve(FILE), Form.class, JsonFile.Kind.OWN, LARGEST_BYTES)),
        VERSION,
        WindowLayout.NONE,
        Optional.of(timer));
    load();
  }

  @Override
  protected Object merged(WindowLayout known, WindowLayout mine, WindowLayout theirs) {
    return JsonMerge.of(
        Form.of(known), Form.of(mine), Form.of(theirs), "tables", "sections", "shares");
  }

  /** The file as written. */
  record Form(
      @Nullable Integer version,
      @Nullable PlaceForm window,
      @Nullable Map<String, @Nullable ColumnsForm> tables,
      @Nullable Map<String, @Nullable Boolean> sections,
      @Nullable Map<String, @Nullable Integer> shares)
      implements KeptFile.Form<WindowLayout> {

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

    @Override
    public WindowLayout toValue() {
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
}
