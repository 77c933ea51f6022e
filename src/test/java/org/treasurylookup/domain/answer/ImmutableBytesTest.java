package org.treasurylookup.domain.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is known of bytes without making a text of them. */
class ImmutableBytesTest {

  @Test
  void asciiIsAsciiWhateverItsLength() {
    for (int length = 0; length < 20; length++) {
      byte[] bytes = "\u0001{\"a\":1}\u007f ~ more".repeat(2).substring(0, length).getBytes(UTF_8);
      assertThat(ImmutableBytes.of(bytes).isAscii()).as("%d bytes", length).isTrue();
    }
  }

  @Test
  void aZeroOrAByteBeyondAsciiIsFoundAtAnyPlace() {
    for (byte odd : new byte[] {0, (byte) 0x80, (byte) 0xFF, (byte) 0xEF}) {
      for (int at = 0; at < 19; at++) {
        byte[] bytes = "0123456789abcdefghi".getBytes(UTF_8);
        bytes[at] = odd;
        assertThat(ImmutableBytes.of(bytes).isAscii()).as("%d at %d", odd, at).isFalse();
      }
    }
  }

  @Test
  void bytesThatCameInPiecesAreThoseThatCameAtOnce() {
    byte[] all = bytes(100_001);
    for (long expected : new long[] {-1, 0, 5, 100_000, 100_001, 100_002, 1L << 40}) {
      var arriving = new ImmutableBytes.Arriving(expected);
      for (int at = 0; at < all.length; at += 8_191) {
        byte[] some = Arrays.copyOfRange(all, at, at + 8_192);
        arriving.add(some, Math.min(8_191, all.length - at));
      }
      assertThat(arriving.size()).isEqualTo(all.length);
      var whole = arriving.whole();
      assertThat(whole).as("%d expected", expected).isEqualTo(ImmutableBytes.of(all));
      assertThat(whole.sha256()).isEqualTo(ImmutableBytes.of(all).sha256());
    }
  }

  @Test
  void theDigestWithMoreBehindIsThatOfBoth() {
    for (int length : new int[] {0, 1, 63, 64, 65_535, 65_536, 70_001}) {
      byte[] both = bytes(length + 7);
      var bytes = ImmutableBytes.of(Arrays.copyOf(both, length));
      byte[] tail = Arrays.copyOfRange(both, length, both.length);
      for (int again = 0; again < 2; again++) {
        assertThat(HexFormat.of().formatHex(bytes.sha256With(tail)))
            .as("%d bytes", length)
            .isEqualTo(ImmutableBytes.of(both).sha256());
      }
    }
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
