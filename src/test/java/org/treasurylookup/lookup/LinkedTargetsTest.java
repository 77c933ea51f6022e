package org.treasurylookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.api.bitgo.BitgoRecords;
import org.treasurylookup.api.cobo.CoboRecords;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.api.json.RelatedRecordReader;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.text.Text;

/** Which ids of a record lead to another record, and which do not. */
class LinkedTargetsTest {
  private static Optional<String> leads(RecordPart part, String field) {
    return LinkedTargets.of(part, field).map(Target::toString);
  }

  private static RecordPart related(FieldCatalogue kind, String json) {
    return RelatedRecordReader.read(kind, Payloads.object(json));
  }

  @Test
  void anOrderLeadsToItsMerchantAndNotToItself() {
    var order =
        CoboRecords.order(Payloads.object("{\"order_id\":\"5001\",\"merchant_id\":\"M1001\"}"));
    assertThat(leads(order, "merchant_id")).contains("cobo:merchant:M1001");
    assertThat(leads(order, "order_id")).isEmpty();
    assertThat(leads(order, "receive_address")).isEmpty();
  }

  @Test
  void anAllocationLeadsToConnectionAndApproval() {
    var allocation =
        BitgoRecords.allocation(
            Payloads.object("{\"id\":\"a\",\"connectionId\":\"c\",\"pendingApprovalId\":\"p\"}"));
    assertThat(leads(allocation, "connectionId")).contains("bitgo:connection:c");
    assertThat(leads(allocation, "pendingApprovalId")).contains("bitgo:approval:p");
    assertThat(leads(allocation, "id")).isEmpty();
  }

  @Test
  void anIdInASentenceLeadsWhereAFieldOfThatNameDoes() {
    assertThat(LinkedTargets.named(Text.id("merchant_id", "M1001")).map(Target::toString))
        .contains("cobo:merchant:M1001");
    assertThat(LinkedTargets.named("allocation_items[3].batch_allocation_id", "b"))
        .contains(Target.of(Target.Kind.COBO_BATCH, "b"));
    assertThat(LinkedTargets.named(Text.id("merchant_id", "—"))).isEmpty();
    assertThat(LinkedTargets.named(Text.literal("M1001"))).isEmpty();
    assertThat(LinkedTargets.named("description", "M1001")).isEmpty();
  }

  @Test
  void theDevelopersAccountIsNoMerchant() {
    var item =
        related(
            FieldCatalogue.ITEM,
            "{\"source_account\":\"developer\",\"destination_account\":\"M1001\"}");
    assertThat(leads(item, "source_account")).isEmpty();
    assertThat(leads(item, "destination_account")).contains("cobo:merchant:M1001");
  }

  @Test
  void onlyATransactionIdThatCoboCanReadLeadsToATransaction() {
    String uuid = "123e4567-e89b-12d3-a456-426614174003";
    assertThat(leads(related(FieldCatalogue.TRANSACTION, "{\"tx_id\":\"" + uuid + "\"}"), "tx_id"))
        .contains("cobo:transaction:" + uuid);
    assertThat(
            leads(related(FieldCatalogue.TRANSACTION, "{\"tx_id\":\"tx_" + uuid + "\"}"), "tx_id"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "OrderIn, cobo:order:x",
    "LatePayment, cobo:order:x",
    "RefundOut, cobo:refund:x",
    "Payout, cobo:payout:x",
    "Allocation, cobo:batch:x",
    "BulkSend, cobo:bulk-send:x"
  })
  void theSourceOfABalanceChangeIsWhatItsTypeSays(String type, String target) {
    var change =
        related(
            FieldCatalogue.BALANCE_CHANGE,
            "{\"source_id\":\"x\",\"source_type\":\"" + type + "\"}");
    assertThat(leads(change, "source_id")).contains(target);
  }

  @Test
  void aSourceOfAnotherTypeLeadsNowhere() {
    var change =
        related(FieldCatalogue.BALANCE_CHANGE, "{\"source_id\":\"x\",\"source_type\":\"TopUp\"}");
    assertThat(leads(change, "source_id")).isEmpty();
  }

  @Test
  void everythingThatARecordLeadsToIsNamedOnceAndNeverItself() {
    var batch =
        CoboRecords.batch(
            Payloads.object(
                "{\"batch_allocation_id\":\"b\",\"allocation_items\":["
                    + "{\"batch_allocation_id\":\"b\",\"source_account\":\"developer\",\"destination_account\":\"M2\"},"
                    + "{\"batch_allocation_id\":\"other\",\"source_account\":\"M2\",\"destination_account\":\"M1\"}]}"));
    assertThat(LinkedTargets.all(batch).stream().map(Target::toString))
        .containsExactly("cobo:merchant:M2", "cobo:batch:other", "cobo:merchant:M1");
  }

  @Test
  void whatCannotBeAskedForLeadsNowhere() {
    var order = CoboRecords.order(Payloads.object("{\"merchant_id\":\"<string>\"}"));
    assertThat(leads(order, "merchant_id")).isEmpty();
    assertThat(leads(CoboRecords.order(Payloads.object("{\"merchant_id\":null}")), "merchant_id"))
        .isEmpty();
  }

  /* Ids of which neither Cobo's OpenAPI nor BitGo's has a read of one record. */
  private static final Set<String> WITHOUT_READ =
      Set.of(
          "address",
          "allocation_item_id",
          "bank_account_id",
          "block_hash",
          "bulk_send_item_id",
          "clientExternalId",
          "clientId",
          "cobo_id",
          "creator",
          "crypto_address",
          "crypto_address_id",
          "enterprise",
          "evaluationId",
          "externalId",
          "from_address",
          "initiatedBy",
          "initiator",
          "merchant_order_code",
          "networkAccountId",
          "partnerExternalId",
          "partnerId",
          "partnersClientId",
          "partnersConnectionId",
          "payout_item_id",
          "psp_order_code",
          "receive_address",
          "receiving_address",
          "request_id",
          "to_address",
          "transaction_hash",
          "tx_hash",
          "wallet",
          "wallet_address_id",
          "wallet_id");

  @Test
  void everyIdThatAProviderReadsLeadsToItsRecord() {
    String id = "123e4567-e89b-12d3-a456-426614174003";
    for (var kind : FieldCatalogue.values()) {
      String own = kind.fields().getFirst().name();
      for (var field : kind.fields()) {
        if (field.kind() == VendorField.Kind.ID && !field.name().equals(own)) {
          var part =
              related(
                  kind, "{\"%s\":\"%s\",\"source_type\":\"OrderIn\"}".formatted(field.name(), id));
          assertThat(leads(part, field.name()).isEmpty())
              .as(kind + " " + field.name())
              .isEqualTo(WITHOUT_READ.contains(field.name()));
        }
      }
    }
  }
}
