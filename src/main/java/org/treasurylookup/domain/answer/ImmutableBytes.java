package org.treasurylookup.domain.answer;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** An unchangeable run of bytes with its SHA-256: the body of an answer exactly as received. */
public final class ImmutableBytes {
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

  /** The bytes from the first on, without a copy. */
  public InputStream stream() {
    return new ByteArrayInputStream(content);
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
