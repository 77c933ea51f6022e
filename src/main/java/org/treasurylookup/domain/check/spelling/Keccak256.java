package org.treasurylookup.domain.check.spelling;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Keccak-256 as Ethereum uses it: the padding of the competition's entry, which the JDK's SHA3-256
 * changed. Source: The Keccak reference, version 3.0.
 */
final class Keccak256 {
  private static final int RATE = 136;

  private static final long[] ROUND_CONSTANTS = {
    0x0000000000000001L, 0x0000000000008082L, 0x800000000000808AL, 0x8000000080008000L,
    0x000000000000808BL, 0x0000000080000001L, 0x8000000080008081L, 0x8000000000008009L,
    0x000000000000008AL, 0x0000000000000088L, 0x0000000080008009L, 0x000000008000000AL,
    0x000000008000808BL, 0x800000000000008BL, 0x8000000000008089L, 0x8000000000008003L,
    0x8000000000008002L, 0x8000000000000080L, 0x000000000000800AL, 0x800000008000000AL,
    0x8000000080008081L, 0x8000000000008080L, 0x0000000080000001L, 0x8000000080008008L
  };

  /* Where the lane at hand moves next, and by how many bits it turns on the way. */
  private static final int[] NEXT_LANE = {
    10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
  };
  private static final int[] TURN = {
    1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
  };

  private Keccak256() {}

  static byte[] of(byte[] message) {
    byte[] padded = new byte[(message.length / RATE + 1) * RATE];
    System.arraycopy(message, 0, padded, 0, message.length);
    padded[message.length] ^= 0x01;
    padded[padded.length - 1] ^= (byte) 0x80;
    var in = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
    long[] state = new long[25];
    while (in.hasRemaining()) {
      for (int lane = 0; lane < RATE / Long.BYTES; lane++) {
        state[lane] ^= in.getLong();
      }
      permute(state);
    }
    var out = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    for (int lane = 0; lane < 4; lane++) {
      out.putLong(state[lane]);
    }
    return out.array();
  }

  private static void permute(long[] state) {
    for (long constant : ROUND_CONSTANTS) {
      mixColumns(state);
      moveLanes(state);
      mixRows(state);
      state[0] ^= constant;
    }
  }

  private static void mixColumns(long[] state) {
    long first = column(state, 0);
    long second = column(state, 1);
    long third = column(state, 2);
    long fourth = column(state, 3);
    long fifth = column(state, 4);
    mix(state, 0, fifth, second);
    mix(state, 1, first, third);
    mix(state, 2, second, fourth);
    mix(state, 3, third, fifth);
    mix(state, 4, fourth, first);
  }

  private static long column(long[] state, int at) {
    return state[at] ^ state[at + 5] ^ state[at + 10] ^ state[at + 15] ^ state[at + 20];
  }

  private static void mix(long[] state, int column, long before, long after) {
    long by = before ^ Long.rotateLeft(after, 1);
    for (int lane = column; lane < 25; lane += 5) {
      state[lane] ^= by;
    }
  }

  private static void moveLanes(long[] state) {
    long moving = state[1];
    for (int i = 0; i < NEXT_LANE.length; i++) {
      long next = state[NEXT_LANE[i]];
      state[NEXT_LANE[i]] = Long.rotateLeft(moving, TURN[i]);
      moving = next;
    }
  }

  private static void mixRows(long[] state) {
    for (int row = 0; row < 25; row += 5) {
      long first = state[row];
      long second = state[row + 1];
      state[row] = mixed(first, second, state[row + 2]);
      state[row + 1] = mixed(second, state[row + 2], state[row + 3]);
      state[row + 2] = mixed(state[row + 2], state[row + 3], state[row + 4]);
      state[row + 3] = mixed(state[row + 3], state[row + 4], first);
      state[row + 4] = mixed(state[row + 4], first, second);
    }
  }

  private static long mixed(long lane, long next, long second) {
    return lane ^ (~next & second);
  }
}
