package org.treasurylookup.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.text.Text;

/** Checks the provider's signatures on the answers of a pack again. */
final class ProviderSignatures {
  private static final Pattern SIGNATURE =
      Pattern.compile("0*(\\d+)/answer-(\\d+)\\.signature\\.bin");
  private static final int KEY_BYTES = 32;

  private final Map<String, byte[]> files;
  private final PackManifest manifest;
  private final List<Text> problems = new ArrayList<>();
  private final List<Text> facts = new ArrayList<>();

  ProviderSignatures(Map<String, byte[]> files, PackManifest manifest) {
    this.files = files;
    this.manifest = manifest;
    files.keySet().forEach(this::check);
  }

  private void check(String name) {
    var parts = SIGNATURE.matcher(name);
    if (!parts.matches()) {
      return;
    }
    String stem = name.substring(0, name.length() - ".signature.bin".length());
    boolean claimed = manifest.claimedSignature(parts.group(1), parts.group(2)).equals("valid");
    var body = Optional.ofNullable(files.get(stem + ".json")).or(() -> file(stem + ".bin"));
    var key = file(stem + ".key.pem").flatMap(ProviderSignatures::key);
    if (body.isEmpty()) {
      facts.add(Text.of("verify.provider.noBody", stem));
    } else if (key.isPresent() && holds(key.get(), body.get(), stem)) {
      facts.add(Text.of("verify.provider.holds", stem, hex(key.get())));
    } else if (claimed) {
      problems.add(Text.of("verify.provider.broken", stem));
    } else {
      facts.add(Text.of("verify.provider.wasInvalid", stem));
    }
  }

  private Optional<byte[]> file(String name) {
    return Optional.ofNullable(files.get(name));
  }

  static Optional<byte[]> key(byte[] pem) {
    try {
      String text = new String(pem, StandardCharsets.US_ASCII);
      String inner = text.replaceAll("-----[A-Z ]+-----", "").strip();
      return Optional.of(Base64.getDecoder().decode(inner));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The public key itself, which stands at the end of its SubjectPublicKeyInfo. */
  static String hex(byte[] spki) {
    return HexFormat.of()
        .formatHex(Arrays.copyOfRange(spki, Math.max(0, spki.length - KEY_BYTES), spki.length));
  }

  private boolean holds(byte[] spki, byte[] body, String stem) {
    MessageDigest digest = ImmutableBytes.digest();
    digest.update(body);
    byte[] once = digest.digest(file(stem + ".signed-tail.txt").orElse(new byte[0]));
    return isSigned(spki, digest.digest(once), file(stem + ".signature.bin").orElseThrow());
  }

  /** Whether an Ed25519 signature holds. */
  static boolean isSigned(byte[] spki, byte[] message, byte[] signature) {
    try {
      var verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  List<Text> problems() {
    return problems;
  }

  List<Text> facts() {
    return facts;
  }
}
