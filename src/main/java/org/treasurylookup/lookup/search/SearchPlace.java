package org.treasurylookup.lookup.search;

/**
 * Where in the lists a page stands. Of several questions the first is read to its end, then the
 * next.
 *
 * @param question which question of the search, from 0
 * @param way whether the page follows the cursor or stands before it
 * @param cursor Cobo's cursor or BitGo's number; empty for the first page
 */
public record SearchPlace(int question, Way way, String cursor) {
  /** Where every search begins. */
  public static final SearchPlace FIRST = first(0);

  /** Cobo's cursor of the last page. */
  private static final String END = "infinity";

  /** On which side of the cursor. */
  public enum Way {
    /** The page after it. */
    LATER,
    /** The page before it. */
    EARLIER
  }

  static SearchPlace first(int question) {
    return new SearchPlace(question, Way.LATER, "");
  }

  static SearchPlace last(int question) {
    return new SearchPlace(question, Way.EARLIER, END);
  }
}
