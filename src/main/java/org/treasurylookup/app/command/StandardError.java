package org.treasurylookup.app.command;

import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** What is said beside the output. Words from outside move no cursor of a terminal. */
final class StandardError {
  private StandardError() {}

  static void say(Text text) {
    System.err.println(InvisibleCharacters.show(Messages.ENGLISH.get(text)));
  }
}
