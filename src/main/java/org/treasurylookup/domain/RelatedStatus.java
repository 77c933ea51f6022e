package org.treasurylookup.domain;

import java.util.Arrays;
import org.treasurylookup.text.Text;

/**
 * Words of the records that orders, batches and allocations lead to, each of one list of the
 * vendor's. Shown as the vendor writes them, in every language.
 */
public enum RelatedStatus implements KnownWord {
  REFUND_ADDRESS_PENDING(Words.REFUND, "AddressPending", Tone.ATTENTION),
  REFUND_ADDRESS_SUBMITTED(Words.REFUND, "AddressSubmitted", Tone.WAITING),
  REFUND_PENDING(Words.REFUND, "Pending", Tone.WAITING),
  REFUND_PENDING_CONFIRMATION(Words.REFUND, "PendingConfirmation", Tone.ATTENTION),
  REFUND_PROCESSING(Words.REFUND, "Processing", Tone.PROGRESS),
  REFUND_COMPLETED(Words.REFUND, "Completed", Tone.SUCCESS),
  REFUND_PARTIALLY_COMPLETED(Words.REFUND, "PartiallyCompleted", Tone.ATTENTION),
  REFUND_FAILED(Words.REFUND, "Failed", Tone.FAILURE),
  PAYOUT_PENDING(Words.PAYOUT, "Pending", Tone.WAITING),
  PAYOUT_PREPARING(Words.PAYOUT, "Preparing", Tone.WAITING),
  PAYOUT_TRANSFERRING(Words.PAYOUT, "Transferring", Tone.PROGRESS),
  PAYOUT_PROCESSING(Words.PAYOUT, "Processing", Tone.PROGRESS),
  PAYOUT_COMPLETED(Words.PAYOUT, "Completed", Tone.SUCCESS),
  PAYOUT_PARTIALLY_COMPLETED(Words.PAYOUT, "PartiallyCompleted", Tone.ATTENTION),
  PAYOUT_FAILED(Words.PAYOUT, "Failed", Tone.FAILURE),
  PAYOUT_REJECTED_BY_BANK(Words.PAYOUT, "RejectedByBank", Tone.FAILURE),
  BULK_SEND_VALIDATING(Words.BULK_SEND, "Validating", Tone.WAITING),
  BULK_SEND_PENDING_APPROVAL(Words.BULK_SEND, "PendingApproval", Tone.WAITING),
  BULK_SEND_PENDING(Words.BULK_SEND, "Pending", Tone.WAITING),
  BULK_SEND_PROCESSING(Words.BULK_SEND, "Processing", Tone.PROGRESS),
  BULK_SEND_EXECUTING(Words.BULK_SEND, "Executing", Tone.PROGRESS),
  BULK_SEND_COMPLETED(Words.BULK_SEND, "Completed", Tone.SUCCESS),
  BULK_SEND_PARTIALLY_COMPLETED(Words.BULK_SEND, "PartiallyCompleted", Tone.ATTENTION),
  BULK_SEND_FAILED(Words.BULK_SEND, "Failed", Tone.FAILURE),
  BULK_SEND_VALIDATION_FAILED(Words.BULK_SEND, "ValidationFailed", Tone.FAILURE),
  BULK_SEND_REJECTED(Words.BULK_SEND, "Rejected", Tone.FAILURE),
  BULK_SEND_NOT_EXECUTED(Words.BULK_SEND, "NotExecuted", Tone.INACTIVE),
  CHANGE_INIT(Words.CHANGE, "Init", Tone.NOTE),
  CHANGE_ORDER_IN(Words.CHANGE, "OrderIn", Tone.NOTE),
  CHANGE_LATE_PAYMENT(Words.CHANGE, "LatePayment", Tone.NOTE),
  CHANGE_TOP_UP(Words.CHANGE, "TopUp", Tone.NOTE),
  CHANGE_UNEXCEPTED_IN(Words.CHANGE, "UnexceptedIn", Tone.NOTE),
  CHANGE_REFUND_OUT(Words.CHANGE, "RefundOut", Tone.NOTE),
  CHANGE_PAYOUT(Words.CHANGE, "Payout", Tone.NOTE),
  CHANGE_UNEXCEPTED_OUT(Words.CHANGE, "UnexceptedOut", Tone.NOTE),
  CHANGE_ALLOCATION(Words.CHANGE, "Allocation", Tone.NOTE),
  CHANGE_SETTLEMENT_NETWORK(Words.CHANGE, "SettlementNetwork", Tone.NOTE),
  CHANGE_BULK_SEND(Words.CHANGE, "BulkSend", Tone.NOTE),
  RISK_LOW(Words.RISK, "Low", Tone.SUCCESS),
  RISK_UNSCREENED(Words.RISK, "Unscreened", Tone.NOTE),
  RISK_MEDIUM(Words.RISK, "Medium", Tone.ATTENTION),
  RISK_HIGH(Words.RISK, "High", Tone.FAILURE),
  SETTLEMENT_PENDING(Words.SETTLEMENT, "pending", Tone.WAITING),
  SETTLEMENT_COMPLETED(Words.SETTLEMENT, "completed", Tone.SUCCESS),
  SETTLEMENT_FAILED(Words.SETTLEMENT, "failed", Tone.FAILURE),
  SETTLEMENT_REJECTED(Words.SETTLEMENT, "rejected", Tone.FAILURE),
  TRANSFER_PENDING(Words.TRANSFER, "pending", Tone.WAITING),
  TRANSFER_PENDING_SETTLEMENT_ASSIGNMENT(
      Words.TRANSFER, "pending_settlement_assignment", Tone.WAITING),
  TRANSFER_PENDING_ONCHAIN(Words.TRANSFER, "pending_onchain", Tone.PROGRESS),
  TRANSFER_ONCHAIN_INITIATED(Words.TRANSFER, "onchain_initiated", Tone.PROGRESS),
  TRANSFER_ONCHAIN_FAILED(Words.TRANSFER, "onchain_failed", Tone.FAILURE),
  TRANSFER_COMPLETED(Words.TRANSFER, "completed", Tone.SUCCESS),
  TRANSFER_FAILED(Words.TRANSFER, "failed", Tone.FAILURE),
  TRANSFER_REJECTED(Words.TRANSFER, "rejected", Tone.FAILURE),
  TRANSFER_DISPUTED(Words.TRANSFER, "disputed", Tone.ATTENTION),
  APPROVAL_PENDING(Words.APPROVAL, "pending", Tone.WAITING),
  APPROVAL_AWAITING_SIGNATURE(Words.APPROVAL, "awaitingSignature", Tone.WAITING),
  APPROVAL_PENDING_FINAL_APPROVAL(Words.APPROVAL, "pendingFinalApproval", Tone.WAITING),
  APPROVAL_PENDING_CUSTODIAN_APPROVAL(Words.APPROVAL, "pendingCustodianApproval", Tone.WAITING),
  APPROVAL_PENDING_VIDEO_APPROVAL(Words.APPROVAL, "pendingVideoApproval", Tone.WAITING),
  APPROVAL_PENDING_ID_VERIFICATION(Words.APPROVAL, "pendingIdVerification", Tone.WAITING),
  APPROVAL_PENDING_LIVENESS_VERIFICATION(
      Words.APPROVAL, "pendingLivenessVerification", Tone.WAITING),
  APPROVAL_PENDING_MANUAL_TRUST_REVIEW(Words.APPROVAL, "pendingManualTrustReview", Tone.WAITING),
  APPROVAL_PENDING_MANUAL_SUPPORT_REVIEW(
      Words.APPROVAL, "pendingManualSupportReview", Tone.WAITING),
  APPROVAL_PENDING_VIDEO_APPROVAL_FROM_SUPPORT(
      Words.APPROVAL, "pendingVideoApprovalFromSupport", Tone.WAITING),
  APPROVAL_APPROVED(Words.APPROVAL, "approved", Tone.SUCCESS),
  APPROVAL_PROCESSING(Words.APPROVAL, "processing", Tone.PROGRESS),
  APPROVAL_REJECTED(Words.APPROVAL, "rejected", Tone.FAILURE);

  /** A list of words of a vendor's. */
  public enum Words {
    /** Refund; Cobo OpenAPI, {@code RefundStatus}. */
    REFUND,
    /** Payout; Cobo OpenAPI, {@code PayoutStatus}. */
    PAYOUT,
    /** Bulk send; Cobo OpenAPI, bulk send and its items. */
    BULK_SEND,
    /** What changed a balance; Cobo OpenAPI, source type of a balance change. */
    CHANGE,
    /** Risk of an address; Cobo OpenAPI, {@code AddressRiskLevel}. */
    RISK,
    /** Settlement in Go Network; BitGo OpenAPI, settlement status. */
    SETTLEMENT,
    /** Transfer of a settlement in Go Network; BitGo OpenAPI, settlement transfer status. */
    TRANSFER,
    /** Pending approval; BitGo OpenAPI, state of a pending approval. */
    APPROVAL;

    /** The status of a spelling; letter case counts, and a word not listed is a status too. */
    public Status<RelatedStatus> read(String raw) {
      var word =
          Arrays.stream(RelatedStatus.values())
              .filter(known -> known.words == this && known.raw().equals(raw))
              .findFirst();
      return new Status<>(raw, word);
    }
  }

  private final Words words;

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Meaning meaning;

  RelatedStatus(Words words, String raw, Tone tone) {
    this.words = words;
    meaning = new Meaning(raw, tone, Text.literal(raw));
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
