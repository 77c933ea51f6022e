package org.treasurylookup.domain.check.rule;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.check.result.CheckCircumstances;
import org.treasurylookup.domain.check.result.CheckLimits;
import org.treasurylookup.domain.check.result.ScaledAmount;
import org.treasurylookup.domain.check.spelling.SameValue;

/**
 * What the rules share while one record is checked.
 *
 * @param circumstances id asked for, time and signature
 * @param places every field of the record and of its parts
 * @param parts the record and all parts within it
 * @param addresses compares addresses as the record's chain sees them
 * @param amount base units and scaled amount, BitGo only
 */
public record RuleContext(
    CheckCircumstances circumstances,
    CheckLimits limits,
    List<FieldPath> places,
    List<FieldPath.Part> parts,
    SameValue addresses,
    Optional<ScaledAmount> amount) {

  public static RuleContext of(
      ProviderRecord record,
      CheckCircumstances circumstances,
      CheckLimits limits,
      Optional<ScaledAmount> amount) {
    var chain =
        record instanceof PayInOrder order ? order.chainId().asValue() : Optional.<String>empty();
    var all = new FieldPath.Collector(record);
    return new RuleContext(
        circumstances, limits, all.places(), all.parts(), SameValue.ofAddresses(chain), amount);
  }
}
