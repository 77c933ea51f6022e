package org.treasurylookup.desk;

/**
 * Where something of the program stands.
 *
 * @param area what of it is not cut off by its window or by what it scrolls in
 * @param whole all of it
 * @param kind its class
 * @param text its words, if it has any; of a window its title
 */
public record Spot(Area area, Area whole, String kind, String text) {
  /** Whether nothing of it is cut off. */
  public boolean isWhole() {
    return area.holds(whole);
  }

  static Spot read(String line) {
    var parts = line.split("\t", -1);
    var place = area(parts[0]);
    return new Spot(place, area(parts[1]), parts[2], parts[3].replace('⏎', '\n'));
  }

  private static Area area(String words) {
    var parts = words.split(" ", -1);
    return new Area(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]));
  }
}
