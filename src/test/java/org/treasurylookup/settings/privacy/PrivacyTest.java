package org.treasurylookup.settings.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PrivacyTest {
  private Instant now = Instant.parse("2026-11-21T06:00:00Z");

  private void pass(long seconds) {
    now = now.plusSeconds(seconds);
  }

  @Test
  void itLocksAfterTheTimeWithoutInputAndNotBefore() {
    var lock = new IdleLock(Duration.ofMinutes(10), () -> now);
    pass(599);
    assertThat(lock.check()).isFalse();
    pass(1);
    assertThat(lock.check()).isTrue();
  }

  @Test
  void inputPutsLockingOffButDoesNotUnlock() {
    var lock = new IdleLock(Duration.ofMinutes(10), () -> now);
    pass(300);
    lock.input();
    pass(599);
    assertThat(lock.check()).isFalse();
    pass(1);
    lock.input();
    assertThat(lock.check()).isTrue();
    lock.unlock();
    assertThat(lock.check()).isFalse();
  }

  @Test
  void zeroMeansNever() {
    var lock = new IdleLock(Duration.ZERO, () -> now);
    pass(1_000_000);
    assertThat(lock.check()).isFalse();
    lock.lock();
    assertThat(lock.check()).isTrue();
  }

  @Test
  void aClockThatIsSetBackDoesNotKeepItOpenForEver() {
    var lock = new IdleLock(Duration.ofMinutes(10), () -> now);
    pass(-86_400);
    assertThat(lock.check()).isFalse();
    pass(600);
    assertThat(lock.check()).isTrue();
  }

  @Test
  void whatItCopiedIsClearedOnceWhenItIsTime() {
    var hygiene = new ClipboardHygiene(Duration.ofSeconds(60), () -> now);
    hygiene.copied("0xabc");
    pass(59);
    assertThat(hygiene.isToBeCleared("0xabc")).isFalse();
    pass(1);
    assertThat(hygiene.isToBeCleared("0xabc")).isTrue();
    assertThat(hygiene.isToBeCleared("0xabc")).isFalse();
    assertThat(hygiene.due()).isEmpty();
  }

  @Test
  void whatAnotherProgramCopiedIsLeftAlone() {
    var hygiene = new ClipboardHygiene(Duration.ofSeconds(60), () -> now);
    hygiene.copied("0xabc");
    pass(60);
    assertThat(hygiene.isToBeCleared("something else")).isFalse();
  }

  @Test
  void lockingClearsAtOnce() {
    var hygiene = new ClipboardHygiene(Duration.ofSeconds(60), () -> now);
    hygiene.copied("0xabc");
    assertThat(hygiene.isToBeClearedAtOnce("0xabc")).isTrue();
    assertThat(hygiene.isToBeClearedAtOnce("0xabc")).isFalse();
  }
}
