package org.treasurylookup.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.provider.BitgoAuth;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.domain.provider.Ed25519Key;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.settings.Environment.Bitgo;
import org.treasurylookup.settings.Environment.Cobo;
import org.treasurylookup.settings.Environment.Kind;
import org.treasurylookup.settings.file.FileWords;
import org.treasurylookup.settings.file.ImproperValue;
import org.treasurylookup.settings.file.JsonFile;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.file.WriteProblem;

/** {@code environments.json} as written by people: every mistake is named with where it is. */
final class EnvironmentsFile {
  private static final String FILE = Environments.FILE;

  private EnvironmentsFile() {}

  /**
   * Reads the file.
   *
   * @throws SettingsException when it cannot be understood
   */
  static List<Environment> read(Path path) {
    List<Environment> environments = new ArrayList<>();
    var names = new HashSet<String>();
    for (var entry : entries(file(path))) {
      String number = Integer.toString(environments.size() + 1);
      if (entry == null) {
        throw new SettingsException("settings.nameMissing", FILE, number);
      }
      var environment = entry.toEnvironment(number);
      if (!names.add(environment.name())) {
        throw new SettingsException("settings.twice", FILE, environment.name());
      }
      environments.add(environment);
    }
    return environments;
  }

  /**
   * Adds an environment, or replaces the one of its name.
   *
   * @throws SettingsException when the file or the entry cannot be understood, or not be written
   */
  static void put(Path path, Entry entry) {
    entry.toEnvironment("");
    change(
        path,
        all -> {
          all.removeIf(each -> Objects.equals(each.name(), entry.name()));
          all.add(entry);
        });
  }

  /**
   * Removes an environment; that there is none of this name is fine.
   *
   * @throws SettingsException when the file cannot be understood, or not be written
   */
  static void remove(Path path, String name) {
    change(path, all -> all.removeIf(each -> name.equals(each.name())));
  }

  /* Another window may add one at the same time. */
  private static void change(Path path, Consumer<List<Entry>> own) {
    var file = file(path);
    try {
      file.alone(
          () -> {
            read(path);
            List<Entry> all = new ArrayList<>(List.of(entries(file)));
            own.accept(all);
            file.write(all);
          });
    } catch (IOException e) {
      throw new SettingsException(
          "settings.notWritten", path.toString(), WriteProblem.of(e).text());
    }
  }

  private static JsonFile<Entry[]> file(Path path) {
    return new JsonFile<>(path, Entry[].class, JsonFile.Kind.LIST_OF_PEOPLE);
  }

  private static Entry[] entries(JsonFile<Entry[]> file) {
    return file.read(Function.<Entry[]>identity()).orElseGet(() -> new Entry[0]);
  }

  /** One entry of the file, as written. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      @Nullable String name,
      @Nullable String kind,
      @Nullable CoboEntry cobo,
      @Nullable BitgoEntry bitgo) {

    Environment toEnvironment(String number) {
      if (name == null) {
        throw new SettingsException("settings.nameMissing", FILE, number);
      }
      if (!name.matches("[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}")) {
        throw new SettingsException("settings.name", FILE, name);
      }
      var known = word(Kind.class, kind, "kind", name, Kind.CUSTOM);
      boolean embeddable = known == Kind.SANDBOX;
      var environment =
          new Environment(
              name,
              known,
              Optional.ofNullable(cobo).map(side -> side.toCobo(name, embeddable)),
              Optional.ofNullable(bitgo).map(side -> side.toBitgo(name, embeddable)));
      for (var provider : Provider.values()) {
        environment.baseUrl(provider).ifPresent(url -> fits(url, provider, known));
      }
      return environment;
    }

    /* Real money must not be marked as play money, nor the other way round. */
    private void fits(URI url, Provider provider, Kind known) {
      var real = KnownHosts.kind(provider, url).map(kind -> kind == Kind.PRODUCTION);
      boolean marked = known == Kind.PRODUCTION;
      if (known != Kind.CUSTOM && real.isPresent() && real.get() != marked) {
        String key = marked ? "settings.kind.test" : "settings.kind.production";
        throw new SettingsException(key, FILE, String.valueOf(name), known.code(), url.getHost());
      }
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CoboEntry(@Nullable String baseUrl, @Nullable String responseKey) {
    Cobo toCobo(String name, boolean embeddable) {
      if (responseKey != null && Ed25519Key.of(responseKey).isEmpty()) {
        throw new SettingsException("settings.responseKey", FILE, name);
      }
      return new Cobo(url(baseUrl, name, embeddable), Optional.ofNullable(responseKey));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BitgoEntry(
      @Nullable String baseUrl,
      @Nullable String route,
      @Nullable String enterpriseId,
      @Nullable String defaultTrustOrg,
      @Nullable String auth) {
    Bitgo toBitgo(String name, boolean embeddable) {
      String enterprise = enterpriseId == null ? "" : enterpriseId;
      if (!enterprise.matches("(?!\\.{1,2}$)[A-Za-z0-9._~-]{0,100}")) {
        throw new SettingsException("settings.enterpriseId", FILE, name);
      }
      String trustOrg = defaultTrustOrg == null ? Environments.DEFAULT_TRUST_ORG : defaultTrustOrg;
      if (!trustOrg.matches("[A-Za-z0-9 .&-]{1,100}")) {
        throw new SettingsException("settings.trustOrg", FILE, name, trustOrg);
      }
      return new Bitgo(
          url(baseUrl, name, embeddable),
          word(BitgoRoute.class, route, "route", name, BitgoRoute.ADMIN),
          enterprise,
          trustOrg,
          word(BitgoAuth.class, auth, "auth", name, BitgoAuth.BEARER));
    }
  }

  private static <E extends Enum<E>> E word(
      Class<E> words, @Nullable String text, String field, String environment, E otherwise) {
    if (text == null) {
      return otherwise;
    }
    try {
      return FileWords.of(words, field, text);
    } catch (ImproperValue e) {
      throw new SettingsException("settings.word", FILE, environment, e.text());
    }
  }

  private static Optional<URI> url(@Nullable String text, String environment, boolean embeddable) {
    if (text == null) {
      if (embeddable) {
        return Optional.empty();
      }
      throw new SettingsException("settings.urlMissing", FILE, environment);
    }
    return Optional.of(
        BaseUrl.parse(text)
            .orElseThrow(() -> new SettingsException("settings.url", FILE, environment, text)));
  }
}
