package org.treasurylookup.settings.keystore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.SafeFile;
import org.treasurylookup.settings.SettingsException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which keys are remembered, in {@code keys.json}: never a secret. With it the program knows
 * without asking the key store, which may ask the user.
 */
final class KeyIndex {
  static final String FILE = "keys.json";
  private final Path file;
  private final Map<String, KeyFacts> byAccount = new LinkedHashMap<>();

  /**
   * Reads the index of a home; a missing file is an empty one.
   *
   * @throws SettingsException when the file cannot be understood
   */
  KeyIndex(Path home) {
    this.file = home.resolve(FILE);
    if (Files.exists(file)) {
      try {
        mapper()
            .readValue(Files.readAllBytes(file), Content.class)
            .keys
            .forEach(key -> byAccount.put(key.account, key.toFacts()));
      } catch (JacksonException e) {
        throw new SettingsException("settings.unreadable", FILE, "?", e.getOriginalMessage());
      } catch (IOException e) {
        throw new SettingsException("settings.noAccess", file.toString(), String.valueOf(e));
      }
    }
  }

  synchronized Optional<KeyFacts> get(String account) {
    return Optional.ofNullable(byAccount.get(account));
  }

  synchronized void put(String account, KeyFacts facts) throws IOException {
    byAccount.put(account, facts);
    save();
  }

  synchronized void remove(String account) throws IOException {
    if (byAccount.remove(account) != null) {
      save();
    }
  }

  private void save() throws IOException {
    var keys = byAccount.entrySet().stream().map(e -> Entry.of(e.getKey(), e.getValue())).toList();
    SafeFile.write(file, mapper().writeValueAsBytes(new Content(1, keys)));
  }

  /* Made when needed: the first frame does not wait for it. */
  private static JsonMapper mapper() {
    return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  record Content(int version, List<Entry> keys) {}

  record Entry(
      String account,
      Instant rememberedAt,
      @Nullable String publicKey,
      @Nullable Instant expires,
      @Nullable List<String> addresses,
      @Nullable Instant checkedAt) {

    static Entry of(String account, KeyFacts facts) {
      return new Entry(
          account,
          facts.rememberedAt(),
          facts.publicKey().orElse(null),
          facts.expires().orElse(null),
          facts.addresses(),
          facts.checkedAt().orElse(null));
    }

    KeyFacts toFacts() {
      return new KeyFacts(
          rememberedAt,
          Optional.ofNullable(publicKey),
          Optional.ofNullable(expires),
          addresses == null ? List.of() : addresses,
          Optional.ofNullable(checkedAt));
    }
  }
}
