package org.treasurylookup.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;
import org.treasurylookup.faults.HostileServer.Line;

/** A connection that speaks HTTP/2, frame by frame (RFC 9113; headers as RFC 7541 packs them). */
final class Http2Line {
  private static final int DATA = 0;
  static final int HEADERS = 1;
  private static final int RESET = 3;
  static final int SETTINGS = 4;
  static final int PUSH = 5;
  static final int PING = 6;
  private static final int GO_AWAY = 7;
  static final int CONTINUATION = 9;

  static final int NO_ERROR = 0;
  static final int INTERNAL_ERROR = 2;
  static final int REFUSED_STREAM = 7;
  static final int ENHANCE_YOUR_CALM = 11;
  static final int HTTP_1_1_REQUIRED = 13;

  static final int NONE = 0;
  private static final int END_STREAM = 1;
  private static final int ACKNOWLEDGED = 1;
  static final int END_HEADERS = 4;

  private static final int PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length();
  private static final byte STATUS_200 = (byte) 0x88;
  private static final byte CONTENT_LENGTH = 0x5C;
  private static final byte CONTENT_TYPE = 0x5F;

  private final Line line;

  private Http2Line(Line line) {
    this.line = line;
  }

  /** Agrees on encryption and on HTTP/2, and has read the caller's first words. */
  static Http2Line begun(Line line) throws IOException {
    line.encrypt(Stage.CERTIFICATE, "h2");
    for (int i = 0; i < PREFACE; i++) {
      line.octet();
    }
    return new Http2Line(line);
  }

  /** The same, and has told its own settings. */
  static Http2Line settled(Line line) throws IOException {
    var begun = begun(line);
    begun.say(SETTINGS, NONE, 0);
    return begun;
  }

  Line line() {
    return line;
  }

  /** Waits for a question; the number of its stream. */
  int request() throws IOException {
    while (true) {
      int length = number(3);
      int type = number(1);
      int flags = number(1);
      int stream = number(4);
      for (int i = 0; i < length; i++) {
        line.octet();
      }
      if (type == SETTINGS && flags == NONE) {
        say(SETTINGS, ACKNOWLEDGED, 0);
      }
      if (type == HEADERS) {
        return stream;
      }
    }
  }

  private int number(int bytes) throws IOException {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      int next = line.octet();
      if (next < 0) {
        throw new IOException("the caller closed");
      }
      number = number << 8 | next;
    }
    return number;
  }

  /** Sends a frame. */
  Http2Line say(int type, int flags, int stream, byte... content) throws IOException {
    line.say(frame(type, flags, stream, content));
    return this;
  }

  static byte[] frame(int type, int flags, int stream, byte... content) {
    return ByteBuffer.allocate(9 + content.length)
        .put((byte) (content.length >> 16))
        .putShort((short) content.length)
        .put((byte) type)
        .put((byte) flags)
        .putInt(stream)
        .put(content)
        .array();
  }

  /** Begins an answer of JSON with HTTP 200. */
  Http2Line answers(int stream, int length) throws IOException {
    var block = new ByteArrayOutputStream();
    block.write(STATUS_200);
    put(block, CONTENT_TYPE, "application/json");
    put(block, CONTENT_LENGTH, "" + length);
    return say(HEADERS, END_HEADERS, stream, block.toByteArray());
  }

  private static void put(ByteArrayOutputStream block, byte name, String value) {
    block.write(name);
    block.write(value.length());
    block.writeBytes(value.getBytes(ISO_8859_1));
  }

  Http2Line says(int stream, String text) throws IOException {
    return say(DATA, NONE, stream, text.getBytes(ISO_8859_1));
  }

  /** The rest of an answer. */
  Http2Line ends(int stream, String text) throws IOException {
    return say(DATA, END_STREAM, stream, text.getBytes(ISO_8859_1));
  }

  /** Answers each question with its record, until the caller closes. */
  void serves(Supplier<String> wanted) throws IOException {
    while (true) {
      int stream = request();
      answers(stream, wanted.get().length()).ends(stream, wanted.get());
    }
  }

  Http2Line resets(int stream, int why) throws IOException {
    return say(RESET, NONE, stream, ByteBuffer.allocate(4).putInt(why).array());
  }

  /** Answers no stream after one, and says why. */
  Http2Line goesAway(int last, int why) throws IOException {
    return say(GO_AWAY, NONE, 0, ByteBuffer.allocate(8).putInt(last).putInt(why).array());
  }
}
