package org.treasurylookup.sandbox.cobo;

import java.util.Set;

/** The words Cobo's filters accept. */
final class CoboWords {

  static final Set<String> ORDER =
      Set.of("Pending", "Processing", "Completed", "Expired", "Underpaid");
  static final Set<String> REFUND =
      Set.of(
          "AddressPending",
          "AddressSubmitted",
          "Pending",
          "Processing",
          "Completed",
          "PartiallyCompleted",
          "Failed",
          "PendingConfirmation");
  static final Set<String> TRANSACTION =
      Set.of(
          "Submitted",
          "PendingScreening",
          "PendingAuthorization",
          "PendingSignature",
          "Broadcasting",
          "Confirming",
          "Completed",
          "Failed",
          "Rejected",
          "Pending");
  static final Set<String> SOURCE =
      Set.of(
          "Init",
          "OrderIn",
          "LatePayment",
          "TopUp",
          "UnexceptedIn",
          "RefundOut",
          "Payout",
          "UnexceptedOut",
          "Allocation",
          "SettlementNetwork",
          "BulkSend");
  static final Set<String> DIRECTION = Set.of("in", "out");
  static final Set<String> PARTY = Set.of("Individual", "Organization");
  static final Set<String> WALLET_SETUP = Set.of("Default", "Shared", "Separate");
  static final Set<String> SORTED = Set.of("ASC", "DESC");
  static final Set<String> REPORT = Set.of("Processing", "Completed", "Failed");
  static final Set<String> ENTRY = Set.of("Address", "BankAccount");

  private CoboWords() {}
}
