package org.treasurylookup.settings.file;

import java.io.IOException;
import java.util.Optional;
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

  /** A file that could not be read: nobody knows what is in it. */
  SettingsException(Text text, IOException why) {
    this(text);
    initCause(why);
  }

  /**
   * Why the file could not be read, which says nothing about what is in it; empty when it was read
   * and could not be understood.
   */
  public Optional<IOException> unread() {
    return getCause() instanceof IOException why ? Optional.of(why) : Optional.empty();
  }

  /** What to tell the user. */
  public Text text() {
    return text;
  }
}
