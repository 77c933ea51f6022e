package org.treasurylookup.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void rubbishIsNotANotice() throws Exception {
    Files.writeString(folder.resolve(UpdateNotice.FILE), "1.1.0\nnot base64 at all\n");
    assertThat(UpdateNotice.read(folder, "1.0.0")).isEmpty();
  }
}
