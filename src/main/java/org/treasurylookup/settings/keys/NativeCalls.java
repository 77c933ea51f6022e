package org.treasurylookup.settings.keys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The little of the foreign-function API that the three stores share. */
final class NativeCalls {
  private NativeCalls() {}

  /** Calls a function of the system; what it throws is a mistake of this program. */
  @FunctionalInterface
  interface Code<T> {
    T run() throws Throwable;
  }

  /** Opens a library of the system by name; empty when it is not installed. */
  @SuppressWarnings("restricted")
  static Optional<SymbolLookup> library(String name) {
    try {
      return Optional.of(SymbolLookup.libraryLookup(name, Arena.global()));
    } catch (IllegalArgumentException | IllegalCallerException _) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("restricted")
  static MethodHandle function(
      SymbolLookup library, String name, FunctionDescriptor form, Linker.Option... options) {
    return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), form, options);
  }

  /** A piece of memory the system points to. */
  @SuppressWarnings("restricted")
  static MemorySegment at(MemorySegment pointer, long bytes) {
    return pointer.reinterpret(bytes);
  }

  static <T> T call(Code<T> code) {
    try {
      return code.run();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean isNull(MemorySegment pointer) {
    return pointer.address() == 0;
  }

  /** The text at a pointer, up to its zero byte. */
  static String text(MemorySegment pointer) {
    return isNull(pointer) ? "" : at(pointer, 100_000).getString(0);
  }

  /** The bytes at a pointer, up to but without the zero byte. */
  static byte[] bytes(MemorySegment pointer) {
    var memory = at(pointer, 1_000_000);
    int length = 0;
    while (memory.get(ValueLayout.JAVA_BYTE, length) != 0) {
      length++;
    }
    return memory.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
  }

  /** A secret as native text with a zero byte behind; {@link #wipe} it. */
  static MemorySegment secret(Arena arena, byte[] secret) {
    var memory = arena.allocate(secret.length + 1L);
    MemorySegment.copy(secret, 0, memory, ValueLayout.JAVA_BYTE, 0, secret.length);
    return memory;
  }

  static void wipe(MemorySegment memory) {
    memory.fill((byte) 0);
  }

  /** Text in UTF-16 with a zero behind, as Windows wants it. */
  static MemorySegment wide(Arena arena, String text) {
    return arena.allocateFrom(text, StandardCharsets.UTF_16LE);
  }

  static void wipe(byte[] secret) {
    Arrays.fill(secret, (byte) 0);
  }
}
