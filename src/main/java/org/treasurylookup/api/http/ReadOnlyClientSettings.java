package org.treasurylookup.api.http;

import java.time.Duration;

/**
 * Limits of the client.
 *
 * @param userAgent product and version, sent with every request
 * @param connectTimeout longest time to connect
 * @param callTimeout longest time from the question to the last byte, a second attempt included;
 *     waiting that the provider asked for is not
 * @param largestAnswer largest answer in bytes, after content decoding; a larger one is not read on
 */
public record ReadOnlyClientSettings(
    String userAgent, Duration connectTimeout, Duration callTimeout, long largestAnswer) {

  /** 64 MiB. */
  public static final long LARGEST_ANSWER = 64L * 1024 * 1024;

  /** 10 s to connect, 30 s in all, 64 MiB. */
  public static ReadOnlyClientSettings standard(String version) {
    return new ReadOnlyClientSettings(
        "TreasuryLookup/" + version,
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        LARGEST_ANSWER);
  }
}
