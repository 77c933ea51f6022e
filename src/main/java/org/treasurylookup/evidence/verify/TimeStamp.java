package org.treasurylookup.evidence.verify;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.treasurylookup.evidence.EvidencePack;
import org.treasurylookup.export.StoredZip;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.WrittenTime;

/**
 * A time stamp (RFC 3161) over the list of digests of a pack, which stands for all its files.
 * Checked are the digest, the signature of the service over it and over the certificate it names,
 * and that the certificate is one for time stamps. Whether a service is to be trusted is not: its
 * name and the SHA-256 of its certificate are said.
 *
 * @param at when, by the clock of the service
 * @param by name in its certificate
 * @param certificate SHA-256 of it, in hex
 */
public record TimeStamp(Instant at, String by, String certificate) {
  static final String FOLDER = "timestamps";
  static final String ENDING = ".tsr";
  private static final HexFormat HEX = HexFormat.of();
  private static final String SHA256 = "608648016503040201";
  private static final Map<String, String> DIGESTS =
      Map.of(SHA256, "SHA-256", "608648016503040202", "SHA-384", "608648016503040203", "SHA-512");
  private static final String SIGNED_DATA = "2a864886f70d010702";
  private static final String STAMP_INFO = "2a864886f70d0109100104";
  private static final String MESSAGE_DIGEST = "2a864886f70d010904";
  private static final String CONTENT_TYPE = "2a864886f70d010903";
  private static final String FOR_STAMPS = "1.3.6.1.5.5.7.3.8";
  private static final int SET = 0x31;
  private static final int FIRST = 0xa0;
  private static final int TIME = 0x18;
  private static final int LENGTH = 14;
  private static final int INTEGER = 0x02;
  private static final int NONCE_ASKED = 2;
  private static final int BEFORE_NONCE = 5;
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  /**
   * What a service is asked for a pack: the digest of its list of digests, and nothing else.
   *
   * @param nonce comes back in the answer
   */
  public static byte[] request(byte[] pack, long nonce) {
    String digest = digest(StoredZip.read(pack).entries()).orElseThrow();
    return HEX.parseHex(
        "3043020101"
            + "3031300d0609"
            + SHA256
            + "05000420"
            + digest
            + "0208"
            + HEX.toHexDigits((nonce & Long.MAX_VALUE) | (1L << 62))
            + "0101ff");
  }

  private static Optional<String> digest(Map<String, byte[]> files) {
    return AddedFiles.digest(files);
  }

  /**
   * A pack with the answer of a service; empty when it is no time stamp of this pack, or answers
   * another request.
   */
  public static Optional<byte[]> stamped(byte[] pack, byte[] request, byte[] answer) {
    var files = StoredZip.read(pack).entries();
    int number = AddedFiles.count(files, FOLDER, ENDING) + 1;
    String asked = DerValue.all(request).getFirst().get(NONCE_ASKED).hex();
    return digest(files)
        .flatMap(sums -> read(answer, sums))
        .filter(_ -> nonce(answer).equals(Optional.of(asked)))
        .map(_ -> AddedFiles.with(pack, Map.of(AddedFiles.name(FOLDER, number, ENDING), answer)));
  }

  /** Checks all in a pack again. */
  static void check(Map<String, byte[]> files, List<Text> problems, List<Text> facts) {
    int count = AddedFiles.count(files, FOLDER, ENDING);
    for (int number = 1; number <= count; number++) {
      byte[] answer = files.getOrDefault(AddedFiles.name(FOLDER, number, ENDING), new byte[0]);
      digest(files)
          .flatMap(sums -> read(answer, sums))
          .ifPresentOrElse(
              stamp ->
                  facts.add(
                      Text.of(
                          "verify.stamp",
                          WrittenTime.toTheSecond(stamp.at),
                          stamp.by,
                          stamp.certificate)),
              () -> problems.add(Text.of("verify.stamp.broken", EvidencePack.SUMS)));
    }
  }

  /* Version, policy, digest, serial number and time stand before it. */
  private static Optional<String> nonce(byte[] answer) {
    var data = DerValue.all(answer).getFirst().get(1).get(1).get(0);
    return info(data).inside().stream()
        .skip(BEFORE_NONCE)
        .filter(each -> each.tag() == INTEGER)
        .map(DerValue::hex)
        .findFirst();
  }

  private static DerValue info(DerValue data) {
    return DerValue.all(data.get(2).get(1).get(0).content()).getFirst();
  }

  private static Optional<TimeStamp> read(byte[] answer, String sums) {
    try {
      var content = DerValue.all(answer).getFirst().get(1);
      return content.get(0).hex().equals(SIGNED_DATA)
          ? signed(content.get(1).get(0), sums)
          : Optional.empty();
    } catch (IllegalArgumentException
        | NoSuchElementException
        | GeneralSecurityException
        | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<TimeStamp> signed(DerValue data, String sums)
      throws GeneralSecurityException {
    var content = data.get(2);
    byte[] info = content.get(1).get(0).content();
    var stamp = info(data);
    boolean ofPack =
        content.get(0).hex().equals(STAMP_INFO)
            && stamp.get(2).get(0).get(0).hex().equals(SHA256)
            && stamp.get(2).get(1).hex().equals(sums);
    var signer = data.inside().getLast().get(0);
    var certificate = certificate(data.tagged(FIRST), signer.get(1));
    Instant at = time(new String(stamp.tagged(TIME).content(), StandardCharsets.US_ASCII));
    if (!ofPack || certificate.isEmpty() || !holds(signer, info, certificate.get(), at)) {
      return Optional.empty();
    }
    return Optional.of(
        new TimeStamp(
            at,
            certificate.get().getSubjectX500Principal().getName(),
            hash("SHA-256", certificate.get().getEncoded())));
  }

  /* Fractions of a second do not matter here. */
  private static Instant time(String text) {
    if (text.length() < LENGTH) {
      throw new IllegalArgumentException("no time");
    }
    return LocalDateTime.parse(text.substring(0, LENGTH), SECONDS).toInstant(ZoneOffset.UTC);
  }

  private static Optional<X509Certificate> certificate(DerValue all, DerValue issuerAndSerial)
      throws CertificateException {
    var factory = CertificateFactory.getInstance("X.509");
    for (var each : all.inside()) {
      var found =
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(each.whole()));
      boolean named =
          HEX.formatHex(found.getIssuerX500Principal().getEncoded())
                  .equals(HEX.formatHex(issuerAndSerial.get(0).whole()))
              && HEX.formatHex(found.getSerialNumber().toByteArray())
                  .equals(issuerAndSerial.get(1).hex());
      if (named) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static boolean holds(DerValue signer, byte[] info, X509Certificate by, Instant at)
      throws GeneralSecurityException {
    String digest = DIGESTS.get(signer.get(2).get(0).hex());
    var attributes = signer.get(3);
    if (digest == null || attributes.tag() != FIRST || !isForStamps(by, at)) {
      return false;
    }
    boolean complete =
        attribute(attributes, MESSAGE_DIGEST).get(1).get(0).hex().equals(hash(digest, info))
            && attribute(attributes, CONTENT_TYPE).get(1).get(0).hex().equals(STAMP_INFO)
            && namesCertificate(attributes.hex(), by.getEncoded());
    byte[] text = attributes.whole().clone();
    text[0] = SET;
    var verifier = Signature.getInstance(digest.replace("-", "") + "with" + algorithm(by));
    verifier.initVerify(by.getPublicKey());
    verifier.update(text);
    return complete && verifier.verify(signer.get(5).content());
  }

  private static String algorithm(X509Certificate by) {
    return by.getPublicKey().getAlgorithm().equals("EC") ? "ECDSA" : "RSA";
  }

  private static boolean isForStamps(X509Certificate by, Instant at) throws CertificateException {
    by.checkValidity(Date.from(at));
    var uses = by.getExtendedKeyUsage();
    return uses != null && uses.contains(FOR_STAMPS);
  }

  /* The certificate is named by its digest among what is signed, or another could stand in. */
  private static boolean namesCertificate(String attributes, byte[] certificate)
      throws GeneralSecurityException {
    return attributes.contains(hash("SHA-256", certificate))
        || attributes.contains(hash("SHA-512", certificate))
        || attributes.contains(hash("SHA-1", certificate));
  }

  private static DerValue attribute(DerValue attributes, String name) {
    return attributes.inside().stream()
        .filter(each -> each.get(0).hex().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  private static String hash(String digest, byte[] bytes) throws GeneralSecurityException {
    return HEX.formatHex(MessageDigest.getInstance(digest).digest(bytes));
  }
}
