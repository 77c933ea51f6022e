package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.keys.NoKeyStore;
import org.treasurylookup.text.Messages;

/** The roots that an organisation adds: what is wrong with one is said, and the others count. */
class CompanyRootsTest {
  @TempDir Path home;

  @Test
  void aFileThatHoldsNoRootIsNamedInOurWordsWithWhatToDo() throws Exception {
    var pem = Files.writeString(home.resolve("ca.pem"), "no certificate at all");
    var policy =
        Files.writeString(
            home.resolve("policy.json"), "{\"version\":1,\"extraCa\":[\"" + pem + "\"]}");
    assertThatThrownBy(() -> new Wiring(home, policy, new NoKeyStore()).close())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("it holds no certificate that can be read")
        .hasMessageStartingWith(policy + ": the certificate authority in " + pem)
        .hasMessageEndingWith("Ask your administrator for a PEM or DER file that holds it.");
  }

  @Test
  void anEndedRootAndABrokenBlockAreNamedByTheSelfCheckAndNotUsed() throws Exception {
    long now = System.currentTimeMillis();
    var ended =
        new HeldCertificate.Builder()
            .commonName("Ended CA")
            .certificateAuthority(1)
            .validityInterval(now - TimeUnit.DAYS.toMillis(90), now - TimeUnit.DAYS.toMillis(1))
            .build();
    var sound = new HeldCertificate.Builder().commonName("Sound").certificateAuthority(1).build();
    var pem =
        Files.writeString(
            home.resolve("ca.pem"),
            ended.certificatePem()
                + "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"
                + sound.certificatePem());
    var policy =
        Files.writeString(
            home.resolve("policy.json"), "{\"version\":1,\"extraCa\":[\"" + pem + "\"]}");
    try (var wiring = new Wiring(home, policy, new NoKeyStore())) {
      List<String> remarks =
          wiring.selfCheck().remarks().stream().map(Messages.ENGLISH::get).toList();
      assertThat(remarks).anyMatch(text -> text.contains("Ended CA") && text.contains("not used"));
      assertThat(remarks).anyMatch(text -> text.contains("certificate 2 cannot be read"));
      assertThat(wiring.surroundings().network().ofClient().trust().get().getAcceptedIssuers())
          .contains(sound.certificate())
          .doesNotContain(ended.certificate());
    }
  }
}
