package org.treasurylookup.settings.file;

import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** A value that cannot be used, wherever it was written; the text says which and why. */
public final class ImproperValue extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  public ImproperValue(String key, Object... arguments) {
    this(Text.of(key, arguments));
  }

  public ImproperValue(Text text) {
    super(Messages.ENGLISH.get(text));
    this.text = text;
  }

  /** What to tell the user. */
  public Text text() {
    return text;
  }
}
