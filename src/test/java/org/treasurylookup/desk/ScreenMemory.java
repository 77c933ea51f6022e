package org.treasurylookup.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The memory of Xvfb's screen, which is a file that has the form of an X window dump. */
final class ScreenMemory {
  /* Words of the header of an X window dump, each of four bytes. */
  private static final int HEADER_SIZE = 0;
  private static final int WIDTH = 4;
  private static final int HEIGHT = 5;
  private static final int BYTES_PER_LINE = 12;
  private static final int COLOURS = 19;
  private static final int BYTES_PER_COLOUR = 12;

  private final int width;
  private final int height;
  private final int line;
  private final IntBuffer dots;

  private ScreenMemory(ByteBuffer dump) {
    int header = word(dump, HEADER_SIZE) + word(dump, COLOURS) * BYTES_PER_COLOUR;
    this.width = word(dump, WIDTH);
    this.height = word(dump, HEIGHT);
    this.line = word(dump, BYTES_PER_LINE) / Integer.BYTES;
    this.dots =
        dump.slice(header, dump.capacity() - header).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
  }

  static ScreenMemory of(Path file) throws IOException {
    try (var dump = FileChannel.open(file)) {
      return new ScreenMemory(
          dump.map(FileChannel.MapMode.READ_ONLY, 0, dump.size()).order(ByteOrder.BIG_ENDIAN));
    }
  }

  private static int word(ByteBuffer dump, int number) {
    return dump.getInt(number * Integer.BYTES);
  }

  /** What is to be seen now. */
  DeskScreen screen() {
    var pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      dots.get(y * line, pixels, y * width, width);
    }
    return new DeskScreen(width, height, pixels);
  }

  /** Whether the same is to be seen as before. */
  boolean shows(DeskScreen before) {
    return before.isIn(dots, line);
  }
}
