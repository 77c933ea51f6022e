package org.treasurylookup.lookup;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes back how the source of a mail writes what is more than ASCII: words of its header (RFC
 * 2047) and a body in base64 (RFC 2045, section 6.8).
 */
final class MailEncoding {
  private static final Pattern WORD =
      Pattern.compile(
          "=\\?(?<charset>[A-Za-z0-9_.:-]{1,40}+)(?:\\*[A-Za-z-]{1,20}+)?"
              + "\\?(?<encoding>[bBqQ])"
              + "\\?(?<written>[^?\\r\\n]{0,2000}+)\\?=");

  /* Blanks between two such words are none of the text. */
  private static final Pattern BETWEEN = Pattern.compile("(?<=\\?=)\\s{1,8}+(?==\\?[A-Za-z0-9])");

  private static final Pattern BASE64_LINE =
      Pattern.compile("[\\s>]*+([A-Za-z0-9+/]{4,1000}+={0,2})\\s*+");
  /* A number, or an id without dashes, is in one case. */
  private static final Pattern BOTH_CASES = Pattern.compile("^(?=.*[a-z])(?=.*[A-Z])");
  private static final Pattern OCTET = Pattern.compile("=([0-9A-Fa-f]{2})");
  private static final Pattern UNREADABLE =
      Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]|[\\p{Co}\\p{Cn}]");

  /* Shorter than this it may be a word, and is shorter than an id. */
  private static final int SHORTEST = 16;

  private MailEncoding() {}

  /** The text as a reader of the mail sees it; anything else stays as it is. */
  static String read(String text) {
    return body(text.contains("=?") ? header(text) : text);
  }

  private static String header(String text) {
    String joined = BETWEEN.matcher(text).replaceAll("");
    return WORD.matcher(joined)
        .replaceAll(word -> Matcher.quoteReplacement(word(word).orElse(word.group())));
  }

  private static Optional<String> word(MatchResult word) {
    try {
      var charset = Charset.forName(word.group("charset"));
      return word.group("encoding").equalsIgnoreCase("b")
          ? bytes(word.group("written")).map(bytes -> new String(bytes, charset))
          : Optional.of(new String(octets(word.group("written")), charset));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static byte[] octets(String word) {
    return OCTET
        .matcher(word.replace('_', ' '))
        .replaceAll(
            octet ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(octet.group(1), 16))))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String body(String text) {
    List<String> read = new ArrayList<>();
    List<String> block = new ArrayList<>();
    boolean changed = false;
    for (String line : text.lines().toList()) {
      if (BASE64_LINE.matcher(line).matches()) {
        block.add(line);
        continue;
      }
      changed |= close(block, read);
      read.add(line);
    }
    changed |= close(block, read);
    return changed ? String.join("\n", read) : text;
  }

  /* Lines that may be base64 are, if a text comes of them. */
  private static boolean close(List<String> block, List<String> read) {
    var decoded = block.isEmpty() ? Optional.<String>empty() : text(block);
    decoded.map(String::lines).orElseGet(block::stream).forEach(read::add);
    block.clear();
    return decoded.isPresent();
  }

  private static Optional<String> text(List<String> lines) {
    String whole =
        lines.stream()
            .flatMap(line -> BASE64_LINE.matcher(line).results().map(found -> found.group(1)))
            .reduce("", String::concat);
    return Stream.of(whole)
        .filter(all -> all.length() >= SHORTEST && BOTH_CASES.matcher(all).find())
        .flatMap(all -> bytes(all).stream())
        .flatMap(bytes -> readable(bytes).stream())
        .findFirst();
  }

  private static Optional<byte[]> bytes(String base64) {
    try {
      return Optional.of(Base64.getDecoder().decode(base64.replace(" ", "")));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> readable(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text).filter(read -> !UNREADABLE.matcher(read).find());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
