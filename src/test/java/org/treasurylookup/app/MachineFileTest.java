package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the installer was told reaches the program. */
class MachineFileTest {
  @TempDir Path folder = Path.of("");

  private MachineFile file(String text) throws Exception {
    return MachineFile.read(Files.writeString(folder.resolve("machine.ini"), text));
  }

  @Test
  void bothPropertiesAreRead() throws Exception {
    assertThat(file("[TreasuryLookup]\r\npolicyFile=/srv/policy one.json\r\nupdateNotice=1\r\n"))
        .isEqualTo(
            new MachineFile(Optional.of(Path.of("/srv/policy one.json")), Optional.of(true)));
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
