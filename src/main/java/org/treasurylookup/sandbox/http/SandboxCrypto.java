package org.treasurylookup.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The providers' side of both signing schemes, with the JDK alone. Written apart from the program's
 * own signing on purpose: a shared mistake would go unnoticed.
 */
public final class SandboxCrypto {

  private static final HexFormat HEX = HexFormat.of();
  private static final byte[] PKCS8 = HEX.parseHex("302e020100300506032b657004220420");
  private static final byte[] SPKI = HEX.parseHex("302a300506032b6570032100");

  private SandboxCrypto() {}

  static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String sha256Hex(String text) {
    return sha256Hex(utf8(text));
  }

  public static String sha256Hex(byte[] bytes) {
    return hex(sha256(bytes));
  }

  /** What Ed25519 is applied to: SHA-256 twice over the UTF-8 text. */
  static byte[] digest(String message) {
    return sha256(sha256(utf8(message)));
  }

  public static String sign(String seedHex, String message) {
    try {
      var key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(joined(PKCS8, HEX.parseHex(seedHex))));
      var signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(digest(message));
      return hex(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** False for a wrong signature and for one that is no signature at all. */
  public static boolean verify(String keyHex, String message, String signatureHex) {
    try {
      var key =
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(joined(SPKI, HEX.parseHex(keyHex))));
      var signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(digest(message));
      return signature.verify(HEX.parseHex(signatureHex));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  public static String hmac(String key, String subject) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(utf8(key), "HmacSHA256"));
      return hex(mac.doFinal(utf8(subject)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static boolean same(String a, String b) {
    return MessageDigest.isEqual(utf8(a), utf8(b));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] a, byte[] b) {
    var both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
