package org.treasurylookup.sandbox.world.form;

import java.util.Arrays;

/** Keccak-256 for inputs below 136 bytes: what Ethereum's address checksum is made of. */
final class WorldKeccak {

  private static final int ROUNDS = 24;
  private static final int LANES = 25;
  private static final int RATE = 136;

  private WorldKeccak() {}

  static byte[] hash(byte[] input) {
    if (input.length >= RATE) {
      throw new IllegalArgumentException("too long: " + input.length);
    }
    var block = Arrays.copyOf(input, RATE);
    block[input.length] = 1;
    block[RATE - 1] |= (byte) 0x80;
    var state = new long[LANES];
    for (var index = 0; index < RATE; index++) {
      state[index / 8] ^= (block[index] & 0xFFL) << (8 * (index % 8));
    }
    permute(state);
    var hash = new byte[32];
    for (var index = 0; index < hash.length; index++) {
      hash[index] = (byte) (state[index / 8] >>> (8 * (index % 8)));
    }
    return hash;
  }

  private static void permute(long[] state) {
    var constants = 1;
    for (var round = 0; round < ROUNDS; round++) {
      theta(state);
      rhoPi(state);
      chi(state);
      for (var bit = 0; bit < 7; bit++) {
        if ((constants & 1) != 0) {
          state[0] ^= 1L << ((1 << bit) - 1);
        }
        constants = (constants << 1) ^ ((constants >>> 7) * 0x171);
      }
    }
  }

  private static void theta(long[] state) {
    var columns = new long[5];
    for (var index = 0; index < LANES; index++) {
      columns[index % 5] ^= state[index];
    }
    for (var index = 0; index < LANES; index++) {
      state[index] ^= columns[(index + 4) % 5] ^ Long.rotateLeft(columns[(index + 1) % 5], 1);
    }
  }

  private static void rhoPi(long[] state) {
    var x = 1;
    var y = 0;
    var current = state[1];
    for (var step = 0; step < ROUNDS; step++) {
      var next = (2 * x + 3 * y) % 5;
      x = y;
      y = next;
      var kept = state[x + 5 * y];
      state[x + 5 * y] = Long.rotateLeft(current, (step + 1) * (step + 2) / 2);
      current = kept;
    }
  }

  private static void chi(long[] state) {
    for (var row = 0; row < LANES; row += 5) {
      var kept = Arrays.copyOfRange(state, row, row + 5);
      for (var column = 0; column < 5; column++) {
        state[row + column] = kept[column] ^ (~kept[(column + 1) % 5] & kept[(column + 2) % 5]);
      }
    }
  }
}
