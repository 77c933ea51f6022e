package org.treasurylookup.settings.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.file.JsonFile;
import org.treasurylookup.settings.file.JsonFile.Kind;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.file.WriteProblem;
import org.treasurylookup.settings.keys.KeyStoreException.Reason;
import org.treasurylookup.text.Text;

/**
 * Which keys are remembered, in {@code keys.json}: never a secret. With it the program knows
 * without asking the key store, which may ask the user. What cannot be understood in it costs only
 * itself; the first change puts such a file aside as {@code keys.json.damaged}. One of a newer
 * version is read and left alone; one that cannot be read is left alone too.
 */
final class KeyIndex {
  static final String FILE = "keys.json";

  private static final int VERSION = 1;
  private static final System.Logger LOG = System.getLogger(KeyIndex.class.getName());

  private final Path path;
  private final JsonFile<Content> file;
  private Optional<SettingsException> problem = Optional.empty();
  private boolean newer;
  private final Map<String, KeyFacts> byAccount = new LinkedHashMap<>();

  /** Reads the index of a home; a missing file is an empty one. */
  KeyIndex(Path home) {
    this.path = home.resolve(FILE);
    this.file = new JsonFile<>(path, Content.class, Kind.OWN);
    load();
  }

  private void load() {
    try {
      file.read(this::entries).ifPresent(this::take);
    } catch (SettingsException e) {
      LOG.log(System.Logger.Level.WARNING, "{0}", e.getMessage());
      problem = Optional.of(e);
    }
  }

  private List<@Nullable Entry> entries(Content content) {
    newer = content.version != null && content.version > VERSION;
    return content.entries();
  }

  private void take(List<@Nullable Entry> entries) {
    byAccount.clear();
    for (var key : entries) {
      if (key == null || key.account == null || key.rememberedAt == null) {
        problem = Optional.of(new SettingsException("settings.oddKey", FILE));
      } else {
        byAccount.put(key.account, key.toFacts(key.rememberedAt));
      }
    }
  }

  /** Why not all of the file could be understood; its text is for the user. */
  synchronized Optional<SettingsException> problem() {
    return problem;
  }

  synchronized Optional<KeyFacts> get(String account) {
    return Optional.ofNullable(byAccount.get(account));
  }

  /** Refuses a list that is not this version's to change, or that cannot be read. */
  synchronized void requireOwn() throws KeyStoreException {
    loadAgain();
    requireWritable(Reason.NOT_LISTED);
  }

  private void requireWritable(Reason reason) throws KeyStoreException {
    if (newer) {
      throw new KeyStoreException(reason, path, Text.of("file.newer"));
    }
    if (unread().isPresent()) {
      throw new KeyStoreException(reason, path, Text.of("file.unread"));
    }
  }

  private Optional<IOException> unread() {
    return problem.flatMap(SettingsException::unread);
  }

  private void loadAgain() {
    if (problem.isEmpty() || unread().isPresent()) {
      problem = Optional.empty();
      load();
    }
  }

  synchronized void put(String account, KeyFacts facts) throws KeyStoreException {
    change(Reason.NOT_LISTED, () -> byAccount.put(account, facts));
  }

  /** Takes off a key that the key store has no more. */
  synchronized void remove(String account) throws KeyStoreException {
    change(Reason.STILL_LISTED, () -> byAccount.remove(account));
  }

  private void change(Reason reason, Runnable own) throws KeyStoreException {
    try {
      file.alone(() -> changeAlone(own));
    } catch (IOException e) {
      throw new KeyStoreException(reason, path, WriteProblem.of(e).text());
    }
    requireWritable(reason);
  }

  /* Another window may have remembered or forgotten a key meanwhile. */
  private void changeAlone(Runnable own) throws IOException {
    loadAgain();
    if (!newer && unread().isEmpty()) {
      own.run();
      save();
    }
  }

  private void save() throws IOException {
    if (problem.isPresent()) {
      file.putAside();
    }
    List<@Nullable Entry> keys = new ArrayList<>();
    byAccount.forEach((account, facts) -> keys.add(Entry.of(account, facts)));
    file.write(new Content(VERSION, keys));
    problem = Optional.empty();
  }

  record Content(@Nullable Integer version, @Nullable List<@Nullable Entry> keys) {
    List<@Nullable Entry> entries() {
      if (keys == null) {
        throw new SettingsException("settings.noKeys", FILE);
      }
      return keys;
    }
  }

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
