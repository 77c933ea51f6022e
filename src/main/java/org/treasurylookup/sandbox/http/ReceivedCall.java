package org.treasurylookup.sandbox.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A request as it came in.
 *
 * @param rawPath percent-encoded, exactly as sent: signatures cover it
 * @param rawQuery without the question mark, exactly as sent; empty if there is none
 */
public record ReceivedCall(String method, String rawPath, String rawQuery, Headers headers) {

  public static ReceivedCall of(HttpExchange exchange) {
    var uri = exchange.getRequestURI();
    var query = uri.getRawQuery();
    return new ReceivedCall(
        exchange.getRequestMethod(),
        uri.getRawPath(),
        query == null ? "" : query,
        exchange.getRequestHeaders());
  }

  /** A header's first value, empty if absent; names are compared without letter case. */
  public String header(String name) {
    var value = headers.getFirst(name);
    return value == null ? "" : value;
  }

  /** The path and query in the one piece BitGo signs. */
  public String rawTarget() {
    return rawQuery.isEmpty() ? rawPath : rawPath + "?" + rawQuery;
  }

  public String path() {
    return decoded(rawPath.replace("+", "%2B"));
  }

  /** Decoded one by one, so that an encoded slash stays inside its segment. */
  public List<String> segments() {
    return Stream.of(rawPath.substring(1).split("/", -1))
        .map(raw -> decoded(raw.replace("+", "%2B")))
        .toList();
  }

  /** Decoded names and values; of a repeated name the first counts. */
  public Map<String, String> query() {
    var query = new LinkedHashMap<String, String>();
    for (var pair : rawQuery.split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals > 0) {
        query.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  private static String decoded(String raw) {
    try {
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return raw;
    }
  }
}
