package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.settings.file.SettingsException;

/** What the installer was told reaches the program. */
class MachineFileTest {
  @TempDir Path folder = Path.of("");

  private MachineFile file(String text) throws Exception {
    return MachineFile.read(Files.writeString(folder.resolve("machine.ini"), text));
  }

  @Test
  void bothPropertiesAreRead() throws Exception {
    var policy = Files.createFile(folder.resolve("policy one.json"));
    assertThat(file("[TreasuryLookup]\r\npolicyFile=" + policy + "\r\nupdateNotice=1\r\n"))
        .isEqualTo(new MachineFile(Optional.of(policy), Optional.of(true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere/policy.json", "policy.json", "machine.ini", "/no\0path"})
  void aPolicyThatWasNamedAndIsNotThereStopsTheStart(String named) {
    assertThatThrownBy(() -> file("policyFile=" + named))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("is not there");
  }

  @Test
  void aPropertyThatWasNotGivenIsNone() throws Exception {
    assertThat(file("[TreasuryLookup]\r\npolicyFile=\r\nupdateNotice=\r\n"))
        .isEqualTo(MachineFile.NONE);
  }

  @Test
  void aNoticeCanBeSwitchedOff() throws Exception {
    assertThat(file("updateNotice=0").updateNotice()).contains(false);
  }

  @Test
  void aRunFromACheckoutHasNone() {
    assertThat(MachineFile.ofThisInstallation()).isEqualTo(MachineFile.NONE);
  }
}
