package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every line of the menu is seen and reached with keys and mouse, at any size of text. */
@AtDesk
class MenuAtDeskTest {
  private static final String ORDER = "O20250304-M1001-1001";
  private static final String SHORT = "Short by 40.00";
  private static final String MENU = "Menu";
  private static final String NAME = ".menu-item:focused > .label";
  private static final String MENU_NAME = ".menu:focused > .label";
  private static final int SUBMENUS = 4;
  private static final int MOST_LINES = 20;
  private static final int STEPS = 8;
  private static final int LETTERS = 20;

  @Test
  void everyLineIsReachedWithKeysAndSeen(DeskProgram program) {
    program.lookUp(ORDER, SHORT);
    toTheButton(program);
    program.press("Return").until("the menu opens", () -> program.eyes().windows().size() == 2);
    var lines = new ArrayList<String>();
    walk(program, 0, lines);
    program.press("Escape", "Escape", "Escape");
    assertThat(lines).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    assertThat(program.eyes().windows()).hasSize(1);
  }

  private static void toTheButton(DeskProgram program) {
    program.press("ctrl+l");
    for (int i = 0; i < STEPS && !program.focus().text().equals(MENU); i++) {
      program.press("shift+Tab");
    }
    assertThat(program.focus().text()).isEqualTo(MENU);
  }

  /* Down leads from line to line and after the last to the first, Right into a menu's own menu. */
  private static void walk(DeskProgram program, int depth, List<String> lines) {
    String first = "";
    for (int i = 0; i < MOST_LINES; i++) {
      if (i > 0 || depth == 0) {
        program.press("Down");
      }
      var names = program.eyes().nodes(NAME);
      var name = names.getLast();
      if (name.text().equals(first)) {
        return;
      }
      first = i == 0 ? name.text() : first;
      assertThat(name.isWhole()).as(name.text() + " is seen whole").isTrue();
      assertThat(program.desk().screen().ink(name.area()))
          .as("letters of %s", name)
          .isGreaterThan(LETTERS);
      lines.add(depth + " " + name.text());
      OpenMenus.clear(program);
      if (program.eyes().nodes(MENU_NAME).contains(name)) {
        program.press("Right");
        walk(program, depth + 1, lines);
        program.press("Left");
      }
    }
  }

  @Test
  void theMenuOfATablesRowsOpensBelowItsHeaderAndShowsTheLetters(DeskProgram program) {
    program.lookUp(ORDER, SHORT);
    OpenMenus.choose(program, "View", "Rows of the table");
    var menu = program.spot("#rows .context-menu").area();
    var header = program.spot("#transactions .column-header-background").area();
    assertThat(menu.y()).isGreaterThanOrEqualTo(header.y());
    var letters = program.read("Shift+C");
    program.picture("menu-rows");
    assertThat(program.screen().ink(letters.area())).as("letters").isGreaterThan(LETTERS);
    program.press("Escape");
  }

  @Test
  void theWindowIsLockedFromTheMenu(DeskProgram program) {
    program.lookUp(ORDER, SHORT);
    OpenMenus.choose(program, "", "Lock the window");
    program.read("Locked");
    assertThat(program.eyes().words(ORDER)).isEmpty();
    program.press("Return").read(SHORT);
  }

  @Test
  void atTwiceTheTextSizeEveryMenuIsOnTheScreenAndOffItsButton(DeskProgram program) {
    enlarge(program);
    try {
      assertThat(program.spot("#menu").isWhole()).as("the line above is whole").isTrue();
      for (int i = 0; i < SUBMENUS; i++) {
        program.click(program.spot("#menu"));
        OpenMenus.clear(program);
        program.press(Collections.nCopies(i + 1, "Down").toArray(String[]::new)).press("Right");
        program.until("another menu opens", () -> program.eyes().windows().size() == 3);
        program.settle().picture("menu-large-" + i);
        OpenMenus.clear(program);
        besideEachOther(OpenMenus.all(program));
        program.press("Escape", "Escape");
      }
    } finally {
      program.press("Escape", "Escape", "Escape", "ctrl+0");
    }
  }

  private static void enlarge(DeskProgram program) {
    program.press("ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+plus");
  }

  private static void besideEachOther(List<Spot> menus) {
    var areas = menus.stream().map(Spot::area).distinct().toList();
    for (int i = 1; i < areas.size(); i++) {
      assertThat(areas.get(i).shared(areas.get(i - 1)).width())
          .as("%s beside %s", areas.get(i), areas.get(i - 1))
          .isLessThan(LETTERS);
    }
  }

  @Test
  void atTwiceTheTextSizeAClickChoosesTheLineUnderTheMouse(DeskProgram program) {
    program.lookUp(ORDER, SHORT);
    enlarge(program);
    try {
      OpenMenus.choose(program, "View", "Find in what is shown");
      program.spot("#find-field");
      program.press("Escape");
      OpenMenus.choose(program, "Record", "Raw JSON");
      program.spot(".json-pane");
      program.press("Escape");
      program.click(program.spot("#menu")).click(OpenMenus.line(program, "View"));
      program.click(OpenMenus.line(program, "Text size")).picture("menu-large-third");
      program.click(OpenMenus.line(program, "125 %"));
      program.until("no menu is left", () -> program.eyes().windows().size() == 1);
    } finally {
      program.press("Escape", "Escape", "Escape", "ctrl+0");
    }
  }
}
