package org.treasurylookup.domain.explorer;

import java.net.URI;

/**
 * A page to offer. Show the host before opening it.
 *
 * @param url https address
 * @param source who says that this is the page
 */
public record ExplorerLink(URI url, Source source) {

  /** Who says so. */
  public enum Source {
    /** The organisation's policy. */
    ORGANISATION,
    /** The provider publishes it. */
    PROVIDER,
    /** Derived by us from the same network at another provider. */
    DERIVED
  }

  /** The host, to be shown before opening. */
  public String host() {
    return url.getHost();
  }
}
