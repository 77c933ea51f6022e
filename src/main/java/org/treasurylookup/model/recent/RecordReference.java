package org.treasurylookup.model.recent;

import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;

/** A record in one environment: what the side pane has one line of. */
public record RecordReference(Target target, String environment) {
  public static RecordReference of(Finding finding) {
    return new RecordReference(finding.target(), finding.environment().name());
  }
}
