package org.treasurylookup.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** Files of certificates as they are found: one broken block costs only itself. */
class BrokenBlocksTest {
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
  private static final String END = "-----END CERTIFICATE-----\n";

  private static final HeldCertificate FIRST = authority("First CA");
  private static final HeldCertificate LAST = authority("Last CA");

  @TempDir Path folder;

  private static HeldCertificate authority(String name) {
    return new HeldCertificate.Builder().commonName(name).certificateAuthority(1).build();
  }

  private Path file(String text) throws IOException {
    return Files.write(folder.resolve("ca.pem"), text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static List<String> words(List<Text> texts) {
    return texts.stream().map(Messages.ENGLISH::get).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BEGIN + END,
        BEGIN + "MIIB\n" + END,
        BEGIN + "not base64 !!\n" + END,
        BEGIN + "MIIBszCCAVmgAwIBAgIBATAKBggqhkjOPQQDAjAQMQ4wDAYDVQQDDAVGaXJzdDAe\n" + END,
        BEGIN + "MIIBszCCAVmg\n"
      })
  void aBrokenBlockCostsOnlyItselfAndIsNamed(String broken) throws Exception {
    var file =
        file(
            "# \u00fcber\r\n"
                + FIRST.certificatePem()
                + broken
                + "comment\n"
                + LAST.certificatePem());
    var read = PemFile.read(file);
    assertThat(read.certificates()).containsExactly(FIRST.certificate(), LAST.certificate());
    assertThat(words(read.remarks()))
        .singleElement()
        .asString()
        .contains(file.toString(), "certificate 2");
  }

  @Test
  void theRootsOfThisSystemSurviveABrokenBlock() throws Exception {
    var file = file(BEGIN + "broken\n" + END + LAST.certificatePem());
    Set<X509Certificate> roots = new LinkedHashSet<>();
    List<Text> remarks = new ArrayList<>();
    TrustStore.addFile(roots, remarks, List.of(folder.resolve("none"), file));
    assertThat(roots).containsExactly(LAST.certificate());
    assertThat(words(remarks)).singleElement().asString().contains("certificate 1");
  }

  @Test
  void aFileWithoutAnyGoesToTheNextAndIsNamed() throws Exception {
    var empty = Files.writeString(folder.resolve("empty.pem"), BEGIN + "x" + END);
    Set<X509Certificate> roots = new LinkedHashSet<>();
    List<Text> remarks = new ArrayList<>();
    TrustStore.addFile(roots, remarks, List.of(empty, file(FIRST.certificatePem())));
    assertThat(roots).containsExactly(FIRST.certificate());
    assertThat(words(remarks)).singleElement().asString().contains(empty.toString());
    assertThatThrownBy(() -> PemFile.read(empty)).isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void windowsLineEndsTrustedBlocksAndPlainBytesAreRead() throws Exception {
    var lines = FIRST.certificatePem().replace("\n", "\r\n");
    assertThat(PemFile.read(file(lines)).certificates()).containsExactly(FIRST.certificate());
    var trusted = LAST.certificatePem().replace(" CERTIFICATE", " TRUSTED CERTIFICATE");
    assertThat(PemFile.read(file(trusted)).certificates()).containsExactly(LAST.certificate());
    var bytes = Files.write(folder.resolve("ca.der"), FIRST.certificate().getEncoded());
    assertThat(PemFile.read(bytes).certificates()).containsExactly(FIRST.certificate());
  }
}
