package org.treasurylookup.export;

import java.util.Collection;
import java.util.stream.Collectors;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.settings.Environment;

/**
 * What the records of an environment are worth, for the name of a file and for every row in it.
 * Always English: a file is read where nobody knows the language of the window.
 */
public enum EnvironmentMark {
  PRODUCTION("production", "PRODUCTION"),
  DEVELOPMENT("development", "DEVELOPMENT - not real money"),
  SANDBOX("sandbox", "SANDBOX - not real money"),
  UNRECOGNISED_HOST("custom", "UNRECOGNISED HOST");

  private final String code;
  private final String words;

  EnvironmentMark(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** The marking of an environment: a host that is not the provider's counts more than a name. */
  public static EnvironmentMark of(Environment environment) {
    if (!environment.isRecognised()) {
      return UNRECOGNISED_HOST;
    }
    return switch (environment.kind()) {
      case PRODUCTION -> PRODUCTION;
      case DEVELOPMENT -> DEVELOPMENT;
      case SANDBOX -> SANDBOX;
      case CUSTOM -> UNRECOGNISED_HOST;
    };
  }

  /** The kind of environment it is shown as in the window. */
  public String code() {
    return code;
  }

  /** The words for a row or a heading. */
  public String words() {
    return words;
  }

  /** Every marking among findings, such as {@code SANDBOX} or {@code PRODUCTION-SANDBOX}. */
  public static String forName(Collection<Finding> findings) {
    return findings.stream()
        .map(finding -> of(finding.environment()))
        .distinct()
        .sorted()
        .map(marking -> marking.name().replace('_', '-'))
        .collect(Collectors.joining("-"));
  }

  /** Every marking among findings, in words. */
  public static String inWords(Collection<Finding> findings) {
    return findings.stream()
        .map(finding -> of(finding.environment()).words())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
