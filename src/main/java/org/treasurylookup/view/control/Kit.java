package org.treasurylookup.view.control;

import org.treasurylookup.text.Messages;

/**
 * What controls need from around them.
 *
 * @param messages the words of the user's language
 * @param toast where a control says that it did something, such as copying
 */
public record Kit(Messages messages, Toast toast) {

  /** The sentence for a key; see {@link Messages#get(String, Object...)}. */
  String words(String key, Object... arguments) {
    return messages.get(key, arguments);
  }
}
