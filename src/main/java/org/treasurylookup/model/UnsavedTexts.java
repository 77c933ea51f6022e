package org.treasurylookup.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a user typed about something and neither saved nor put away, until the window closes; never
 * in a file. JavaFX thread only.
 */
public final class UnsavedTexts {
  private final Map<String, String> texts = new HashMap<>();

  /** The text about one thing. */
  public final class Place {
    private final String key;

    private Place(String key) {
      this.key = key;
    }

    /** What was typed; empty when nothing was, or it is saved. */
    public Optional<String> text() {
      return Optional.ofNullable(texts.get(key));
    }

    /** Something is typed that is not saved yet. */
    public void type(String text) {
      texts.put(key, text);
    }

    /** It is saved, or not wanted. */
    public void forget() {
      texts.remove(key);
    }
  }

  /** None of them is wanted any more. */
  public void forgetAll() {
    texts.clear();
  }

  /** Where the text about a value or a record of an environment is. */
  public Place at(String environment, String about) {
    return new Place(environment + "\n" + about);
  }
}
