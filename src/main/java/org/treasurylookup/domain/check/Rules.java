package org.treasurylookup.domain.check;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.NetworkAllocation;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.allocation.CurrencyMatchedLoosely;
import org.treasurylookup.domain.check.rule.allocation.DecimalsUnknown;
import org.treasurylookup.domain.check.rule.allocation.FractionalBaseUnits;
import org.treasurylookup.domain.check.rule.allocation.PolicyDisagrees;
import org.treasurylookup.domain.check.rule.allocation.ReasonOnCleared;
import org.treasurylookup.domain.check.rule.allocation.ReservedLong;
import org.treasurylookup.domain.check.rule.batch.BatchStatusDisagrees;
import org.treasurylookup.domain.check.rule.batch.DuplicateItem;
import org.treasurylookup.domain.check.rule.batch.DuplicateItemId;
import org.treasurylookup.domain.check.rule.batch.ItemOfOtherBatch;
import org.treasurylookup.domain.check.rule.batch.ItemsFailed;
import org.treasurylookup.domain.check.rule.batch.ItemsIncomplete;
import org.treasurylookup.domain.check.rule.batch.ItemsLeftOut;
import org.treasurylookup.domain.check.rule.batch.SameAccount;
import org.treasurylookup.domain.check.rule.order.DepositHeld;
import org.treasurylookup.domain.check.rule.order.DepositUnderWay;
import org.treasurylookup.domain.check.rule.order.DeprecatedDisagrees;
import org.treasurylookup.domain.check.rule.order.DuplicateHash;
import org.treasurylookup.domain.check.rule.order.DuplicateTransaction;
import org.treasurylookup.domain.check.rule.order.DustFromStranger;
import org.treasurylookup.domain.check.rule.order.ExpiresBeforeCreated;
import org.treasurylookup.domain.check.rule.order.HashShape;
import org.treasurylookup.domain.check.rule.order.LateDeposit;
import org.treasurylookup.domain.check.rule.order.LookalikeAddresses;
import org.treasurylookup.domain.check.rule.order.OtherAddress;
import org.treasurylookup.domain.check.rule.order.OtherToken;
import org.treasurylookup.domain.check.rule.order.RateMismatch;
import org.treasurylookup.domain.check.rule.order.ReleasedLate;
import org.treasurylookup.domain.check.rule.order.SeveralTokens;
import org.treasurylookup.domain.check.rule.order.StatusDisagrees;
import org.treasurylookup.domain.check.rule.order.SumMismatch;
import org.treasurylookup.domain.check.rule.order.ToleranceCoversAll;
import org.treasurylookup.domain.check.rule.record.ClockImplausible;
import org.treasurylookup.domain.check.rule.record.HiddenCharactersInField;
import org.treasurylookup.domain.check.rule.record.IdMismatch;
import org.treasurylookup.domain.check.rule.record.InvalidText;
import org.treasurylookup.domain.check.rule.record.MalformedField;
import org.treasurylookup.domain.check.rule.record.MissingField;
import org.treasurylookup.domain.check.rule.record.NoId;
import org.treasurylookup.domain.check.rule.record.NotPositive;
import org.treasurylookup.domain.check.rule.record.PlaceholderText;
import org.treasurylookup.domain.check.rule.record.SignatureInvalid;
import org.treasurylookup.domain.check.rule.record.StaleSignature;
import org.treasurylookup.domain.check.rule.record.SubStatusDisagrees;
import org.treasurylookup.domain.check.rule.record.TimeImplausible;
import org.treasurylookup.domain.check.rule.record.UnknownField;
import org.treasurylookup.domain.check.rule.record.UnknownValue;
import org.treasurylookup.domain.check.rule.record.UpdatedBeforeCreated;
import org.treasurylookup.domain.check.rule.related.RelatedStatusDisagrees;
import org.treasurylookup.domain.check.rule.related.SentInOtherToken;
import org.treasurylookup.domain.check.rule.related.SentSumMismatch;
import org.treasurylookup.domain.check.rule.related.SentToOtherAddress;
import org.treasurylookup.domain.check.rule.related.SentTwice;
import org.treasurylookup.domain.check.rule.related.SettledWithoutTransfer;

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
          new SubStatusDisagrees(),
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
              new BatchStatusDisagrees(),
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
              new PolicyDisagrees(),
              new ReservedLong(),
              new ReasonOnCleared(),
              new DecimalsUnknown(),
              new CurrencyMatchedLoosely(),
              new FractionalBaseUnits()));

  static final List<Rule<? super RelatedRecord>> RELATED =
      and(
          ANY,
          List.of(
              new RelatedStatusDisagrees(),
              new SentSumMismatch(),
              new SentToOtherAddress(),
              new SentInOtherToken(),
              SentTwice.byId(),
              SentTwice.byHash(),
              new SettledWithoutTransfer()));

  private Rules() {}

  private static <R extends ProviderRecord> List<Rule<? super R>> and(
      List<Rule<ProviderRecord>> any, List<Rule<R>> own) {
    List<Rule<? super R>> all = new ArrayList<>(any);
    all.addAll(own);
    return List.copyOf(all);
  }
}
