package org.treasurylookup.api.http;

import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * Work of OkHttp's on the calling thread. OkHttp is written in Kotlin and throws {@link
 * InterruptedException} without declaring it, such as while it connects; Java then can neither see
 * nor catch it.
 */
@FunctionalInterface
interface OkHttpWork<T> {
  /** Works. */
  T run() throws IOException, InterruptedException;

  /**
   * Works, and lets an interruption pass as any other end of a connection; the thread stays
   * interrupted.
   */
  static <T> T of(OkHttpWork<T> work) throws IOException {
    try {
      return work.run();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
