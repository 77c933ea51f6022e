package org.treasurylookup.lookup;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.key.KeyReport;
import org.treasurylookup.domain.key.KeyWarning;

/**
 * What came of asking a provider about a key.
 *
 * @param report what the provider says; empty when it did not
 * @param organisation whose key it is; empty when not told
 * @param warnings what to know before relying on the key
 * @param failure why the provider did not say
 */
public record KeyCheck(
    Optional<KeyReport> report,
    Optional<String> organisation,
    List<KeyWarning> warnings,
    Optional<Failure> failure) {

  public KeyCheck {
    warnings = List.copyOf(warnings);
  }

  /** Whether the provider accepted the key. */
  public boolean isAccepted() {
    return report.isPresent();
  }
}
