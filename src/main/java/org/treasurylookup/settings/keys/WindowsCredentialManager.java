package org.treasurylookup.settings.keys;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.settings.keys.KeyStoreException.Reason;

/**
 * The Credential Manager of Windows ({@code advapi32}): a generic credential of this user on this
 * PC, encrypted by Windows, visible in the Control Panel.
 */
final class WindowsCredentialManager implements KeyStore {
  /** CRED_MAX_CREDENTIAL_BLOB_SIZE of wincred.h. */
  static final int LONGEST = 5 * 512;

  private static final int GENERIC = 1;
  private static final int LOCAL_MACHINE = 2;
  private static final int ERROR_NOT_FOUND = 1168;
  private static final int ERROR_NO_SUCH_LOGON_SESSION = 1312;

  /** CREDENTIALW of wincred.h, 64 bit. */
  static final StructLayout CREDENTIAL =
      MemoryLayout.structLayout(
          JAVA_INT.withName("Flags"),
          JAVA_INT.withName("Type"),
          ADDRESS.withName("TargetName"),
          ADDRESS.withName("Comment"),
          JAVA_LONG.withName("LastWritten"),
          JAVA_INT.withName("CredentialBlobSize"),
          MemoryLayout.paddingLayout(4),
          ADDRESS.withName("CredentialBlob"),
          JAVA_INT.withName("Persist"),
          JAVA_INT.withName("AttributeCount"),
          ADDRESS.withName("Attributes"),
          ADDRESS.withName("TargetAlias"),
          ADDRESS.withName("UserName"));

  @Override
  public String name() {
    return "Credential Manager";
  }

  @Override
  public boolean isSupported() {
    return Library.FOUND != null;
  }

  @Override
  public void store(KeyName name, byte[] secret) throws KeyStoreException {
    if (secret.length > LONGEST) {
      throw new KeyStoreException(Reason.TOO_LONG, Integer.toString(LONGEST));
    }
    var library = library();
    try (var arena = Arena.ofConfined()) {
      var blob = NativeCalls.secret(arena, secret);
      try {
        var credential = arena.allocate(CREDENTIAL);
        credential.set(JAVA_INT, offset("Type"), GENERIC);
        credential.set(ADDRESS, offset("TargetName"), NativeCalls.wide(arena, name.label()));
        credential.set(JAVA_INT, offset("CredentialBlobSize"), secret.length);
        credential.set(ADDRESS, offset("CredentialBlob"), blob);
        credential.set(JAVA_INT, offset("Persist"), LOCAL_MACHINE);
        credential.set(ADDRESS, offset("UserName"), NativeCalls.wide(arena, name.account()));
        library.call(arena, library.write, List.of(credential, 0));
      } finally {
        NativeCalls.wipe(blob);
      }
    }
  }

  @Override
  public Optional<byte[]> load(KeyName name) throws KeyStoreException {
    var library = library();
    try (var arena = Arena.ofConfined()) {
      var found = arena.allocate(ADDRESS);
      var target = NativeCalls.wide(arena, name.label());
      if (!library.call(arena, library.read, List.of(target, GENERIC, 0, found))) {
        return Optional.empty();
      }
      var pointer = found.get(ADDRESS, 0);
      try {
        var credential = NativeCalls.at(pointer, CREDENTIAL.byteSize());
        int length = credential.get(JAVA_INT, offset("CredentialBlobSize"));
        var blob = NativeCalls.at(credential.get(ADDRESS, offset("CredentialBlob")), length);
        var secret = blob.toArray(ValueLayout.JAVA_BYTE);
        NativeCalls.wipe(blob);
        return Optional.of(secret);
      } finally {
        NativeCalls.call(() -> library.free.invokeWithArguments(pointer));
      }
    }
  }

  @Override
  public void delete(KeyName name) throws KeyStoreException {
    var library = library();
    try (var arena = Arena.ofConfined()) {
      library.call(
          arena, library.delete, List.of(NativeCalls.wide(arena, name.label()), GENERIC, 0));
    }
  }

  private static long offset(String field) {
    return CREDENTIAL.byteOffset(PathElement.groupElement(field));
  }

  private static Library library() throws KeyStoreException {
    var library = Library.FOUND;
    if (library == null) {
      throw new KeyStoreException(Reason.UNAVAILABLE, "advapi32");
    }
    return library;
  }

  private static final class Library {
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final long LAST_ERROR =
        STATE.byteOffset(PathElement.groupElement("GetLastError"));
    static final @Nullable Library FOUND = open();

    final MethodHandle write;
    final MethodHandle read;
    final MethodHandle delete;
    final MethodHandle free;

    private Library(SymbolLookup library) {
      write = function(library, "CredWriteW", ADDRESS, JAVA_INT);
      read = function(library, "CredReadW", ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
      delete = function(library, "CredDeleteW", ADDRESS, JAVA_INT, JAVA_INT);
      free = NativeCalls.function(library, "CredFree", FunctionDescriptor.ofVoid(ADDRESS));
    }

    private static @Nullable Library open() {
      return NativeCalls.library("advapi32").map(Library::new).orElse(null);
    }

    private static MethodHandle function(
        SymbolLookup library, String name, MemoryLayout... arguments) {
      return NativeCalls.function(
          library,
          name,
          FunctionDescriptor.of(JAVA_INT, arguments),
          Linker.Option.captureCallState("GetLastError"));
    }

    /** Whether it was done; false when there is no such credential. */
    boolean call(Arena arena, MethodHandle function, List<?> arguments) throws KeyStoreException {
      MemorySegment state = arena.allocate(STATE);
      List<Object> all = new ArrayList<>();
      all.add(state);
      all.addAll(arguments);
      if ((int) NativeCalls.call(() -> function.invokeWithArguments(all)) != 0) {
        return true;
      }
      int error = state.get(JAVA_INT, LAST_ERROR);
      if (error == ERROR_NOT_FOUND) {
        return false;
      }
      throw new KeyStoreException(
          error == ERROR_NO_SUCH_LOGON_SESSION ? Reason.UNAVAILABLE : Reason.REFUSED,
          "Windows " + error);
    }
  }
}
