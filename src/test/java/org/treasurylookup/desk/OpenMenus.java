package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.treasurylookup.Until;

/** The program's menu, opened and clicked with the mouse. */
final class OpenMenus {
  private OpenMenus() {}

  static void choose(DeskProgram program, String menu, String line) {
    program.click(program.spot("#menu"));
    if (!menu.isEmpty()) {
      program.click(line(program, menu));
    }
    clear(program);
    program.click(line(program, line));
  }

  static Spot line(DeskProgram program, String name) {
    return Until.there(
        "a line " + name,
        () ->
            program.eyes().nodes(".menu-item > .label").stream()
                .filter(spot -> spot.text().startsWith(name))
                .findFirst());
  }

  /* No menu lies over the button that opened it or hangs over the edge of the screen. */
  static void clear(DeskProgram program) {
    var button = program.spot("#menu").area();
    for (var menu : all(program)) {
      assertThat(menu.area().shared(button).isEmpty()).as("%s off %s", menu, button).isTrue();
      assertThat(program.desk().screen().area().holds(menu.area())).as("%s", menu).isTrue();
    }
  }

  static List<Spot> all(DeskProgram program) {
    return program.eyes().nodes(".context-menu");
  }
}
