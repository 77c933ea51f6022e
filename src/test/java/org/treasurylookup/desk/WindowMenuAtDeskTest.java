package org.treasurylookup.desk;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of the menus of look-ups, of the environment and of the window. */
@AtDesk
class WindowMenuAtDeskTest extends MenuLinesAtDesk {
  @ParameterizedTest
  @CsvSource({
    "Look up, Look up a list of ids, #list-lines",
    "Environment, Read the names of tokens and chains, Read what Cobo calls",
    "Environment, production, Ask production from now on?",
    "Environment, Keys of this environment, Keys for",
    "Environment, Check what, What this program can reach",
    "Environment, Audit, Audit: who read what",
    "'', All actions, #palette-field",
    "'', Keys, #help",
    "'', Settings, A window opens with"
  })
  void aLineLeadsToWhatItSays(String menu, String line, String seen, DeskProgram program) {
    leads(menu, line, seen, program);
  }
}
