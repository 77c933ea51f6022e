package org.treasurylookup.app.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.settings.keys.NoKeyStore;

/** A newer version is told only by a signed notice. */
class UpdateNoticeTest {
  @TempDir Path folder = Path.of("");

  private void publish(String version, KeyPair signer, KeyPair published) throws Exception {
    var signature = Signature.getInstance("Ed25519");
    signature.initSign(signer.getPrivate());
    signature.update(version.getBytes(StandardCharsets.UTF_8));
    var base64 = Base64.getEncoder();
    Files.writeString(
        folder.resolve(UpdateNotice.FILE),
        version + "\n" + base64.encodeToString(signature.sign()) + "\n");
    Files.writeString(
        folder.resolve(UpdateNotice.KEY_FILE),
        base64.encodeToString(published.getPublic().getEncoded()) + "\n");
  }

  private static KeyPair pair() throws Exception {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  @Test
  void withoutANoticeNothingIsTold() {
    assertThat(UpdateNotice.read(folder, "1.0.0")).isEmpty();
  }

  @Test
  void aSignedNewerVersionIsTold() throws Exception {
    var publisher = pair();
    publish("1.10.0", publisher, publisher);
    assertThat(UpdateNotice.read(folder, "1.9.9")).contains(new UpdateNotice("1.10.0"));
  }

  @Test
  void theSameOrAnOlderVersionIsNot() throws Exception {
    var publisher = pair();
    publish("1.10.0", publisher, publisher);
    assertThat(UpdateNotice.read(folder, "1.10.0")).isEmpty();
    assertThat(UpdateNotice.read(folder, "2.0.0")).isEmpty();
  }

  @Test
  void anotherSignerIsNotBelieved() throws Exception {
    publish("9.0.0", pair(), pair());
    assertThat(UpdateNotice.read(folder, "1.0.0")).isEmpty();
  }

  @Test
  void aChangedVersionIsNotBelieved() throws Exception {
    var publisher = pair();
    publish("1.1.0", publisher, publisher);
    var file = folder.resolve(UpdateNotice.FILE);
    Files.writeString(file, Files.readString(file).replace("1.1.0", "1.2.0"));
    assertThat(UpdateNotice.read(folder, "1.0.0")).isEmpty();
  }

  private Optional<UpdateNotice> onThisPc(String policy, String preferences) throws Exception {
    var publisher = pair();
    publish("1.10.0", publisher, publisher);
    var policyFile = Files.writeString(folder.resolve("policy.json"), policy);
    var home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve("settings.json"), preferences);
    try (var wiring = new Wiring(home, policyFile, new NoKeyStore())) {
      return UpdateNotice.of(wiring.surroundings(), "1.0.0");
    }
  }

  @Test
  void nothingIsToldUnlessSwitchedOn() throws Exception {
    assertThat(onThisPc("{\"version\": 1}", "{}")).isEmpty();
  }

  @Test
  void theOrganisationSwitchesItOn() throws Exception {
    assertThat(onThisPc("{\"version\": 1, \"updateNotice\": true}", "{}"))
        .contains(new UpdateNotice("1.10.0"));
  }

  @Test
  void theOrganisationGoesBeforeTheUser() throws Exception {
    assertThat(onThisPc("{\"version\": 1, \"updateNotice\": false}", "{\"updateNotice\": true}"))
        .isEmpty();
  }

  @Test
  void theUserMayWhereTheOrganisationIsSilent() throws Exception {
    assertThat(onThisPc("{\"version\": 1}", "{\"updateNotice\": true}")).isNotEmpty();
  }

  @Test
  void rubbishIsNotANotice() throws Exception {
    Files.writeString(folder.resolve(UpdateNotice.FILE), "1.1.0\nnot base64 at all\n");
    assertThat(UpdateNotice.read(folder, "1.0.0")).isEmpty();
  }
}
