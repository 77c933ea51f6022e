package org.treasurylookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.text.Messages;

/** Links are written and read the same way, whatever they lead to. */
class RecordLinkTest {
  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsRead(Target.Kind kind) {
    var plain = new RecordLink("my desk", Target.of(kind, "8f2e919a-1"));
    assertThat(RecordLink.parse(plain.toString())).contains(plain);
    if (kind.hasTrustOrg()) {
      var link = new RecordLink("my desk", Target.of(kind, "8f2e919a-1").in("BitGo Germany"));
      assertThat(RecordLink.parse(link.toString())).contains(link);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatStandsBeforeAnIdIsNotBlamed(Target.Kind kind) {
    var said = WhyNoId.of(kind.prefix() + ":50!01").problem().map(Messages.ENGLISH::get);
    assertThat(said).isEqualTo(WhyNoId.of("50!01").problem().map(Messages.ENGLISH::get));
    assertThat(said).isPresent();
  }
}
