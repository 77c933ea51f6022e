package org.treasurylookup.evidence.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A value in DER, as far as time stamps need it: definite lengths, tags of one byte.
 *
 * @param whole with tag and length
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record DerValue(int tag, byte[] whole, byte[] content) {
  private static final int LONG = 0x80;
  private static final int MOST_LENGTH_BYTES = 3;

  /**
   * The values that stand one behind the other in bytes.
   *
   * @throws IllegalArgumentException when they are none
   */
  static List<DerValue> all(byte[] bytes) {
    List<DerValue> found = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      var next = at(bytes, at);
      found.add(next);
      at += next.whole.length;
    }
    return found;
  }

  private static DerValue at(byte[] bytes, int from) {
    if (from + 2 > bytes.length) {
      throw new IllegalArgumentException("cut short");
    }
    int length = bytes[from + 1] & 0xff;
    int start = from + 2;
    if (length >= LONG) {
      int count = length - LONG;
      if (count == 0 || count > MOST_LENGTH_BYTES || start + count > bytes.length) {
        throw new IllegalArgumentException("no length");
      }
      length = 0;
      for (int i = 0; i < count; i++) {
        length = (length << 8) | (bytes[start + i] & 0xff);
      }
      start += count;
    }
    if (start + length > bytes.length) {
      throw new IllegalArgumentException("cut short");
    }
    return new DerValue(
        bytes[from] & 0xff,
        Arrays.copyOfRange(bytes, from, start + length),
        Arrays.copyOfRange(bytes, start, start + length));
  }

  List<DerValue> inside() {
    return all(content);
  }

  /** The value at a place inside. */
  DerValue get(int place) {
    var all = inside();
    if (place >= all.size()) {
      throw new IllegalArgumentException("nothing at " + place);
    }
    return all.get(place);
  }

  /** The first value inside with a tag. */
  DerValue tagged(int wanted) {
    return inside().stream()
        .filter(each -> each.tag == wanted)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + wanted));
  }

  /** The content in hex digits: how names of algorithms and attributes are compared. */
  String hex() {
    return HexFormat.of().formatHex(content);
  }
}
