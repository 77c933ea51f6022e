package org.treasurylookup.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.api.http.PemFile;
import org.treasurylookup.settings.Policy;
import org.treasurylookup.settings.file.JsonProblems;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;

/** The certificates that an organisation trusts besides those of the system. */
final class CompanyRoots {
  private CompanyRoots() {}

  /**
   * Reads the certificates that a policy names.
   *
   * @throws SettingsException when one cannot be used: its message is for the user
   */
  static PemFile of(Policy policy) {
    List<X509Certificate> roots = new ArrayList<>();
    List<Text> remarks = new ArrayList<>();
    for (var pem : policy.extraCa()) {
      try {
        var read = PemFile.read(pem);
        remarks.addAll(read.remarks());
        read.certificates().stream()
            .filter(root -> isInForce(root, pem, remarks))
            .forEach(roots::add);
      } catch (IOException e) {
        throw unusable(policy, pem, JsonProblems.reason(e));
      } catch (GeneralSecurityException _) {
        throw unusable(policy, pem, Text.of("file.noCertificate"));
      }
    }
    return new PemFile(roots, remarks);
  }

  private static SettingsException unusable(Policy policy, Path pem, Text why) {
    return new SettingsException(
        "policy.extraCa", policy.file().map(Path::toString).orElse(""), pem.toString(), why);
  }

  /* Java trusts a root in a store whatever its dates; the organisation's own are looked at. */
  private static boolean isInForce(X509Certificate root, Path pem, List<Text> remarks) {
    try {
      root.checkValidity();
      return true;
    } catch (CertificateException _) {
      remarks.add(
          Text.of(
              "trust.dates",
              pem.toString(),
              InvisibleCharacters.show(root.getSubjectX500Principal().getName()),
              root.getNotBefore().toInstant().toString(),
              root.getNotAfter().toInstant().toString()));
      return false;
    }
  }
}
