package org.treasurylookup.text;

/**
 * Lets equal values be one: the rows of a list say the same again and again, and each would keep
 * its own. Remembers only some of those that came last, whoever asks from any thread.
 *
 * @param <T> what never changes and can be compared
 */
public final class SharedValues<T> {
  /** Characters that may be worth it; longer ones seldom come twice. */
  public static final int LONGEST = 64;

  private static final int REMEMBERED = 4_096;

  private static final SharedValues<String> TEXTS = new SharedValues<>();

  /* Two threads at one place at once cost no more than a value that is there twice. */
  private final Object[] remembered = new Object[REMEMBERED];

  /** The one that equals this, if it came lately; else this. */
  @SuppressWarnings("unchecked")
  public T one(T value) {
    int hash = value.hashCode();
    int place = (hash ^ hash >>> 16) & REMEMBERED - 1;
    var known = remembered[place];
    if (value.equals(known)) {
      return (T) known;
    }
    remembered[place] = value;
    return value;
  }

  /** The same for characters of any kind. */
  public static String text(String text) {
    return text.length() > LONGEST ? text : TEXTS.one(text);
  }
}
