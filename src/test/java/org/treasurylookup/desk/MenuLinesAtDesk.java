package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A line of the menu leads to what it says. */
abstract class MenuLinesAtDesk {
  private static final String ORDER = "O20250304-M1001-1001";
  private static final String SHORT = "Short by 40.00";
  private static final int LETTERS = 20;

  static void leads(String menu, String line, String seen, DeskProgram program) {
    program.lookUp(ORDER, SHORT);
    assertThat(found(program, seen)).as("seen before").isEmpty();
    OpenMenus.choose(program, menu, line);
    program.until(seen + " is seen", () -> !found(program, seen).isEmpty());
    var place = found(program, seen).getFirst().area();
    program.picture("menu-" + line.replaceAll("\\W+", "-"));
    assertThat(program.screen().ink(place)).as("letters of " + seen).isGreaterThan(LETTERS);
    assertThat(program.desk().screen().area().holds(place)).as("on the screen").isTrue();
    if (line.equals("Raw JSON")) {
      OpenMenus.choose(program, menu, line);
    } else {
      program.press(menu.equals("Look up") ? "ctrl+w" : "Escape");
    }
    program.until("it is gone", () -> found(program, seen).isEmpty());
  }

  private static List<Spot> found(DeskProgram program, String seen) {
    return seen.matches("[#.].*") ? program.eyes().nodes(seen) : program.eyes().words(seen);
  }
}
