package org.treasurylookup.domain;

import org.treasurylookup.text.Text;

/** Detail of a transaction's status (Cobo OpenAPI, {@code TransactionSubStatus}). */
public enum TransactionSubStatus implements KnownWord {
  PENDING_SCREENING_APP_CHECK("PendingScreeningAppCheck", Tone.ATTENTION),
  PENDING_COBO_KYTCHECK("PendingCoboKYTCheck", Tone.ATTENTION),
  PENDING_TRAVEL_RULE_CHECK("PendingTravelRuleCheck", Tone.ATTENTION),
  PENDING_TRAVEL_RULE_INFO("PendingTravelRuleInfo", Tone.ATTENTION),
  PENDING_COBO_TRAVEL_RULE_CHECK("PendingCoboTravelRuleCheck", Tone.ATTENTION),
  PENDING_DOUBLE_CHECK("PendingDoubleCheck", Tone.WAITING),
  PENDING_SPENDER_CHECK("PendingSpenderCheck", Tone.WAITING),
  PENDING_RISK_CONTROL_CHECK("PendingRiskControlCheck", Tone.WAITING),
  PENDING_APPROVER_CHECK("PendingApproverCheck", Tone.WAITING),
  PENDING_COBO_CHECK("PendingCoboCheck", Tone.WAITING),
  QUEUE("Queue", Tone.WAITING),
  PENDING_WAIT_SIGNER("PendingWaitSigner", Tone.WAITING),
  INSUFFICIENT_BALANCE("InsufficientBalance", Tone.ATTENTION),
  INSUFFICIENT_BALANCE_FUND_LOCKED("InsufficientBalanceFundLocked", Tone.ATTENTION),
  PENDING_SYSTEM_PROCESSING("PendingSystemProcessing", Tone.PROGRESS),
  SYSTEM_PROCESSING_ONGOING("SystemProcessingOngoing", Tone.PROGRESS),
  BUILT("Built", Tone.PROGRESS),
  PENDING_SIGNER_APPROVAL("PendingSignerApproval", Tone.WAITING),
  PENDING_APPROVAL_START("PendingApprovalStart", Tone.WAITING),
  PENDING_SIGNER_PROCESSING("PendingSignerProcessing", Tone.PROGRESS),
  SIGNATURE_VERIFICATION_SUCCESS("SignatureVerificationSuccess", Tone.PROGRESS),
  FAILED_BROADCASTING("FailedBroadcasting", Tone.FAILURE),
  REVERTING("Reverting", Tone.ATTENTION),
  PENDING_BLOCK_CONFIRMATIONS("PendingBlockConfirmations", Tone.PROGRESS),
  FAILED_BY_SIGNER("FailedBySigner", Tone.FAILURE),
  FAILED_ON_CHAIN("FailedOnChain", Tone.FAILURE),
  REPLACED_BY_NEW_TRANSACTION("ReplacedByNewTransaction", Tone.FAILURE),
  SIGNATURE_VERIFICATION_FAILED("SignatureVerificationFailed", Tone.FAILURE),
  FAILED_SIGNER_TIMEOUT("FailedSignerTimeout", Tone.FAILURE),
  RE_ORGED("ReOrged", Tone.FAILURE),
  REJECTED_BY_COBO_KYT("RejectedByCoboKYT", Tone.FAILURE),
  REJECTED_BY_SCREENING_APP("RejectedByScreeningApp", Tone.FAILURE),
  REJECTED_WHITE_LIST("RejectedWhiteList", Tone.FAILURE),
  REJECTED_KYT("RejectedKYT", Tone.FAILURE),
  REJECTED_RISK_CONTROL_CHECK("RejectedRiskControlCheck", Tone.FAILURE),
  REJECTED_SPENDER_AUTH("RejectedSpenderAuth", Tone.FAILURE),
  REJECTED_APPROVER_AUTH("RejectedApproverAuth", Tone.FAILURE),
  REJECTED_DOUBLE_CHECK("RejectedDoubleCheck", Tone.FAILURE),
  REJECTEDBY_MOBILE_COSIGNER("RejectedbyMobileCosigner", Tone.FAILURE),
  REJECTED_COBO_CHECK("RejectedCoboCheck", Tone.FAILURE),
  REJECTED_TRAVEL_RULE_DUE_TO_UNSUPPORTED_TOKEN(
      "RejectedTravelRuleDueToUnsupportedToken", Tone.FAILURE),
  REJECTED_TRAVEL_RULE("RejectedTravelRule", Tone.FAILURE),
  REJECTED_TRAVEL_RULE_DUE_TO_COMPLIANCE("RejectedTravelRuleDueToCompliance", Tone.FAILURE),
  REJECTED_TRANSACTION_POLICY("RejectedTransactionPolicy", Tone.FAILURE),
  REJECTED_BY_SIGNER("RejectedBySigner", Tone.FAILURE),
  CANCELED_BY_SPENDER("CanceledBySpender", Tone.FAILURE),
  CANCELED_BY_API("CanceledByAPI", Tone.FAILURE),
  ONCHAIN_REJECTION("OnchainRejection", Tone.FAILURE),
  REJECTED_BY_COBO("RejectedByCobo", Tone.FAILURE);

  @SuppressWarnings("ImmutableEnumChecker") // a record of texts
  private final Meaning meaning;

  TransactionSubStatus(String raw, Tone tone) {
    meaning = new Meaning(raw, tone, Text.of("status.sub." + raw));
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
