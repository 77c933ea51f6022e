package org.treasurylookup.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.history.store.StoredFindingFuzzer;

/** What a fuzzer once found. */
class OnceFoundTest {
  @ParameterizedTest
  @ValueSource(strings = {"stamp.tsr", "stamp-short-time.tsr"})
  void answersOfTimeStampServicesAreReadWithoutAnException(String name) throws Exception {
    byte[] answer = Files.readAllBytes(Path.of("src", "test", "resources", "fuzz", name));
    assertThatCode(() -> TimeStampFuzzer.fuzzerTestOneInput(answer)).doesNotThrowAnyException();
  }

  @Test
  void aStoredFindingOfATimeThatNoClockHasIsLeft() throws Exception {
    byte[] stored =
        Files.readAllBytes(Path.of("src", "test", "resources", "fuzz", "stored-far-time.bin"));
    assertThatCode(() -> StoredFindingFuzzer.fuzzerTestOneInput(stored)).doesNotThrowAnyException();
  }
}
