package org.treasurylookup.view.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IdChunksTest {

  @Test
  void anAddressIsCutAfterItsPrefixAndThenAfterEachFourCharacters() {
    assertThat(IdChunks.of("0xF8e4bfc10A")).containsExactly("0x", "F8e4", "bfc1", "0A");
  }

  @Test
  void anIdInGroupsKeepsItsGroups() {
    assertThat(IdChunks.of("8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f"))
        .containsExactly("8f2e919a-", "6a7b-", "4a9b-", "8c1a-", "4c0b3f5b8b1f");
  }

  @Test
  void aTonAddressWithAHyphenInItIsNotAnIdInGroups() {
    assertThat(IdChunks.of("EQCD39VS5jcptHL8vMjEXrzGaRcCVYto-HUn4bpAOg8xqB2N")).hasSize(12);
  }

  @Test
  void anIdWithoutEndIsCutAsAnyOther() {
    assertThat(IdChunks.of("ab-".repeat(100_000) + "c")).hasSize(100_001);
  }

  @Property
  void nothingIsLostAndNothingAdded(@ForAll String text) {
    assertThat(IdChunks.of(text).stream().collect(Collectors.joining())).isEqualTo(text);
  }

  @Test
  void aScreenReaderSpellsTheChunksWithPauses() {
    assertThat(IdChunks.spoken("0x1234ab")).isEqualTo("0x, 1 2 3 4, a b");
  }
}
