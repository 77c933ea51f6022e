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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.explorer.ExplorerLinks;
import org.treasurylookup.domain.explorer.ExplorerTemplate;
import org.treasurylookup.domain.provider.Loopback;
import org.treasurylookup.settings.PreferencesFile.ProxyForm;
import org.treasurylookup.settings.file.ImproperValue;
import org.treasurylookup.settings.file.SettingsException;

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
      check(FORM.matcher(host).matches(), "value.host", host);
    }
  }

  record Place(Environment environment) {
    @JsonCreator(mode = Mode.DELEGATING)
    static Place of(EnvironmentsFile.Entry entry) {
      try {
        return new Place(entry.toEnvironment("?"));
      } catch (SettingsException e) {
        if (e.text().key().equals("settings.nameMissing")) {
          throw new ImproperValue("value.environments.name");
        }
        // Its words are those for environments.json, which is not the file at fault.
        throw new ImproperValue(
            e.text().mapArguments(each -> each.equals(Environments.FILE) ? "environments" : each));
      }
    }
  }

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
        check(file.isAbsolute(), "value.extraCa.whole", text);
        check(Files.isReadable(file), "value.extraCa.read", text);
        return new Pem(file);
      } catch (InvalidPathException _) {
        throw new ImproperValue("value.extraCa.path", text);
      }
    }
  }

  record Explorer(ExplorerTemplate template) {
    @JsonCreator(mode = Mode.PROPERTIES)
    static Explorer of(
        @JsonProperty("chain") @Nullable String chain,
        @JsonProperty("transaction") @Nullable String transaction,
        @JsonProperty("address") @Nullable String address) {
      check(chain != null && !chain.isBlank(), "value.explorers.chain");
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
          "value.explorers.once",
          field,
          placeholder);
      try {
        var url = new URI(text.replace(placeholder, "0"));
        var authority = url.getRawAuthority();
        check(
            "https".equals(url.getScheme())
                && authority != null
                && url.getRawUserInfo() == null
                && text.startsWith("https://" + authority + "/")
                && ExplorerLinks.isPage(url.toString()),
            "value.explorers.https",
            field);
      } catch (URISyntaxException _) {
        throw new ImproperValue("value.address", "explorers: " + field);
      }
    }
  }

  /** Days answers are kept. */
  record Days(int days) {
    @JsonCreator(mode = Mode.DELEGATING)
    Days {
      Preferences.Range.RETENTION_DAYS.check(days);
    }
  }

  /** Minutes until the window locks. */
  record Minutes(int minutes) {
    @JsonCreator(mode = Mode.DELEGATING)
    Minutes {
      Preferences.Range.IDLE_LOCK_MINUTES.check(minutes);
    }
  }

  /** Seconds until the clipboard is cleared. */
  record Seconds(int seconds) {
    @JsonCreator(mode = Mode.DELEGATING)
    Seconds {
      Preferences.Range.CLIPBOARD_CLEAR_SECONDS.check(seconds);
    }
  }

  /** Largest answer. */
  record MebiBytes(int size) {
    @JsonCreator(mode = Mode.DELEGATING)
    MebiBytes {
      Preferences.Range.LARGEST_ANSWER_MIB.check(size);
    }
  }

  /** A Cobo API key, public half. */
  record KeyId(String key) {
    @JsonCreator(mode = Mode.DELEGATING)
    KeyId {
      key = key.toLowerCase(Locale.ROOT);
      check(key.matches("[0-9a-f]{64}"), "value.allowedKeys", key);
    }
  }

  /** Where lines of the audit go: over TLS, or in plain text to this PC itself. */
  record AuditReceiver(URI url) {
    @JsonCreator(mode = Mode.DELEGATING)
    static AuditReceiver of(String text) {
      try {
        var url = new URI(text);
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        boolean safe =
            "tls".equals(url.getScheme())
                || ("tcp".equals(url.getScheme()) && Loopback.holds(host));
        boolean bare = url.getRawPath().isEmpty() && url.getRawUserInfo() == null;
        check(
            safe && bare && url.getHost() != null && url.getPort() > 0,
            "value.logForwarding",
            text);
        return new AuditReceiver(url);
      } catch (URISyntaxException _) {
        throw new ImproperValue("value.address", "logForwarding: " + text);
      }
    }
  }

  /** A service that stamps times: its answers are signed, so that plain HTTP is as good. */
  record StampService(URI url) {
    @JsonCreator(mode = Mode.DELEGATING)
    static StampService of(String text) {
      try {
        var url = new URI(text);
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        boolean bare = url.getRawUserInfo() == null && url.getRawFragment() == null;
        boolean stranger = url.getHost() != null && !KnownHosts.isKnown(url.getHost());
        check(web && bare && stranger, "value.timeStampService", text);
        return new StampService(url);
      } catch (URISyntaxException _) {
        throw new ImproperValue("value.address", "timeStampService: " + text);
      }
    }
  }

  record Desk(DeskPlace place) {
    @JsonCreator(mode = Mode.PROPERTIES)
    static Desk of(
        @JsonProperty("database") @Nullable String database,
        @JsonProperty("findings") @Nullable Boolean findings) {
      check(database != null, "value.desk.url");
      return new Desk(DeskPlace.of(String.valueOf(database), findings != null && findings));
    }
  }

  private static void check(boolean right, String otherwise, Object... arguments) {
    if (!right) {
      throw new ImproperValue(otherwise, arguments);
    }
  }
}
