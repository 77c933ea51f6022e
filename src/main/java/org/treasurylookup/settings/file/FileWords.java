package org.treasurylookup.settings.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words of a settings file that stand for a constant. */
public final class FileWords {
  private FileWords() {}

  /**
   * The constant a word stands for.
   *
   * @throws ImproperValue when there is none; the message names those there are
   */
  public static <E extends Enum<E>> E of(Class<E> words, String field, String text) {
    for (var word : words.getEnumConstants()) {
      if (written(word).equals(text)) {
        return word;
      }
    }
    String known =
        Arrays.stream(words.getEnumConstants())
            .map(FileWords::written)
            .collect(Collectors.joining(", "));
    throw new ImproperValue("value.word", field, text, known);
  }

  public static String written(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
