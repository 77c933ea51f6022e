package org.treasurylookup.evidence.verify;

import java.net.URI;
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
import java.util.Set;
import java.util.regex.Pattern;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.provider.CoboResponseKeys;
import org.treasurylookup.text.Text;

/** Checks the provider's signatures on the answers of a pack again. */
final class ProviderSignatures {
  private static final Pattern SIGNATURE = Pattern.compile("(\\d+/answer-\\d+)\\.signature\\.bin");

  /* What is said of a signature that did not hold; of one on an answer that proxies make, the last. */
  private static final Set<String> FAILED =
      Set.of(ResponseSignature.INVALID.code(), ResponseSignature.NOT_APPLICABLE.code());

  private static final String VALID = ResponseSignature.VALID.code();

  /* Without any of these nobody can tell whether a signature holds. */
  private static final List<String> NEEDED =
      List.of(".signature.bin", ".signed-tail.txt", ".key.pem");
  private static final int KEY_BYTES = 32;

  private final Map<String, byte[]> files;
  private final Map<String, JsonValue.Obj> claimed;
  private final List<Text> problems = new ArrayList<>();
  private final List<Text> facts = new ArrayList<>();

  ProviderSignatures(Map<String, byte[]> files, PackManifest manifest) {
    this.files = files;
    this.claimed = manifest.answers();
    claimed.keySet().forEach(this::complete);
    files.keySet().forEach(this::check);
  }

  /* What the manifest says must not rest on its word alone. */
  private void complete(String stem) {
    if (claimed(stem, "response_signature").equals(VALID)) {
      NEEDED.stream()
          .map(ending -> stem + ending)
          .filter(name -> !files.containsKey(name))
          .forEach(name -> problems.add(Text.of("verify.provider.missing", stem, name)));
    }
  }

  private void check(String name) {
    var parts = SIGNATURE.matcher(name);
    if (!parts.matches()) {
      return;
    }
    String stem = parts.group(1);
    var body = file(stem + ".json").or(() -> file(stem + ".bin"));
    var key = file(stem + ".key.pem").flatMap(ProviderSignatures::key);
    if (body.isEmpty()) {
      facts.add(Text.of("verify.provider.noBody", stem));
    } else if (key.isPresent() && holds(key.get(), body.get(), stem)) {
      facts.add(holds(stem, claimed(stem, "url"), hex(key.get())));
    } else if (FAILED.contains(claimed(stem, "response_signature"))) {
      facts.add(Text.of("verify.provider.wasInvalid", stem));
    } else {
      problems.add(Text.of("verify.provider.broken", stem));
    }
  }

  private String claimed(String stem, String name) {
    var row = claimed.get(stem);
    return row == null ? "" : PackManifest.text(row, name);
  }

  /**
   * That a signature holds, and what is known of its key.
   *
   * @param url what is said to have been asked
   */
  static Text holds(String stem, String url, String key) {
    String host = host(url);
    return CoboResponseKeys.of(host)
        .map(published -> published.equals(key) ? "published" : "other")
        .map(known -> Text.of("verify.provider." + known, stem, key, host))
        .orElseGet(() -> Text.of("verify.provider.holds", stem, key));
  }

  private static String host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost()).orElse("");
    } catch (IllegalArgumentException _) {
      return "";
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
