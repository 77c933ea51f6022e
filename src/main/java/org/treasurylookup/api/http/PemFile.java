package org.treasurylookup.api.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.treasurylookup.text.Text;

/**
 * Certificates of one file, block by block: one that is broken costs only itself.
 *
 * @param remarks the blocks that cannot, by file and number
 */
public record PemFile(List<X509Certificate> certificates, List<Text> remarks) {
  private static final Pattern BEGIN =
      Pattern.compile("-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----");
  private static final String END = "-----END ";

  public PemFile {
    certificates = List.copyOf(certificates);
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads a file.
   *
   * @throws IOException when it cannot be read
   * @throws GeneralSecurityException when it holds no certificate at all
   */
  public static PemFile read(Path file) throws IOException, GeneralSecurityException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<X509Certificate> certificates = new ArrayList<>();
    List<Text> remarks = new ArrayList<>();
    String[] blocks = BEGIN.split(text, -1);
    for (int number = 1; number < blocks.length; number++) {
      try {
        certificates.add(certificate(decoded(blocks[number])));
      } catch (GeneralSecurityException | IllegalArgumentException _) {
        remarks.add(Text.of("trust.block", file.toString(), Integer.toString(number)));
      }
    }
    if (blocks.length == 1) {
      certificates.add(certificate(bytes));
    }
    if (certificates.isEmpty()) {
      throw new GeneralSecurityException("no certificate in " + file);
    }
    return new PemFile(certificates, remarks);
  }

  private static byte[] decoded(String block) {
    int end = block.indexOf(END);
    if (end < 0) {
      throw new IllegalArgumentException("a block without end");
    }
    return Base64.getDecoder().decode(block.substring(0, end).replaceAll("\\s", ""));
  }

  private static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
    var read =
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(encoded));
    return (X509Certificate) read;
  }
}
