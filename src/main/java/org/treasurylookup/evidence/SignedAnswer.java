package org.treasurylookup.evidence;

import java.util.HexFormat;
import java.util.Optional;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.provider.Ed25519Key;
import org.treasurylookup.export.ZipBuilder;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.settings.Environment.Cobo;

/**
 * An answer that carries a signature of Cobo's, with what is needed to verify it without this
 * program: Ed25519 over SHA-256 of SHA-256 of the body, a vertical bar and the time.
 *
 * @param tail what is signed behind the body: a vertical bar and the time, if there was one
 * @param signature as received: 128 hex digits, if it is one
 * @param key public key it is verified with
 */
record SignedAnswer(
    AnswerFiles files, String tail, String signature, Ed25519Key key, String origin) {
  static Optional<SignedAnswer> of(Finding finding, AnswerFiles files) {
    var answer = files.answer();
    var key = answer.provenance().responseKey().flatMap(Ed25519Key::of);
    var signature = answer.coboSignature();
    if (key.isEmpty() || signature.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SignedAnswer(
            files, answer.signedTail(), signature.get(), key.get(), origin(finding, answer)));
  }

  private static String origin(Finding finding, Answer answer) {
    var environment = finding.environment();
    if (environment.isBuiltInSandbox()) {
      return "made by the stand-in inside the program: it proves nothing about real money";
    }
    return environment.cobo().flatMap(Cobo::responseKey).isPresent()
        ? "set for the environment \"" + environment.name() + "\" on the PC that asked"
        : "published by Cobo in its SDKs for " + answer.url().getHost();
  }

  String tailFile() {
    return files.stem() + ".signed-tail.txt";
  }

  String signatureFile() {
    return files.stem() + ".signature.bin";
  }

  String keyFile() {
    return files.stem() + ".key.pem";
  }

  void addTo(ZipBuilder pack) {
    pack.add(tailFile(), EvidencePack.utf8(tail));
    pack.add(signatureFile(), isHex() ? HexFormat.of().parseHex(signature) : raw());
    pack.add(keyFile(), EvidencePack.pem(key.spki()));
  }

  /** Whether it can hold at all; what stands in its place is kept as it came, and proves that. */
  boolean isWellFormed() {
    return isHex() && tail.length() > 1;
  }

  private boolean isHex() {
    return signature.matches("([0-9A-Fa-f]{2}){64}");
  }

  private byte[] raw() {
    return EvidencePack.utf8(signature);
  }

  /** The commands that verify it, to be run in the unpacked folder. */
  String commands() {
    return """
    cat %1$s %2$s | openssl dgst -sha256 -binary | openssl dgst -sha256 -binary > digest.bin
    openssl pkeyutl -verify -pubin -inkey %3$s -rawin -in digest.bin -sigfile %4$s
    """
        .formatted(files.body(), tailFile(), keyFile(), signatureFile());
  }
}
