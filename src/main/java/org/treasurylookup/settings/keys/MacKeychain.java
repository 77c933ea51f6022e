package org.treasurylookup.settings.keys;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.keys.KeyStoreException.Reason;

/** The Keychain of macOS (Security.framework): a generic password of this user. */
final class MacKeychain implements KeyStore {
  private static final int SUCCESS = 0;
  private static final int NOT_FOUND = -25300;
  private static final int NO_DEFAULT_KEYCHAIN = -25307;
  private static final int NOT_AVAILABLE = -25291;

  @Override
  public String name() {
    return "Keychain";
  }

  @Override
  public boolean isSupported() {
    return Frameworks.FOUND != null;
  }

  @Override
  public void store(KeyName name, byte[] secret) throws KeyStoreException {
    var system = frameworks();
    try (var scope = new Scope(system)) {
      var query = scope.query(name);
      var change = Map.of("kSecValueData", scope.data(secret));
      int status = system.status(system.update, scope.table(query), scope.table(change));
      if (status == NOT_FOUND) {
        query.put("kSecValueData", scope.data(secret));
        query.put("kSecAttrLabel", scope.text(name.label()));
        status = system.status(system.add, scope.table(query), MemorySegment.NULL);
      }
      check(status);
    }
  }

  @Override
  public Optional<byte[]> load(KeyName name) throws KeyStoreException {
    var system = frameworks();
    try (var scope = new Scope(system)) {
      var query = scope.query(name);
      query.put("kSecReturnData", system.constant("kCFBooleanTrue"));
      var found = scope.arena.allocate(ADDRESS);
      int status = system.status(system.find, scope.table(query), found);
      if (status == NOT_FOUND) {
        return Optional.empty();
      }
      check(status);
      return Optional.of(system.bytes(scope.own(found.get(ADDRESS, 0))).toArray(JAVA_BYTE));
    }
  }

  @Override
  public void delete(KeyName name) throws KeyStoreException {
    var system = frameworks();
    try (var scope = new Scope(system)) {
      int status = system.status(system.remove, scope.table(scope.query(name)));
      if (status != NOT_FOUND) {
        check(status);
      }
    }
  }

  private static void check(int status) throws KeyStoreException {
    switch (status) {
      case SUCCESS -> {}
      case NO_DEFAULT_KEYCHAIN, NOT_AVAILABLE ->
          throw new KeyStoreException(Reason.UNAVAILABLE, "macOS " + status);
      default -> throw new KeyStoreException(Reason.REFUSED, "macOS " + status);
    }
  }

  private static Frameworks frameworks() throws KeyStoreException {
    var found = Frameworks.FOUND;
    if (found == null) {
      throw new KeyStoreException(Reason.UNAVAILABLE, "Security.framework");
    }
    return found;
  }

  /** Objects of one call: all are released at its end, secrets overwritten before. */
  private static final class Scope implements AutoCloseable {
    private final Frameworks system;
    private final Arena arena = Arena.ofConfined();
    private final List<MemorySegment> owned = new ArrayList<>();
    private final List<MemorySegment> secrets = new ArrayList<>();

    Scope(Frameworks system) {
      this.system = system;
    }

    Map<String, MemorySegment> query(KeyName name) {
      Map<String, MemorySegment> query = new LinkedHashMap<>();
      query.put("kSecClass", system.constant("kSecClassGenericPassword"));
      query.put("kSecAttrService", text(name.folder()));
      query.put("kSecAttrAccount", text(name.account()));
      return query;
    }

    MemorySegment own(MemorySegment secret) {
      owned.add(secret);
      secrets.add(secret);
      return secret;
    }

    MemorySegment text(String text) {
      var made = system.make(system.text, MemorySegment.NULL, arena.allocateFrom(text), 0x08000100);
      owned.add(made);
      return made;
    }

    MemorySegment data(byte[] secret) {
      var copy = NativeCalls.secret(arena, secret);
      try {
        return own(system.make(system.data, MemorySegment.NULL, copy, (long) secret.length));
      } finally {
        NativeCalls.wipe(copy);
      }
    }

    MemorySegment table(Map<String, MemorySegment> entries) {
      var keys = arena.allocate(ADDRESS, entries.size());
      var values = arena.allocate(ADDRESS, entries.size());
      long index = 0;
      for (var entry : entries.entrySet()) {
        keys.setAtIndex(ADDRESS, index, system.constant(entry.getKey()));
        values.setAtIndex(ADDRESS, index, entry.getValue());
        index++;
      }
      var made =
          system.make(
              system.table,
              MemorySegment.NULL,
              keys,
              values,
              index,
              system.symbol("kCFTypeDictionaryKeyCallBacks"),
              system.symbol("kCFTypeDictionaryValueCallBacks"));
      owned.add(made);
      return made;
    }

    @Override
    public void close() {
      secrets.forEach(secret -> NativeCalls.wipe(system.bytes(secret)));
      owned.reversed().forEach(system::release);
      arena.close();
    }
  }

  private static final class Frameworks {
    private static final String FOLDER = "/System/Library/Frameworks/";
    static final @Nullable Frameworks FOUND = open();

    private final SymbolLookup symbols;
    final MethodHandle add;
    final MethodHandle update;
    final MethodHandle find;
    final MethodHandle remove;
    final MethodHandle text;
    final MethodHandle data;
    final MethodHandle table;
    private final MethodHandle pointer;
    private final MethodHandle length;
    private final MethodHandle release;

    private Frameworks(SymbolLookup symbols) {
      this.symbols = symbols;
      add = function("SecItemAdd", JAVA_INT, ADDRESS, ADDRESS);
      update = function("SecItemUpdate", JAVA_INT, ADDRESS, ADDRESS);
      find = function("SecItemCopyMatching", JAVA_INT, ADDRESS, ADDRESS);
      remove = function("SecItemDelete", JAVA_INT, ADDRESS);
      text = function("CFStringCreateWithCString", ADDRESS, ADDRESS, ADDRESS, JAVA_INT);
      data = function("CFDataCreate", ADDRESS, ADDRESS, ADDRESS, JAVA_LONG);
      table =
          function(
              "CFDictionaryCreate",
              ADDRESS,
              ADDRESS,
              ADDRESS,
              ADDRESS,
              JAVA_LONG,
              ADDRESS,
              ADDRESS);
      pointer = function("CFDataGetBytePtr", ADDRESS, ADDRESS);
      length = function("CFDataGetLength", JAVA_LONG, ADDRESS);
      release = NativeCalls.function(symbols, "CFRelease", FunctionDescriptor.ofVoid(ADDRESS));
    }

    private static @Nullable Frameworks open() {
      var security = NativeCalls.library(FOLDER + "Security.framework/Security");
      var core = NativeCalls.library(FOLDER + "CoreFoundation.framework/CoreFoundation");
      return security.isEmpty() || core.isEmpty()
          ? null
          : new Frameworks(security.get().or(core.get()));
    }

    private MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
      return NativeCalls.function(symbols, name, FunctionDescriptor.of(result, arguments));
    }

    MemorySegment symbol(String name) {
      return symbols.findOrThrow(name);
    }

    /** What a global constant points to. */
    MemorySegment constant(String name) {
      return NativeCalls.at(symbol(name), ADDRESS.byteSize()).get(ADDRESS, 0);
    }

    MemorySegment make(MethodHandle function, Object... arguments) {
      var made = (MemorySegment) NativeCalls.call(() -> function.invokeWithArguments(arguments));
      if (NativeCalls.isNull(made)) {
        throw new IllegalStateException("CoreFoundation made nothing");
      }
      return made;
    }

    int status(MethodHandle function, Object... arguments) {
      return (int) NativeCalls.call(() -> function.invokeWithArguments(arguments));
    }

    MemorySegment bytes(MemorySegment data) {
      long size = (long) NativeCalls.call(() -> length.invokeWithArguments(data));
      return NativeCalls.at(
          (MemorySegment) NativeCalls.call(() -> pointer.invokeWithArguments(data)), size);
    }

    void release(MemorySegment object) {
      NativeCalls.call(() -> release.invokeWithArguments(object));
    }
  }
}
