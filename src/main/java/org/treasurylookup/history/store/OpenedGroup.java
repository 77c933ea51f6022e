package org.treasurylookup.history.store;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of some look-ups, and which three letters in a row are in which: of 100,000 look-ups
 * few have to be read for a text. The letters say too much at times, never too little.
 */
final class OpenedGroup {
  /* One bit each. */
  private static final int LINES = Long.SIZE;

  /* Of three letters in a row as many as tell look-ups with hashes and addresses apart. */
  private static final int TRIPLE_BITS = 10;

  /* One letter and two in a row are told of the group only: most look-ups have most of them. */
  private static final int PAIR_BITS = 12;
  private static final int MIX = 0x9E3779B1;

  private final List<OpenedWords.Line> lines = new ArrayList<>();
  private final long[] triples = new long[1 << TRIPLE_BITS];
  private final long[] pairs = new long[1 << (PAIR_BITS - Long.numberOfTrailingZeros(Long.SIZE))];

  List<OpenedWords.Line> lines() {
    return lines;
  }

  boolean isFull() {
    return lines.size() == LINES;
  }

  void add(OpenedWords.Line line) {
    long bit = 1L << lines.size();
    lines.add(line);
    mark(line.values(), bit);
    mark(line.parties(), bit);
    mark(line.codes().status(), bit);
  }

  private void mark(String text, long bit) {
    for (int i = 0; i < text.length(); i++) {
      mark(pair('\0', text.charAt(i)));
      if (i > 0) {
        mark(pair(text.charAt(i - 1), text.charAt(i)));
      }
      if (i > 1) {
        triples[triple(text, i)] |= bit;
      }
    }
  }

  private void mark(int pair) {
    pairs[pair / Long.SIZE] |= 1L << pair;
  }

  private boolean has(int pair) {
    return (pairs[pair / Long.SIZE] & (1L << pair)) != 0;
  }

  /** Those of the lines, a bit each, that may have a text. */
  long maybe(String text) {
    long may = -1;
    for (int i = 0; i < text.length() && may != 0; i++) {
      char before = i == 0 ? '\0' : text.charAt(i - 1);
      if (!has(pair(before, text.charAt(i)))) {
        may = 0;
      } else if (i > 1) {
        may &= triples[triple(text, i)];
      }
    }
    return may;
  }

  private static int pair(char before, char last) {
    return (((before * MIX) + last) * MIX) >>> (Integer.SIZE - PAIR_BITS);
  }

  private static int triple(String text, int last) {
    int two = (text.charAt(last - 2) * MIX) + text.charAt(last - 1);
    return (((two * MIX) + text.charAt(last)) * MIX) >>> (Integer.SIZE - TRIPLE_BITS);
  }
}
