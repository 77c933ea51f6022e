package org.treasurylookup.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.Policy.ExplorerTemplate;
import org.treasurylookup.settings.PreferencesFile.ProxyForm;

/**
 * The values of a policy, each of which checks itself while the file is read, so that the line of a
 * bad one is known.
 */
final class PolicyValues {
  private PolicyValues() {}

  /** A host, in lower case. */
  record Host(String host) {
    private static final Pattern FORM =
        Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\\[::1]");

    @JsonCreator(mode = Mode.DELEGATING)
    Host {
      host = host.toLowerCase(Locale.ROOT);
      check(
          FORM.matcher(host).matches(), "hosts: " + host + " is no host name (write no https://)");
    }
  }

  /** An environment. */
  record Place(Environment environment) {
    @JsonCreator(mode = Mode.DELEGATING)
    static Place of(EnvironmentsFile.Entry entry) {
      try {
        return new Place(entry.toEnvironment("?"));
      } catch (SettingsException e) {
        // Its words are those for environments.json, which is not the file at fault.
        throw new IllegalArgumentException(
            String.valueOf(e.getMessage()).replace(Environments.FILE, "environments"), e);
      }
    }
  }

  /** The way to the network. */
  record Way(ProxyChoice choice) {
    @JsonCreator(mode = Mode.DELEGATING)
    static Way of(ProxyForm form) {
      return new Way(form.toChoice());
    }
  }

  /** A PEM file that is there. */
  record Pem(Path file) {
    @JsonCreator(mode = Mode.DELEGATING)
    static Pem of(String text) {
      try {
        var file = Path.of(text);
        check(file.isAbsolute(), "extraCa: " + text + " is not a whole path");
        check(Files.isReadable(file), "extraCa: " + text + " cannot be read");
        return new Pem(file);
      } catch (InvalidPathException e) {
        throw new IllegalArgumentException("extraCa: " + text + " is no path", e);
      }
    }
  }

  /** Pages of an explorer. */
  record Explorer(ExplorerTemplate template) {
    @JsonCreator(mode = Mode.PROPERTIES)
    static Explorer of(
        @JsonProperty("chain") @Nullable String chain,
        @JsonProperty("transaction") @Nullable String transaction,
        @JsonProperty("address") @Nullable String address) {
      check(chain != null && !chain.isBlank(), "explorers: chain is missing");
      page("transaction", transaction, "{hash}");
      page("address", address, "{address}");
      return new Explorer(
          new ExplorerTemplate(
              String.valueOf(chain),
              transaction == null ? "" : transaction,
              address == null ? "" : address));
    }

    private static void page(String field, @Nullable String text, String placeholder) {
      if (text == null) {
        return;
      }
      int at = text.indexOf(placeholder);
      check(
          at >= 0 && at == text.lastIndexOf(placeholder),
          "explorers: " + field + " needs " + placeholder + " once");
      try {
        var url = new URI(text.replace(placeholder, "0"));
        var authority = url.getRawAuthority();
        check(
            "https".equals(url.getScheme())
                && authority != null
                && url.getRawUserInfo() == null
                && text.startsWith("https://" + authority + "/"),
            "explorers: " + field + " has to begin with https://host/");
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException("explorers: " + field + " is no address", e);
      }
    }
  }

  /** Days answers are kept. */
  record Days(int days) {
    @JsonCreator(mode = Mode.DELEGATING)
    Days {
      Preferences.range("retentionDays", days, 1, 3650);
    }
  }

  /** Minutes until the window locks. */
  record Minutes(int minutes) {
    @JsonCreator(mode = Mode.DELEGATING)
    Minutes {
      Preferences.range("idleLockMinutes", minutes, 0, 1440);
    }
  }

  /** Seconds until the clipboard is cleared. */
  record Seconds(int seconds) {
    @JsonCreator(mode = Mode.DELEGATING)
    Seconds {
      Preferences.range("clipboardClearSeconds", seconds, 0, 3600);
    }
  }

  /** Largest answer. */
  record MebiBytes(int size) {
    @JsonCreator(mode = Mode.DELEGATING)
    MebiBytes {
      Preferences.range("largestAnswerMiB", size, 1, 1024);
    }
  }

  /** A Cobo API key, public half. */
  record KeyId(String key) {
    @JsonCreator(mode = Mode.DELEGATING)
    KeyId {
      key = key.toLowerCase(Locale.ROOT);
      check(
          key.matches("[0-9a-f]{64}"),
          "allowedKeys: "
              + key
              + " is no Cobo API key of 64 hex digits (never write a secret here)");
    }
  }

  /** Where log lines go. */
  record LogTarget(URI url) {
    private static final Set<String> SCHEMES = Set.of("tcp", "udp");

    @JsonCreator(mode = Mode.DELEGATING)
    static LogTarget of(String text) {
      try {
        var url = new URI(text);
        check(
            SCHEMES.contains(String.valueOf(url.getScheme()))
                && url.getHost() != null
                && url.getPort() > 0,
            "logForwarding: " + text + " is not of the form tcp://host:port or udp://host:port");
        return new LogTarget(url);
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException("logForwarding: " + text + " is no address", e);
      }
    }
  }

  private static void check(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
