package org.treasurylookup.view.icon;

import org.treasurylookup.domain.Tone;

/** The program's own drawings, each on a grid of 16 by 16. */
public enum Icons {
  SUCCESS(
      "M8 .5A7.5 7.5 0 1 1 8 15.5A7.5 7.5 0 1 1 8 .5Z"
          + "M3.7 8.3L5 6.95L7 8.95L11 4.7L12.35 6L7.05 11.7Z",
      ""),
  PROGRESS("M8 .5A7.5 7.5 0 1 1 8 15.5A7.5 7.5 0 1 1 8 .5ZM8 2.3A5.7 5.7 0 0 1 8 13.7Z", ""),
  WAITING("", "M8 1.3A6.7 6.7 0 1 1 8 14.7A6.7 6.7 0 1 1 8 1.3ZM8 4.3V8.3L10.6 10"),
  ATTENTION(
      "M8 .7C8.6 .7 9.1 1 9.4 1.5L15.4 12.6C16 13.7 15.2 15 14 15H2C.8 15 0 13.7 .6 12.6"
          + "L6.6 1.5C6.9 1 7.4 .7 8 .7Z"
          + "M7.05 5H8.95L8.7 10H7.3ZM8 11A1.05 1.05 0 1 1 8 13.1A1.05 1.05 0 1 1 8 11Z",
      ""),
  FAILURE(
      "M4.9 .5H11.1L15.5 4.9V11.1L11.1 15.5H4.9L.5 11.1V4.9Z"
          + "M4.8 6.1L6.1 4.8L8 6.7L9.9 4.8L11.2 6.1L9.3 8L11.2 9.9L9.9 11.2L8 9.3L6.1 11.2"
          + "L4.8 9.9L6.7 8Z",
      ""),
  INACTIVE("", dashes() + "M5.4 10.6L10.6 5.4"),
  UNKNOWN(
      "M8 0L16 8L8 16L0 8Z"
          + "M5.2 6.2A2.8 2.8 0 1 1 9.606 8.494C9.1 8.85 8.8 9.2 8.8 9.9L7.2 9.9"
          + "C7.2 8.6 7.7 7.9 8.688 7.183A1.2 1.2 0 1 0 6.8 6.2Z"
          + "M8 10.9A1 1 0 1 1 8 12.9A1 1 0 1 1 8 10.9Z",
      ""),
  NOTE(
      "M8 3.8A1 1 0 1 1 8 5.8A1 1 0 1 1 8 3.8Z",
      "M4 1.4H12A2.6 2.6 0 0 1 14.6 4V12A2.6 2.6 0 0 1 12 14.6H4A2.6 2.6 0 0 1 1.4 12V4"
          + "A2.6 2.6 0 0 1 4 1.4ZM8 7.6V11.8"),

  COPY(
      "",
      "M6.5 5H12.5A1.5 1.5 0 0 1 14 6.5V12.5A1.5 1.5 0 0 1 12.5 14H6.5A1.5 1.5 0 0 1 5 12.5"
          + "V6.5A1.5 1.5 0 0 1 6.5 5ZM2.8 11A1.4 1.4 0 0 1 2 9.7V3.5A1.5 1.5 0 0 1 3.5 2H9.7"
          + "A1.4 1.4 0 0 1 11 2.8"),
  CLOSE("", "M4 4L12 12M12 4L4 12"),
  TAG("M5 4A1 1 0 1 1 5 6A1 1 0 1 1 5 4Z", "M2 2.5H8L14.2 8.7L8.7 14.2L2 7.5Z"),
  CHEVRON("", "M6 3.5L10.5 8L6 12.5"),
  UP("", "M8 14V2.5M3.5 7L8 2.5L12.5 7"),
  DOWN("", "M8 2V13.5M3.5 9L8 13.5L12.5 9"),
  BACK("", "M14 8H2.5M7 3.5L2.5 8L7 12.5"),
  FORWARD("", "M2 8H13.5M9 3.5L13.5 8L9 12.5");

  private final String fill;
  private final String line;

  Icons(String fill, String line) {
    this.fill = fill;
    this.line = line;
  }

  /** The filled areas as an SVG path, filled by the even-odd rule; may be empty. */
  String fill() {
    return fill;
  }

  /** The strokes as an SVG path; may be empty. */
  String line() {
    return line;
  }

  public static Icons of(Tone tone) {
    return switch (tone) {
      case SUCCESS -> SUCCESS;
      case PROGRESS -> PROGRESS;
      case WAITING -> WAITING;
      case ATTENTION -> ATTENTION;
      case FAILURE -> FAILURE;
      case INACTIVE -> INACTIVE;
      case UNKNOWN -> UNKNOWN;
      case NOTE -> NOTE;
    };
  }

  private static String dashes() {
    var path = new StringBuilder();
    for (int dash = 0; dash < 8; dash++) {
      path.append("M").append(onCircle(dash * 45 - 10));
      path.append("A6.8 6.8 0 0 1 ").append(onCircle(dash * 45 + 10));
    }
    return path.toString();
  }

  private static String onCircle(int degrees) {
    double angle = Math.toRadians(degrees);
    return (8 + 6.8 * Math.cos(angle)) + " " + (8 + 6.8 * Math.sin(angle));
  }
}
