package org.treasurylookup.label;

import java.util.Collection;
import java.util.Optional;
import org.treasurylookup.text.Text;

/** Where names of ours are kept: a file of this user, or what a desk shares. Any thread. */
public interface LabelBook {
  /** The names as they were read last. Does not wait. */
  Labels labels();

  /** Reads the names; blocking. Says why they cannot be had, or not be changed. */
  Optional<Text> read();

  /**
   * Gives and takes names; blocking. Those that can be none are left out.
   *
   * @param gone taken away first
   * @param given in place of earlier ones of the same value
   * @return why it was not kept; empty when it was
   */
  Optional<Text> change(Collection<Label> gone, Collection<Label> given);

  /** Told, on any thread, each time the names have changed. One listener; a later one replaces. */
  void onChange(Runnable told);
}
