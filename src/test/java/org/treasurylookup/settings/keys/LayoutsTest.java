package org.treasurylookup.settings.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemoryLayout.PathElement;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.settings.keys.KeyStoreException.Reason;

class LayoutsTest {

  @Test
  void theWindowsCredentialIsLaidOutAsInWincred() {
    assertThat(WindowsCredentialManager.CREDENTIAL.byteSize()).isEqualTo(80);
    assertThat(offset("TargetName")).isEqualTo(8);
    assertThat(offset("CredentialBlobSize")).isEqualTo(32);
    assertThat(offset("CredentialBlob")).isEqualTo(40);
    assertThat(offset("Persist")).isEqualTo(48);
    assertThat(offset("UserName")).isEqualTo(72);
  }

  @Test
  void aKeyTooLongForWindowsIsRefusedBeforeItIsCutShort() {
    var tooLong = new byte[WindowsCredentialManager.LONGEST + 1];
    assertThatThrownBy(
            () -> new WindowsCredentialManager().store(new KeyName("folder", "account"), tooLong))
        .isInstanceOfSatisfying(
            KeyStoreException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LONG));
  }

  @Test
  @EnabledOnOs(
      value = {OS.WINDOWS, OS.MAC},
      disabledReason = "Linux has a test of its own")
  void theKeyStoreOfThisSystemGivesBackWhatItWasGiven(@TempDir Path home) {
    assertThat(
            new RememberedKeys(KeyStore.ofThisSystem(), home, InstantSource.system())
                .whyNot()
                .isEmpty())
        .isTrue();
  }

  private static long offset(String field) {
    return WindowsCredentialManager.CREDENTIAL.byteOffset(PathElement.groupElement(field));
  }
}
