package org.treasurylookup.view.control;

import org.treasurylookup.domain.FieldPrivacy;

/** Says a short sentence that needs no answer, at the bottom of the window. */
@FunctionalInterface
public interface Toast {

  /** Shows the sentence for a few seconds in place of any earlier one. FX thread. */
  void say(String sentence);

  /** Text was put on the clipboard, whole, that is as private as this. FX thread. */
  default void copied(FieldPrivacy privacy, String raw) {}

  /** A secret came from the clipboard, where it still is. FX thread. */
  default void pastedSecret(String clipboard) {}
}
