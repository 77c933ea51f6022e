package org.treasurylookup.domain.key;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.key.KeyWarning.Code;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.WrittenTime;

/** What to say about a key, from what its provider says. It never tries what a key can do. */
public final class KeyAdvice {
  /** A key that ends sooner is warned about. */
  public static final Duration SOON = Duration.ofDays(14);

  private static final String NETWORK_SCOPE = "settlement_network_read";

  /* Cobo names roles freely; its own reading roles are viewers. A name with another word in it,
   * such as "Viewer and operator", may allow more. */
  private static final Pattern READING_ROLE =
      Pattern.compile(
          "((cobo|payments?) )?(viewer|reader|view|read|(view|read)[ _-]?only)|[a-z0-9_]+\\.read");
  private static final Pattern READING_SCOPE =
      Pattern.compile("openid|profile|[a-z0-9_.-]+(_view|_view_all|_read|:read)");

  private KeyAdvice() {}

  /**
   * Warnings about a Cobo key.
   *
   * @param used the API key that signed the question
   * @param now the provider's time
   */
  public static List<KeyWarning> cobo(KeyReport report, String used, Instant now) {
    List<KeyWarning> warnings = new ArrayList<>();
    report
        .publicKey()
        .filter(told -> !told.equalsIgnoreCase(used))
        .ifPresent(told -> warnings.add(warning(Code.OTHER_KEY, told, used)));
    rights(report.rights(), READING_ROLE, warnings);
    times(report, now, warnings);
    return List.copyOf(warnings);
  }

  /**
   * Warnings about a BitGo token.
   *
   * @param now the provider's time
   */
  public static List<KeyWarning> bitgo(KeyReport report, Instant now) {
    List<KeyWarning> warnings = new ArrayList<>();
    rights(report.rights(), READING_SCOPE, warnings);
    rightsOfAdmin(report.adminRights(), warnings);
    if (!report.rights().isEmpty() && !report.rights().contains(NETWORK_SCOPE)) {
      warnings.add(warning(Code.SCOPE_MISSING, NETWORK_SCOPE));
    }
    if (report.unlocked()) {
      warnings.add(warning(Code.UNLOCKED));
    }
    times(report, now, warnings);
    return List.copyOf(warnings);
  }

  private static void rights(List<String> rights, Pattern reading, List<KeyWarning> warnings) {
    if (rights.isEmpty()) {
      warnings.add(warning(Code.RIGHTS_UNKNOWN));
    }
    more(rights, reading).ifPresent(more -> warnings.add(warning(Code.MAY_DO_MORE, more)));
  }

  private static void rightsOfAdmin(List<String> rights, List<KeyWarning> warnings) {
    more(rights, READING_SCOPE).ifPresent(more -> warnings.add(warning(Code.MAY_DO_MORE, more)));
  }

  private static Optional<String> more(List<String> rights, Pattern reading) {
    var more =
        rights.stream()
            .filter(right -> !reading.matcher(right.toLowerCase(Locale.ROOT)).matches())
            .toList();
    return more.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", more));
  }

  private static void times(KeyReport report, Instant now, List<KeyWarning> warnings) {
    var end = report.expires();
    if (end.isPresent() && !end.get().isAfter(now)) {
      warnings.add(warning(Code.EXPIRED, WrittenTime.toTheSecond(end.get())));
    } else if (end.isPresent() && end.get().isBefore(now.plus(SOON))) {
      warnings.add(warning(Code.EXPIRES_SOON, WrittenTime.toTheSecond(end.get())));
    }
    if (report.addresses().isEmpty()) {
      warnings.add(warning(end.isPresent() ? Code.FROM_ANYWHERE : Code.FOR_EVER_FROM_ANYWHERE));
    }
  }

  private static KeyWarning warning(Code code, Object... arguments) {
    return new KeyWarning(code, Text.of("key." + code, arguments));
  }
}
