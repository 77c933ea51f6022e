package org.treasurylookup.lookup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.text.Text;

/**
 * Reads the id out of a link: our own, an address of a provider's interface, one that a mail filter
 * has rewritten, any other that holds an id. Nothing is ever opened.
 */
final class PastedLink {
  /** A link within a text. */
  static final Pattern FORM =
      Pattern.compile(
          "(?i)\\b(?:https?|treasury-lookup)://[^\\s\\p{Z}\"'`<>()\\[\\]{}|\\\\^“”，。]+");

  /* The interface names the kind of record in the path, whichever host serves it. */
  private static final Pattern PATH =
      Pattern.compile(
          "(?i:https?)://([^/:?#]+)[^?#]*?/"
              + "(payments/orders|payments/batch_allocations|allocations)/([^/?#]+)/?(\\?[^#]*)?(#.*)?");
  private static final Pattern TRUST_ORG = Pattern.compile("[?&](trustOrg=[^&#]+)");
  private static final Pattern PARAMETER = Pattern.compile("[?&][^=&#]+=([^&#]+)");

  /* Proofpoint: version 2 has its own escapes, version 3 the address between underscores. */
  private static final Pattern PROOFPOINT_2 = Pattern.compile("[?&]u=([^&#]+)");
  private static final Pattern PROOFPOINT_3 = Pattern.compile("/v3/__(.+?)__;");
  private static final Pattern ESCAPED = Pattern.compile("-([0-9A-F]{2})");
  private static final Pattern PART = Pattern.compile("[/?&=#]+");

  /* A link in a link in a link is a filter behind a filter; more is somebody's game. */
  private static final int DEEPEST = 3;

  private PastedLink() {}

  /** What a link leads to; empty when it holds no id. */
  static Optional<Recognition> read(String link) {
    return read(link, 0);
  }

  private static Optional<Recognition> read(String link, int depth) {
    var own = RecordLink.parse(link);
    if (own.isPresent()) {
      var target = own.get().target();
      return Optional.of(
          Recognition.found(target.id(), List.of(target))
              .in(Optional.of(own.get().environment()), Optional.empty()));
    }
    return provider(link).or(() -> wrapped(link, depth)).or(() -> any(link));
  }

  private static Optional<Recognition> provider(String link) {
    var path = PATH.matcher(link);
    if (!path.matches()) {
      return Optional.empty();
    }
    var kind =
        switch (path.group(2).toLowerCase(Locale.ROOT)) {
          case "payments/orders" -> Kind.COBO_ORDER;
          case "payments/batch_allocations" -> Kind.COBO_BATCH;
          default -> Kind.BITGO_ALLOCATION;
        };
    var organisation =
        Optional.ofNullable(path.group(4))
            .map(TRUST_ORG::matcher)
            .filter(found -> kind == Kind.BITGO_ALLOCATION && found.find())
            .map(found -> "?" + found.group(1).replace("%20", "+"));
    String host = path.group(1).toLowerCase(Locale.ROOT);
    return Target.parse(kind.prefix() + ":" + path.group(3) + organisation.orElse(""))
        .map(
            target ->
                Recognition.found(target.id(), List.of(target))
                    .in(Optional.empty(), Optional.of(host))
                    .told(Text.of("recognise.link", host)));
  }

  private static Optional<Recognition> wrapped(String link, int depth) {
    if (depth >= DEEPEST) {
      return Optional.empty();
    }
    String lower = link.toLowerCase(Locale.ROOT);
    var inner =
        lower.contains("urldefense.")
            ? proofpoint(link)
            : PARAMETER.matcher(link).results().map(found -> decoded(found.group(1))).toList();
    return inner.stream()
        .filter(text -> text.contains("://"))
        .flatMap(text -> read(text, depth + 1).stream())
        .findFirst()
        .map(found -> found.told(Text.of("recognise.unwrapped")));
  }

  private static List<String> proofpoint(String link) {
    var third = PROOFPOINT_3.matcher(link);
    if (third.find()) {
      return List.of(third.group(1));
    }
    var second = PROOFPOINT_2.matcher(link);
    return second.find()
        ? List.of(decoded(ESCAPED.matcher(second.group(1)).replaceAll("%$1").replace('_', '/')))
        : List.of();
  }

  /* An id in any other link, such as one to a ticket. */
  private static Optional<Recognition> any(String link) {
    var found =
        PART.splitAsStream(link)
            .map(PastedLink::decoded)
            .flatMap(part -> Recognizer.bare(part).stream())
            .filter(Recognition::isSure)
            .distinct()
            .toList();
    return found.size() == 1
        ? Optional.of(found.getFirst().told(Text.of("recognise.inLink")))
        : Optional.empty();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
