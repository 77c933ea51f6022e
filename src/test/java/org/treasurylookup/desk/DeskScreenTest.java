package org.treasurylookup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.IntBuffer;
import org.junit.jupiter.api.Test;

/** Two looks at a screen are the same when every pixel is. */
class DeskScreenTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 3;

  private final int[] pixels = new int[WIDTH * HEIGHT];
  private final DeskScreen screen = new DeskScreen(WIDTH, HEIGHT, pixels.clone());

  @Test
  void aPixelOfTheLastLineThatChangedIsNoticed() {
    pixels[WIDTH * HEIGHT - 1] = 0x000001;
    assertThat(screen).isNotEqualTo(new DeskScreen(WIDTH, HEIGHT, pixels));
    assertThat(screen.isIn(IntBuffer.wrap(pixels), WIDTH)).isFalse();
  }

  @Test
  void whatTheServerKeepsBesideTheColourIsNotSeen() {
    pixels[3] = 0xFF000000;
    pixels[20] = 0x80000000;
    assertThat(screen).isEqualTo(new DeskScreen(WIDTH, HEIGHT, pixels));
    pixels[21] = 0xFF010000;
    assertThat(screen).isNotEqualTo(new DeskScreen(WIDTH, HEIGHT, pixels));
  }

  @Test
  void linesMayLieApart() {
    var memory = new int[(WIDTH + 8) * HEIGHT];
    memory[WIDTH] = 0x123456;
    assertThat(screen.isIn(IntBuffer.wrap(memory), WIDTH + 8)).isTrue();
    memory[WIDTH + 8] = 0x123456;
    assertThat(screen.isIn(IntBuffer.wrap(memory), WIDTH + 8)).isFalse();
  }
}
