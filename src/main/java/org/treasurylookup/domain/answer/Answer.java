package org.treasurylookup.domain.answer;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What a provider answered, untouched.
 *
 * @param url what was asked, exactly as sent
 * @param httpStatus HTTP status code
 * @param headers response headers in the order received
 * @param body the bytes as received, after content decoding only
 * @param requestedAt when the request went out, by the PC's clock
 * @param receivedAt when the last byte was in, by the PC's clock
 * @param signature whether the provider's signature over the body holds
 * @param provenance what has to be known to check it again later
 */
public record Answer(
    URI url,
    int httpStatus,
    List<Header> headers,
    ImmutableBytes body,
    Instant requestedAt,
    Instant receivedAt,
    ResponseSignature signature,
    Provenance provenance) {
  private static final Duration CLOCKS_AGREE = Duration.ofSeconds(30);

  public Answer {
    headers = List.copyOf(headers);
  }

  /** One header line. */
  public record Header(String name, String value) {}

  /** Whether it carries a signature of the provider's that does not hold: an alarm. */
  public boolean isForged() {
    return signature == ResponseSignature.INVALID && !isMadeByProxies(httpStatus);
  }

  /** The first header of a name, letter case ignored. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** Whether proxies answer so by themselves: Cobo's own programs check no signature then. */
  public static boolean isMadeByProxies(int httpStatus) {
    return switch (httpStatus) {
      case 414, 429, 502, 503 -> true;
      default -> false;
    };
  }

  /** The provider's clock, from the {@code Date} header (whole seconds), if it was sent. */
  public Optional<Instant> serverTime() {
    return header("Date").flatMap(Answer::httpDate);
  }

  /** How far the PC's clock is ahead of the provider's, if the provider told its time. */
  public Optional<Duration> clockAhead() {
    return serverTime().map(server -> Duration.between(server, receivedAt));
  }

  /** Whether two clocks differ by more than half a minute, which is then named as a cause. */
  public static boolean isClockOff(Duration ahead) {
    return ahead.abs().compareTo(CLOCKS_AGREE) > 0;
  }

  /**
   * The time stamp that a Cobo signature covers, as sent; published with hyphens and underscores.
   */
  public Optional<String> signatureTime() {
    return coboHeader("TIMESTAMP");
  }

  /** Cobo's signature over the body, as sent. */
  public Optional<String> coboSignature() {
    return coboHeader("RESP-SIGNATURE");
  }

  /**
   * What a Cobo signature covers behind the body: a vertical bar and the time, if there was one.
   */
  public String signedTail() {
    return "|" + signatureTime().orElse("");
  }

  private Optional<String> coboHeader(String name) {
    return header("BIZ-" + name).or(() -> header("BIZ_" + name.replace('-', '_')));
  }

  /** Time from request to last byte. */
  public Duration took() {
    return Duration.between(requestedAt, receivedAt);
  }

  public Answer with(ResponseSignature checked) {
    return with(checked, provenance);
  }

  public Answer with(ResponseSignature checked, Provenance known) {
    return new Answer(url, httpStatus, headers, body, requestedAt, receivedAt, checked, known);
  }

  /** The same as an answer to another URL. */
  public Answer with(URI asked) {
    return asked.equals(url)
        ? this
        : new Answer(
            asked, httpStatus, headers, body, requestedAt, receivedAt, signature, provenance);
  }

  /** A time as HTTP writes it; empty where the text is none. */
  public static Optional<Instant> httpDate(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
