package org.treasurylookup.domain.answer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;

/** An unchangeable run of bytes with its SHA-256: the body of an answer exactly as received. */
public final class ImmutableBytes {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final byte[] content;
  private final String sha256;

  private ImmutableBytes(byte[] content) {
    this.content = content;
    this.sha256 = HexFormat.of().formatHex(digest().digest(content));
  }

  /** Takes a copy of the bytes. */
  public static ImmutableBytes of(byte[] content) {
    return new ImmutableBytes(content.clone());
  }

  /** Number of bytes. */
  public int size() {
    return content.length;
  }

  /** SHA-256 of the bytes in lower-case hex, 64 digits. */
  public String sha256() {
    return sha256;
  }

  /** A fresh copy of the bytes. */
  public byte[] toArray() {
    return content.clone();
  }

  /**
   * Lends the bytes without a copy.
   *
   * @param reader reads them only, and does not keep them
   */
  public <T> T lend(Function<byte[], T> reader) {
    return reader.apply(content);
  }

  /**
   * Whether all bytes are ASCII without a zero among them: those are the same characters in UTF-8
   * and nothing of UTF-16. Eight at a time, as this is asked of every answer.
   */
  public boolean isAscii() {
    int whole = content.length - content.length % Long.BYTES;
    for (int at = 0; at < whole; at += Long.BYTES) {
      long eight = (long) EIGHT.get(content, at);
      if ((((eight - ONES) | eight) & HIGH_BITS) != 0) {
        return false;
      }
    }
    for (int at = whole; at < content.length; at++) {
      if (content[at] <= 0) {
        return false;
      }
    }
    return true;
  }

  /** Feeds the bytes to a digest, without a copy. */
  public void update(MessageDigest digest) {
    digest.update(content);
  }

  /** The bytes read as UTF-8; what is no UTF-8 becomes U+FFFD, so this is for looking at only. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Whether the bytes are UTF-8 throughout, so that {@link #text} stands for nothing else. */
  public boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  /** SHA-256, which every Java platform has. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ImmutableBytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return sha256.hashCode();
  }

  @Override
  public String toString() {
    return content.length + " bytes, sha256 " + sha256;
  }
}
