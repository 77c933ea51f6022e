package org.treasurylookup.evidence.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
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
  private static final String SHA256 = "2.16.840.1.101.3.4.2.1";
  private static final Map<String, String> DIGESTS =
      Map.of(
          SHA256,
          "SHA-256",
          "2.16.840.1.101.3.4.2.2",
          "SHA-384",
          "2.16.840.1.101.3.4.2.3",
          "SHA-512");
  private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
  private static final String STAMP_INFO = "1.2.840.113549.1.9.16.1.4";
  private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
  private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
  private static final String FOR_STAMPS = "1.3.6.1.5.5.7.3.8";
  private static final int NONCE_ASKED = 2;
  private static final int TIME = 4;
  private static final int NONCE = 5;

  /**
   * What a service is asked for a pack: the digest of its list of digests, and nothing else.
   *
   * @param nonce comes back in the answer
   */
  public static byte[] request(byte[] pack, long nonce) {
    String digest = digest(StoredZip.read(pack).entries()).orElseThrow();
    return HexFormat.of()
        .parseHex(
            "30430201013031300d0609608648016503040201"
                + "05000420"
                + digest
                + "0208"
                + HexFormat.of().toHexDigits((nonce & Long.MAX_VALUE) | (1L << 62))
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
    var asked = ASN1Sequence.getInstance(request).getObjectAt(NONCE_ASKED);
    return digest(files)
        .flatMap(sums -> read(answer, sums))
        .filter(_ -> nonce(info(data(answer))).equals(Optional.of(asked)))
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

  private static ASN1Sequence data(byte[] answer) {
    var content = inside(ASN1Sequence.getInstance(answer), 1);
    if (!id(content, 0).equals(SIGNED_DATA)) {
      throw new IllegalArgumentException("not signed");
    }
    return ASN1Sequence.getInstance((ASN1TaggedObject) content.getObjectAt(1), true);
  }

  private static byte[] info(ASN1Sequence data) {
    var content = (ASN1TaggedObject) inside(data, 2).getObjectAt(1);
    return ASN1OctetString.getInstance(content, true).getOctets();
  }

  private static ASN1Sequence inside(ASN1Sequence outer, int place) {
    return ASN1Sequence.getInstance(outer.getObjectAt(place));
  }

  private static String id(ASN1Sequence outer, int place) {
    return ASN1ObjectIdentifier.getInstance(outer.getObjectAt(place)).getId();
  }

  /* Version, policy, digest, serial number and time stand before it. */
  private static Optional<ASN1Encodable> nonce(byte[] info) {
    return Stream.of(ASN1Sequence.getInstance(info).toArray())
        .skip(NONCE)
        .filter(ASN1Integer.class::isInstance)
        .findFirst();
  }

  /* Of what is malformed the library throws whatever it comes upon. */
  private static Optional<TimeStamp> read(byte[] answer, String sums) {
    try {
      return signed(data(answer), sums);
    } catch (RuntimeException | ParseException | IOException | GeneralSecurityException _) {
      return Optional.empty();
    }
  }

  private static Optional<TimeStamp> signed(ASN1Sequence data, String sums)
      throws ParseException, IOException, GeneralSecurityException {
    byte[] info = info(data);
    var stamp = ASN1Sequence.getInstance(info);
    var print = inside(stamp, 2);
    boolean ofPack =
        id(inside(data, 2), 0).equals(STAMP_INFO)
            && id(inside(print, 0), 0).equals(SHA256)
            && HexFormat.of().formatHex(octets(print.getObjectAt(1))).equals(sums);
    var signers = ASN1Set.getInstance(data.getObjectAt(data.size() - 1));
    var signer = ASN1Sequence.getInstance(signers.getObjectAt(0));
    var all = ASN1Set.getInstance((ASN1TaggedObject) data.getObjectAt(3), false);
    var certificate = certificate(all, inside(signer, 1));
    var at = ASN1GeneralizedTime.getInstance(stamp.getObjectAt(TIME)).getDate();
    if (!ofPack || certificate.isEmpty() || !holds(signer, info, certificate.get(), at)) {
      return Optional.empty();
    }
    return Optional.of(
        new TimeStamp(
            at.toInstant().truncatedTo(ChronoUnit.SECONDS),
            certificate.get().getSubjectX500Principal().getName(),
            HexFormat.of().formatHex(hash("SHA-256", certificate.get().getEncoded()))));
  }

  private static byte[] octets(ASN1Encodable value) {
    return ASN1OctetString.getInstance(value).getOctets();
  }

  private static Optional<X509Certificate> certificate(ASN1Set all, ASN1Sequence issuerAndSerial)
      throws IOException, CertificateException {
    var factory = CertificateFactory.getInstance("X.509");
    byte[] issuer = inside(issuerAndSerial, 0).getEncoded();
    var serial = ASN1Integer.getInstance(issuerAndSerial.getObjectAt(1)).getValue();
    for (var each : all) {
      var bytes = new ByteArrayInputStream(each.toASN1Primitive().getEncoded());
      var found = (X509Certificate) factory.generateCertificate(bytes);
      if (Arrays.equals(found.getIssuerX500Principal().getEncoded(), issuer)
          && found.getSerialNumber().equals(serial)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static boolean holds(ASN1Sequence signer, byte[] info, X509Certificate by, Date at)
      throws IOException, GeneralSecurityException {
    String digest = DIGESTS.get(id(inside(signer, 2), 0));
    var attributes = ASN1Set.getInstance((ASN1TaggedObject) signer.getObjectAt(3), false);
    if (digest == null || !isForStamps(by, at)) {
      return false;
    }
    byte[] text = attributes.getEncoded(ASN1Encoding.DER);
    boolean complete =
        Arrays.equals(octets(attribute(attributes, MESSAGE_DIGEST)), hash(digest, info))
            && attribute(attributes, CONTENT_TYPE).equals(new ASN1ObjectIdentifier(STAMP_INFO))
            && namesCertificate(HexFormat.of().formatHex(text), by.getEncoded());
    var verifier = Signature.getInstance(digest.replace("-", "") + "with" + algorithm(by));
    verifier.initVerify(by.getPublicKey());
    verifier.update(text);
    return complete && verifier.verify(octets(signer.getObjectAt(5)));
  }

  private static String algorithm(X509Certificate by) {
    return by.getPublicKey().getAlgorithm().equals("EC") ? "ECDSA" : "RSA";
  }

  private static boolean isForStamps(X509Certificate by, Date at) throws CertificateException {
    by.checkValidity(at);
    var uses = by.getExtendedKeyUsage();
    return uses != null && uses.contains(FOR_STAMPS);
  }

  /* The certificate is named by its digest among what is signed, or another could stand in. */
  private static boolean namesCertificate(String attributes, byte[] certificate)
      throws GeneralSecurityException {
    for (String digest : List.of("SHA-256", "SHA-512", "SHA-1")) {
      if (attributes.contains(HexFormat.of().formatHex(hash(digest, certificate)))) {
        return true;
      }
    }
    return false;
  }

  private static ASN1Encodable attribute(ASN1Set attributes, String name) {
    for (var each : attributes) {
      var attribute = ASN1Sequence.getInstance(each);
      if (id(attribute, 0).equals(name)) {
        return ASN1Set.getInstance(attribute.getObjectAt(1)).getObjectAt(0);
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static byte[] hash(String digest, byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance(digest).digest(bytes);
  }
}
