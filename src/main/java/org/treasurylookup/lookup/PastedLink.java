package org.treasurylookup.lookup;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.text.Text;

/**
 * Reads the id out of a link: our own, an address of a provider's interface or portal, one that a
 * mail filter has rewritten, any other that holds an id. Nothing is ever opened.
 */
final class PastedLink {
  /** A link within a text. */
  static final Pattern FORM =
      Pattern.compile(
          "(?i)\\b(?:https?|treasury-lookup)://[^\\s\\p{Z}\"'`<>()\\[\\]{}|\\\\^“”«»，。；、！？）」』】]++");

  /** A link in a link in a link is a filter behind a filter; more is somebody's game. */
  static final int DEEPEST = 3;

  private static final int LONGEST = 20_000;
  private static final Pattern ADDRESS =
      Pattern.compile("(?i:https?)://([^/:?#@]+)(?::[0-9]{1,5})?([^?]*)(\\?.*)?");
  private static final Pattern TRUST_ORG = Pattern.compile("[?&](trustOrg=[^&#]+)");
  private static final Pattern NAMED = Pattern.compile("[?&]([A-Za-z_.-]{1,40})=([^&#]+)");
  private static final Pattern SLASH = Pattern.compile("[/#]+");
  private static final Pattern PART = Pattern.compile("[/?&=#]+");
  private static final Pattern OWN_HOST =
      Pattern.compile("(?:.+\\.)?(?:cobo\\.com|bitgo\\.com|bitgo-test\\.com)");
  private static final String PORTAL = "portal.";

  private PastedLink() {}

  /** What a link leads to; empty when it holds no id. */
  static Optional<Recognition> read(String link) {
    return read(link, 0);
  }

  private static Optional<Recognition> read(String link, int depth) {
    if (link.length() > LONGEST) {
      return Optional.empty();
    }
    var own = RecordLink.parse(link);
    if (own.isPresent()) {
      var target = own.get().target();
      return Optional.of(
          Recognition.found(target.id(), List.of(target))
              .in(Optional.of(own.get().environment()), Optional.empty()));
    }
    return provider(link).or(() -> wrapped(link, depth)).or(() -> any(link));
  }

  /* The address names the kind of record in its path, whichever host serves the interface. */
  private static Optional<Recognition> provider(String link) {
    var address = ADDRESS.matcher(link);
    if (!address.matches()) {
      return Optional.empty();
    }
    String host = address.group(1).toLowerCase(Locale.ROOT);
    var parts = SLASH.splitAsStream(address.group(2)).map(PastedLink::decoded).toList();
    for (int i = parts.size() - 1; i > 0; i--) {
      var kind = kind(host, parts, i - 1);
      if (kind.isPresent()) {
        return target(kind.get(), parts.get(i), Optional.ofNullable(address.group(3)))
            .map(target -> at(host, target));
      }
    }
    return Optional.empty();
  }

  private static Optional<Kind> kind(String host, List<String> parts, int at) {
    boolean own = OWN_HOST.matcher(host).matches();
    boolean payments = at > 0 && parts.get(at - 1).equals("payments");
    boolean network = parts.subList(0, at).contains("network");
    boolean digit = parts.get(at + 1).chars().anyMatch(c -> c >= '0' && c <= '9');
    return KindNames.kind(parts.get(at))
        .filter(_ -> digit)
        .filter(
            kind ->
                own || payments || kind == Kind.BITGO_ALLOCATION || (network && isOfBitgo(kind)));
  }

  private static boolean isOfBitgo(Kind kind) {
    return kind.provider() == Provider.BITGO;
  }

  private static Optional<Target> target(Kind kind, String id, Optional<String> query) {
    var organisation =
        query
            .map(TRUST_ORG::matcher)
            .filter(found -> kind.hasTrustOrg() && found.find())
            .map(found -> "?" + found.group(1).replace("%20", "+"))
            .orElse("");
    return Target.parse(kind.prefix() + ":" + id + organisation);
  }

  private static Recognition at(String host, Target target) {
    String asked = host.startsWith(PORTAL) ? "api." + host.substring(PORTAL.length()) : host;
    return Recognition.found(target.id(), List.of(target))
        .in(Optional.empty(), Optional.of(asked))
        .told(Text.of("recognise.link", host));
  }

  private static Optional<Recognition> wrapped(String link, int depth) {
    if (depth >= DEEPEST) {
      return Optional.empty();
    }
    return RewrittenLink.leadsTo(link).stream()
        .flatMap(inner -> read(inner, depth + 1).stream())
        .findFirst()
        .map(found -> found.told(Text.of("recognise.unwrapped")));
  }

  /* An id in any other link, such as one to a ticket. */
  private static Optional<Recognition> any(String link) {
    var named =
        NAMED
            .matcher(link)
            .results()
            .flatMap(
                part ->
                    KindNames.kind(part.group(1)).stream()
                        .flatMap(kind -> Recognizer.ofKind(kind, decoded(part.group(2))).stream()))
            .distinct()
            .toList();
    var found =
        named.isEmpty()
            ? PART.splitAsStream(link)
                .map(PastedLink::decoded)
                .flatMap(part -> Recognizer.bare(part).stream())
                .filter(Recognition::isSure)
                .distinct()
                .toList()
            : named;
    return found.size() == 1
        ? Optional.of(found.getFirst().told(Text.of("recognise.inLink")))
        : Optional.empty();
  }

  /** A percent-encoded text as it was; anything else as it is. */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
