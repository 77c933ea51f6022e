package org.treasurylookup.domain.answer;

import java.io.IOException;
import java.io.OutputStream;
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
import java.util.Optional;
import java.util.function.Function;

/** An unchangeable run of bytes with its SHA-256: the body of an answer exactly as received. */
public final class ImmutableBytes {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  /* Fewer bytes are sooner gone through again than what was known of them is kept. */
  private static final int LARGE = 65_536;

  private final byte[] content;
  private final String sha256;
  private final Optional<MessageDigest> digested;

  /* The digest has had the content, and nothing else. */
  private ImmutableBytes(byte[] content, MessageDigest digest) {
    this.content = content;
    this.digested = content.length < LARGE ? Optional.empty() : copy(digest);
    this.sha256 = HexFormat.of().formatHex(digest.digest());
  }

  /** Takes a copy of the bytes. */
  public static ImmutableBytes of(byte[] content) {
    var arriving = new Arriving(content.length);
    arriving.add(content, content.length);
    return arriving.whole();
  }

  /**
   * Bytes that come one after the other, digested on their way: once the last has come, little is
   * left to do.
   */
  public static final class Arriving {
    private final MessageDigest digest = digest();
    private final long expected;
    private byte[] content = new byte[0];
    private int size;

    /**
     * None yet.
     *
     * @param expected how many will come, if it is known; no room is made for what does not come
     */
    public Arriving(long expected) {
      this.expected = expected;
    }

    /** The first of these bytes come next. */
    public void add(byte[] bytes, int count) {
      if (size + count > content.length) {
        content = Arrays.copyOf(content, room(size + count));
      }
      System.arraycopy(bytes, 0, content, size, count);
      digest.update(bytes, 0, count);
      size += count;
    }

    private int room(int needed) {
      int ample = Math.max(needed, 2 * content.length);
      return expected >= needed ? (int) Math.min(ample, expected) : ample;
    }

    /** How many have come. */
    public int size() {
      return size;
    }

    /** All that have come; none may come after. */
    public ImmutableBytes whole() {
      return new ImmutableBytes(
          size == content.length ? content : Arrays.copyOf(content, size), digest);
    }
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

  /** Writes the bytes. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(content);
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

  /** SHA-256 of the bytes with more behind them; those here are not gone through again. */
  public byte[] sha256With(byte[] tail) {
    return digested.flatMap(ImmutableBytes::copy).orElseGet(this::digestAgain).digest(tail);
  }

  private MessageDigest digestAgain() {
    var again = digest();
    again.update(content);
    return again;
  }

  private static Optional<MessageDigest> copy(MessageDigest digest) {
    try {
      return Optional.of((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException _) {
      return Optional.empty();
    }
  }

  /** The bytes read as UTF-8; what is no UTF-8 becomes U+FFFD, so this is for looking at only. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Whether the bytes are UTF-8 throughout, so that {@link #text} stands for nothing else. */
  public boolean isUtf8() {
    if (isAscii()) {
      return true;
    }
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
