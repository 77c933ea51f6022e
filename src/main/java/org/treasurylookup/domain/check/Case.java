package org.treasurylookup.domain.check;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;

/**
 * What the rules share while one record is checked.
 *
 * @param circumstances id asked for, time and signature
 * @param limits limits of the organisation
 * @param places every field of the record and of its parts
 * @param amount base units and scaled amount, BitGo only
 */
record Case(
    CheckCircumstances circumstances,
    Limits limits,
    List<Place> places,
    Optional<ScaledAmount> amount) {

  static Case of(
      ProviderRecord record,
      CheckCircumstances circumstances,
      Limits limits,
      Optional<ScaledAmount> amount) {
    return new Case(circumstances, limits, Place.of(record), amount);
  }
}
