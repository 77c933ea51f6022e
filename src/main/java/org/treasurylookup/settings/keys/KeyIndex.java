package org.treasurylookup.settings.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.file.JsonProblems;
import org.treasurylookup.settings.file.SafeFile;
import org.treasurylookup.settings.file.SettingsException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which keys are remembered, in {@code keys.json}: never a secret. With it the program knows
 * without asking the key store, which may ask the user. What cannot be understood in it costs only
 * itself; the first change puts such a file aside as {@code keys.json.damaged}.
 */
final class KeyIndex {
  static final String FILE = "keys.json";

  private static final int LARGEST_BYTES = 4 * 1024 * 1024;
  private static final System.Logger LOG = System.getLogger(KeyIndex.class.getName());

  private final Path file;
  private Optional<SettingsException> problem = Optional.empty();
  private final Map<String, KeyFacts> byAccount = new LinkedHashMap<>();

  /** Reads the index of a home; a missing file is an empty one. */
  KeyIndex(Path home) {
    this.file = home.resolve(FILE);
    if (Files.exists(file)) {
      load();
    }
  }

  Path file() {
    return file;
  }

  private void load() {
    try {
      read();
    } catch (SettingsException e) {
      LOG.log(System.Logger.Level.WARNING, "{0}", e.getMessage());
      problem = Optional.of(e);
    }
  }

  private void read() {
    try {
      var content = mapper().readValue(SafeFile.read(file, LARGEST_BYTES), Content.class);
      if (content == null || content.keys == null) {
        throw new SettingsException("settings.noKeys", FILE);
      }
      for (var key : content.keys) {
        if (key == null || key.account == null || key.rememberedAt == null) {
          problem = Optional.of(new SettingsException("settings.oddKey", FILE));
        } else {
          byAccount.put(key.account, key.toFacts(key.rememberedAt));
        }
      }
    } catch (JacksonException e) {
      throw new SettingsException(
          "settings.unreadable", FILE, JsonProblems.line(e), JsonProblems.reason(e));
    } catch (IOException e) {
      throw new SettingsException("settings.noAccess", file.toString(), JsonProblems.reason(e));
    }
  }

  /** Why not all of the file could be understood; its text is for the user. */
  synchronized Optional<SettingsException> problem() {
    return problem;
  }

  synchronized Optional<KeyFacts> get(String account) {
    return Optional.ofNullable(byAccount.get(account));
  }

  synchronized void put(String account, KeyFacts facts) throws IOException {
    change(() -> byAccount.put(account, facts));
  }

  synchronized void remove(String account) throws IOException {
    change(() -> byAccount.remove(account));
  }

  /* Another window may have remembered or forgotten a key meanwhile. */
  private void change(Runnable own) throws IOException {
    SafeFile.alone(
        file,
        () -> {
          if (problem.isEmpty() && Files.exists(file)) {
            byAccount.clear();
            load();
          }
          own.run();
          save();
        });
  }

  private void save() throws IOException {
    if (problem.isPresent() && Files.exists(file)) {
      Files.move(file, file.resolveSibling(FILE + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
    }
    List<@Nullable Entry> keys = new ArrayList<>();
    byAccount.forEach((account, facts) -> keys.add(Entry.of(account, facts)));
    SafeFile.write(file, mapper().writeValueAsBytes(new Content(1, keys)));
    problem = Optional.empty();
  }

  /* Made when needed: the first frame does not wait for it. */
  private static JsonMapper mapper() {
    return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  record Content(@Nullable Integer version, @Nullable List<@Nullable Entry> keys) {}

  record Entry(
      @Nullable String account,
      @Nullable Instant rememberedAt,
      @Nullable String publicKey,
      @Nullable Instant expires,
      @Nullable List<@Nullable String> addresses,
      @Nullable Instant checkedAt) {

    static Entry of(String account, KeyFacts facts) {
      return new Entry(
          account,
          facts.rememberedAt(),
          facts.publicKey().orElse(null),
          facts.expires().orElse(null),
          List.copyOf(facts.addresses()),
          facts.checkedAt().orElse(null));
    }

    KeyFacts toFacts(Instant since) {
      return new KeyFacts(
          since,
          Optional.ofNullable(publicKey),
          Optional.ofNullable(expires),
          addresses == null ? List.of() : addresses.stream().flatMap(Stream::ofNullable).toList(),
          Optional.ofNullable(checkedAt));
    }
  }
}
