package org.treasurylookup.settings.recent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.text.Text;

/**
 * What is remembered of look-ups. No amount, name or address is ever in it.
 *
 * @param recent what was looked up, newest first
 * @param pinned what stays until it is unpinned, in the order it was pinned
 * @param watched what is asked again by itself, in the order it was added
 */
public record RecentLookups(List<Look> recent, List<Look> pinned, List<Watch> watched) {
  /** What stands for the host of the sandbox in this program. */
  public static final String BUILT_IN = "*";

  /** Nothing remembered. */
  public static final RecentLookups NONE = new RecentLookups(List.of(), List.of(), List.of());

  public RecentLookups {
    recent = List.copyOf(recent);
    pinned = List.copyOf(pinned);
    watched = List.copyOf(watched);
  }

  /**
   * One look-up.
   *
   * @param target what was asked for, as a link writes it: kind and id
   * @param at when it was answered last
   * @param status the vendor's word for its status; empty without one
   * @param check our code for what came of it; empty without one
   * @param level our code for how far it may be relied on; empty without a record, and where an
   *     earlier version of this program wrote the file
   */
  public record Look(
      String target, String environment, Instant at, String status, String check, String level) {}

  /**
   * A record that is asked again by itself.
   *
   * @param target what is asked for, as a link writes it
   * @param host where it is asked, as {@link #host} writes it; empty where an earlier version of
   *     this program wrote the file
   * @param since when the watch began
   * @param asked when it was answered last; empty when it never was
   * @param status the vendor's word for its status then; empty without one
   * @param level our code for how far it may be relied on, as in a look-up
   * @param sha256 of the answer then, lower-case hex
   * @param changed when something changed that nobody has looked at yet
   * @param ended when the watch ended by itself
   * @param news what changed, in sentences without amounts; a file does not keep them
   */
  public record Watch(
      String target,
      String environment,
      String host,
      Instant since,
      Optional<Instant> asked,
      String status,
      String level,
      String sha256,
      Optional<Instant> changed,
      Optional<Instant> ended,
      List<Text> news) {
    public Watch {
      news = List.copyOf(news);
    }

    /**
     * How a host is remembered, and that it was the sandbox in this program: no host is called so.
     */
    public static String host(Optional<String> hostAndPort) {
      return hostAndPort.orElse(BUILT_IN);
    }
  }
}
