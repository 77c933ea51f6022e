package org.treasurylookup.sandbox.scenario;

import java.util.List;

/** The words Cobo documents, which its records have and its filters accept. */
public final class CoboWords {

  public static final List<String> ORDER =
      List.of("Pending", "Processing", "Completed", "Expired", "Underpaid");
  public static final List<String> REFUND =
      List.of(
          "AddressPending",
          "AddressSubmitted",
          "Pending",
          "Processing",
          "Completed",
          "PartiallyCompleted",
          "Failed",
          "PendingConfirmation");
  public static final List<String> TRANSACTION =
      List.of(
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
  public static final List<String> SOURCE =
      List.of(
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
  public static final List<String> DIRECTION = List.of("in", "out");
  public static final List<String> PARTY = List.of("Individual", "Organization");
  public static final List<String> WALLET_SETUP = List.of("Default", "Shared", "Separate");
  public static final List<String> SORTED = List.of("ASC", "DESC");
  public static final List<String> REPORT = List.of("Processing", "Completed", "Failed");
  public static final List<String> ENTRY = List.of("Address", "BankAccount");

  private CoboWords() {}
}
