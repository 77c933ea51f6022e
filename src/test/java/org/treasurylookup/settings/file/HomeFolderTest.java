package org.treasurylookup.settings.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of settings is one, or can be made. */
class HomeFolderTest {
  @TempDir Path place;

  @ParameterizedTest
  @ValueSource(strings = {"", "new", "new/below"})
  void aFolderThatIsThereOrCanBeMadeIsTaken(String name) {
    var home = place.resolve(name);
    assertThat(HomeFolder.require(home)).isEqualTo(home);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "file/below"})
  void aFileInItsPlaceIsNamed(String name) throws Exception {
    var file = Files.writeString(place.resolve("file"), "x");
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> HomeFolder.require(place.resolve(name)))
        .withMessageContaining(file + " is a file");
  }

  @Test
  void aLinkToAFolderIsOne() throws Exception {
    var link = Files.createSymbolicLink(place.resolve("link"), place);
    assertThat(HomeFolder.require(link)).isEqualTo(link);
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "link/below"})
  void aLinkThatLeadsNowhereIsNamed(String name) throws Exception {
    var link = Files.createSymbolicLink(place.resolve("link"), place.resolve("gone"));
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> HomeFolder.require(place.resolve(name)))
        .withMessageContaining(link + " is a link");
  }
}
