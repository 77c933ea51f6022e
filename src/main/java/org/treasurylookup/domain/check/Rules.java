package org.treasurylookup.domain.check;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;

/** All rules, a line each. */
final class Rules {
  private static final List<Rule<ProviderRecord>> ANY =
      List.of(
          new SignatureInvalid(),
          new IdMismatch(),
          new NoId(),
          new StaleSignature(),
          new ClockImplausible(),
          new InvalidText(),
          new NotPositive(),
          new UpdatedBeforeCreated(),
          new TimeImplausible(),
          new PlaceholderText(),
          new MalformedField(),
          new MissingField(),
          new UnknownValue(),
          new UnknownField(),
          new HiddenCharactersInField());

  static final List<Rule<? super PayInOrder>> ORDER =
      and(
          ANY,
          List.of(
              new StatusDisagrees(),
              new LateDeposit(),
              new DepositHeld(),
              new DepositUnderWay(),
              new ReleasedLate(),
              new SumMismatch(),
              new OtherAddress(),
              new OtherToken(),
              new SeveralTokens(),
              new ToleranceCoversAll(),
              new DuplicateHash(),
              new DuplicateTransaction(),
              new LookalikeAddresses(),
              new DustFromStranger(),
              new RateMismatch(),
              new ExpiresBeforeCreated(),
              new HashShape(),
              new DeprecatedDisagrees()));

  static final List<Rule<? super BatchAllocation>> BATCH =
      and(
          ANY,
          List.of(
              new ItemsIncomplete(),
              new ItemsLeftOut(),
              new ItemsFailed(),
              new DuplicateItemId(),
              new DuplicateItem(),
              new ItemOfOtherBatch(),
              new SameAccount()));

  static final List<Rule<? super NetworkAllocation>> ALLOCATION =
      and(
          ANY,
          List.of(
              new ReservedLong(),
              new ReasonOnCleared(),
              new DecimalsUnknown(),
              new CurrencyMatchedLoosely(),
              new FractionalBaseUnits()));

  private Rules() {}

  private static <R extends ProviderRecord> List<Rule<? super R>> and(
      List<Rule<ProviderRecord>> any, List<Rule<R>> own) {
    List<Rule<? super R>> all = new ArrayList<>(any);
    all.addAll(own);
    return List.copyOf(all);
  }
}
