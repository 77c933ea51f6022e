package org.treasurylookup.settings.keys;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.keys.KeyStoreException.Reason;

/**
 * The Secret Service of a Linux desktop (gnome-keyring, KWallet, KeePassXC) through libsecret,
 * which is part of the desktop and speaks to it over the session's D-Bus.
 */
final class SecretService implements KeyStore {
  private static final String SCHEMA = "org.treasurylookup.Key";
  private static final List<String> ATTRIBUTES = List.of("folder", "account");
  private static final long SCHEMA_ATTRIBUTES = 32;
  private static final String DEFAULT = "default";

  @Override
  public String name() {
    return "Secret Service";
  }

  @Override
  public boolean isSupported() {
    return hasSessionBus() && Library.FOUND != null;
  }

  @Override
  public void store(KeyName name, byte[] secret) throws KeyStoreException {
    var library = library();
    try (var arena = Arena.ofConfined()) {
      var text = NativeCalls.secret(arena, secret);
      try {
        var error = arena.allocate(ADDRESS);
        List<Object> arguments = new ArrayList<>();
        arguments.add(library.schema);
        arguments.add(arena.allocateFrom(library.collection(arena)));
        arguments.add(arena.allocateFrom(name.label()));
        arguments.add(text);
        arguments.add(MemorySegment.NULL);
        arguments.add(error);
        attributes(arguments, arena, name);
        var stored = (int) NativeCalls.call(() -> library.store.invokeWithArguments(arguments));
        library.check(error);
        if (stored == 0) {
          // The user closed the question for the password.
          throw new KeyStoreException(Reason.REFUSED, name());
        }
      } finally {
        NativeCalls.wipe(text);
      }
    }
  }

  @Override
  public Optional<byte[]> load(KeyName name) throws KeyStoreException {
    var library = library();
    try (var arena = Arena.ofConfined()) {
      var error = arena.allocate(ADDRESS);
      var found =
          (MemorySegment)
              NativeCalls.call(
                  () -> library.lookup.invokeWithArguments(query(library, arena, error, name)));
      library.check(error);
      if (NativeCalls.isNull(found)) {
        return Optional.empty();
      }
      try {
        return Optional.of(NativeCalls.bytes(found));
      } finally {
        // It overwrites what it frees.
        NativeCalls.call(() -> library.free.invokeWithArguments(found));
      }
    }
  }

  @Override
  public void delete(KeyName name) throws KeyStoreException {
    var library = library();
    try (var arena = Arena.ofConfined()) {
      var error = arena.allocate(ADDRESS);
      NativeCalls.call(() -> library.clear.invokeWithArguments(query(library, arena, error, name)));
      library.check(error);
    }
  }

  private static List<Object> query(
      Library library, Arena arena, MemorySegment error, KeyName name) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(library.schema);
    arguments.add(MemorySegment.NULL);
    arguments.add(error);
    attributes(arguments, arena, name);
    return arguments;
  }

  private static void attributes(List<Object> arguments, Arena arena, KeyName name) {
    arguments.add(arena.allocateFrom(ATTRIBUTES.getFirst()));
    arguments.add(arena.allocateFrom(name.folder()));
    arguments.add(arena.allocateFrom(ATTRIBUTES.getLast()));
    arguments.add(arena.allocateFrom(name.account()));
    arguments.add(MemorySegment.NULL);
  }

  /* Without a session bus libsecret would try to start one of its own, slowly and for nobody. */
  private static boolean hasSessionBus() {
    String address = System.getenv("DBUS_SESSION_BUS_ADDRESS");
    String runtime = System.getenv("XDG_RUNTIME_DIR");
    return (address != null && !address.isBlank())
        || (runtime != null && Files.exists(Path.of(runtime, "bus")));
  }

  private Library library() throws KeyStoreException {
    var library = hasSessionBus() ? Library.FOUND : null;
    if (library == null) {
      throw new KeyStoreException(Reason.UNAVAILABLE, "libsecret-1, D-Bus");
    }
    return library;
  }

  /** The functions of libsecret, opened when first needed. */
  private static final class Library {
    private static final int ATTRIBUTE_ARGUMENTS = 5;

    /* SecretSchema of libsecret-1: name, flags, 32 × (name, type), and what is reserved. */
    private static final MemoryLayout SCHEMA_FORM =
        MemoryLayout.structLayout(
            ADDRESS,
            JAVA_LONG,
            MemoryLayout.sequenceLayout(
                SCHEMA_ATTRIBUTES, MemoryLayout.structLayout(ADDRESS, JAVA_LONG)),
            JAVA_LONG,
            MemoryLayout.sequenceLayout(7, JAVA_LONG));

    static final @Nullable Library FOUND = open();

    final MethodHandle store;
    final MethodHandle lookup;
    final MethodHandle clear;
    final MethodHandle free;
    private final MethodHandle freeError;
    private final MethodHandle freeText;
    private final MethodHandle service;
    private final MethodHandle release;
    private final MethodHandle alias;
    final MemorySegment schema = schema();

    private Library(SymbolLookup secret, SymbolLookup glib, SymbolLookup gobject) {
      store = variadic(secret, "secret_password_store_sync", JAVA_INT, 6);
      lookup = variadic(secret, "secret_password_lookup_nonpageable_sync", ADDRESS, 3);
      clear = variadic(secret, "secret_password_clear_sync", JAVA_INT, 3);
      free =
          NativeCalls.function(secret, "secret_password_free", FunctionDescriptor.ofVoid(ADDRESS));
      freeError = NativeCalls.function(glib, "g_error_free", FunctionDescriptor.ofVoid(ADDRESS));
      freeText = NativeCalls.function(glib, "g_free", FunctionDescriptor.ofVoid(ADDRESS));
      service =
          NativeCalls.function(
              secret,
              "secret_service_get_sync",
              FunctionDescriptor.of(ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
      release = NativeCalls.function(gobject, "g_object_unref", FunctionDescriptor.ofVoid(ADDRESS));
      alias =
          NativeCalls.function(
              secret,
              "secret_service_read_alias_dbus_path_sync",
              FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    }

    /**
     * The path of the collection that the service names as its default. KeePassXC has no object at
     * the path that libsecret would use, and libsecret would then ask for a new collection. Without
     * one it is the name, under which the desktop makes one.
     */
    String collection(Arena arena) throws KeyStoreException {
      var error = arena.allocate(ADDRESS);
      var none = MemorySegment.NULL;
      var found =
          (MemorySegment) NativeCalls.call(() -> service.invokeWithArguments(0, none, error));
      check(error);
      try {
        var name = arena.allocateFrom(DEFAULT);
        var path =
            (MemorySegment)
                NativeCalls.call(() -> alias.invokeWithArguments(found, name, none, error));
        check(error);
        String text = NativeCalls.text(path);
        NativeCalls.call(() -> freeText.invokeWithArguments(path));
        return text.isEmpty() ? DEFAULT : text;
      } finally {
        NativeCalls.call(() -> release.invokeWithArguments(found));
      }
    }

    private static @Nullable Library open() {
      var secret = NativeCalls.library("libsecret-1.so.0");
      var glib = NativeCalls.library("libglib-2.0.so.0");
      var gobject = NativeCalls.library("libgobject-2.0.so.0");
      return secret.isEmpty() || glib.isEmpty() || gobject.isEmpty()
          ? null
          : new Library(secret.get(), glib.get(), gobject.get());
    }

    private static MethodHandle variadic(
        SymbolLookup library, String name, MemoryLayout result, int fixed) {
      var arguments = new MemoryLayout[fixed + ATTRIBUTE_ARGUMENTS];
      Arrays.fill(arguments, ADDRESS);
      return NativeCalls.function(
          library,
          name,
          FunctionDescriptor.of(result, arguments),
          Linker.Option.firstVariadicArg(fixed));
    }

    private static MemorySegment schema() {
      var arena = Arena.global();
      var schema = arena.allocate(SCHEMA_FORM);
      schema.set(ADDRESS, 0, arena.allocateFrom(SCHEMA));
      for (int i = 0; i < ATTRIBUTES.size(); i++) {
        schema.set(ADDRESS, 16 + i * 16L, arena.allocateFrom(ATTRIBUTES.get(i)));
      }
      return schema;
    }

    void check(MemorySegment error) throws KeyStoreException {
      var problem = error.get(ADDRESS, 0);
      if (NativeCalls.isNull(problem)) {
        return;
      }
      // GError: quark, code, message
      int code = NativeCalls.at(problem, 8).get(JAVA_INT, 4);
      String message = NativeCalls.text(NativeCalls.at(problem, 16).get(ADDRESS, 8));
      NativeCalls.call(() -> freeError.invokeWithArguments(problem));
      boolean absent = message.contains("org.freedesktop.secrets") || message.contains("connect");
      throw new KeyStoreException(
          absent ? Reason.UNAVAILABLE : Reason.REFUSED, "libsecret-1 " + code);
    }
  }
}
