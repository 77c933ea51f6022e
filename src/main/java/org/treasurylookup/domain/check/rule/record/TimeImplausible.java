package org.treasurylookup.domain.check.rule.record;

import java.util.Optional;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.PlausibleTime;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.text.ExplanationSteps;

/**
 * A time lies before 2015 or more than a year ahead, as seconds taken for milliseconds do. Source:
 * Cobo reference, all fields named {@code …_timestamp} and {@code expired_at}, whose unit the field
 * decides; BitGo reference, {@code createdAt} and {@code updatedAt}.
 */
public final class TimeImplausible implements Rule<ProviderRecord> {
  @Override
  public Optional<Note> check(ProviderRecord record, RuleContext given) {
    var plausible = PlausibleTime.at(given.circumstances().now());
    var builder = new NoteBuilder(NoteCode.TIME_IMPLAUSIBLE);
    for (var place : given.places()) {
      if (place.received() instanceof Received.Value<?> sent
          && sent.value() instanceof Moment moment
          && !plausible.holds(moment.instant())) {
        builder
            .found(place.path(), place.path(), moment.text())
            .step(place.path(), ExplanationSteps.of(moment));
      }
    }
    return builder.note();
  }
}
