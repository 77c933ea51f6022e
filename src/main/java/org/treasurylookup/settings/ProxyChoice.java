package org.treasurylookup.settings;

import java.util.List;
import org.treasurylookup.domain.provider.HttpPlace;
import org.treasurylookup.settings.file.ImproperValue;

/**
 * How the network is reached.
 *
 * @param mode which of the three ways
 * @param host proxy host, for {@link Mode#MANUAL}
 * @param port proxy port, 1 to 65535, for {@link Mode#MANUAL}
 * @param user name at the proxy; empty for none; the password is in the key store or given for a
 *     run
 * @param exceptions hosts reached directly; {@code .company.com} means all below it
 */
public record ProxyChoice(Mode mode, String host, int port, String user, List<String> exceptions) {
  /** What the operating system says. */
  public static final ProxyChoice SYSTEM = new ProxyChoice(Mode.SYSTEM, "", 0, "", List.of());

  /** The three ways. */
  public enum Mode {
    SYSTEM,
    MANUAL,
    NONE
  }

  /**
   * A choice.
   *
   * @throws ImproperValue when a manual proxy has no usable host or port
   */
  public ProxyChoice {
    exceptions = List.copyOf(exceptions);
    if (mode == Mode.MANUAL && !HttpPlace.isHost(host)) {
      throw new ImproperValue("value.proxy.host");
    }
    if (mode == Mode.MANUAL && (port < 1 || port > 65_535)) {
      throw new ImproperValue("value.proxy.port");
    }
    if (!user.matches("[^\\x00-\\x1f\\x7f:]{0,200}")) {
      throw new ImproperValue("value.proxy.user");
    }
  }
}
