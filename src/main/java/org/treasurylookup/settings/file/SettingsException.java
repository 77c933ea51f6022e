package org.treasurylookup.settings.file;

import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** A setting that cannot be understood; the text says where and what to do. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  /** A message key of ours and its arguments. */
  public SettingsException(String key, Object... arguments) {
    this(Text.of(key, arguments));
  }

  /** What to tell the user, said already. */
  public SettingsException(Text text) {
    super(Messages.ENGLISH.get(text));
    this.text = text;
  }

  /** What to tell the user. */
  public Text text() {
    return text;
  }
}
