package org.treasurylookup.settings.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists and times as files of the program have them: what makes no sense in one is left out. */
public final class FileForms {
  private FileForms() {}

  public static <T, F> List<@Nullable F> of(List<T> from, Function<T, F> write) {
    List<@Nullable F> forms = new ArrayList<>();
    from.forEach(each -> forms.add(write.apply(each)));
    return forms;
  }

  public static <F, T> List<T> read(
      @Nullable List<@Nullable F> forms, Function<F, Optional<T>> read) {
    return forms == null
        ? List.of()
        : forms.stream().filter(Objects::nonNull).map(read).flatMap(Optional::stream).toList();
  }

  /** A time by ISO 8601. */
  public static Optional<Instant> time(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
