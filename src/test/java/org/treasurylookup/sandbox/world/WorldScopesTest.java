package org.treasurylookup.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.sandbox.SandboxOptions;

class WorldScopesTest {

  @ParameterizedTest
  @CsvSource({
    "payment_orders_payin.read, /payments/orders, /payments/orders/5001",
    "payment_settlement.read, /payments/payouts, /payments/allocation_items",
    "payment_settlement.read, /payments/batch_allocations, /payments/bulk_sends",
    "payment_orders_refund.read, /payments/refunds, /payments/refunds/R1",
    "payment_merchant.read, /payments/merchants, /payments/supported_tokens",
    "payment_counterparty.read, /payments/counterparty, /payments/counterparty_entry",
    "payment_destination.read, /payments/destination, /payments/destination_entry",
    "payment_balance.read, /payments/balance/psp?token_id=ETH, /payments/balance_changes",
    "payment_orders_payin.read, /payments/topup/payers, /payments/orders",
    "payment_reports.read, /payments/reports, /payments/reports?status=Failed",
    "transaction.read, /transactions, /transactions/1"
  })
  void aReadWithoutItsPermissionIsForbidden(String scope, String one, String other)
      throws Exception {
    try (var reader = new WorldReader(SandboxOptions.USUAL.without(Set.of(scope)))) {
      assertThat(reader.refused(one, 403)).isEqualTo(2025);
      assertThat(reader.refused(other, 403)).isEqualTo(2025);
      assertThat(reader.caller.cobo(one).body()).contains(scope);
      assertThat(reader.get("/developers/api_key_info").get("role_scopes"))
          .extracting(role -> role.get("role_name").stringValue())
          .hasSize(SandboxOptions.scopes().size() - 2)
          .doesNotContain(scope);
      assertThat(reader.get("/wallets/chains").get("data")).isNotEmpty();
    }
  }

  @Test
  void whatNeedsAnotherPermissionIsAnsweredAllTheSame() throws Exception {
    var options = SandboxOptions.USUAL.without(Set.of("payment_balance.read"));
    try (var reader = new WorldReader(options)) {
      assertThat(reader.get("/payments/orders?limit=1").get("data")).hasSize(1);
      assertThat(reader.get("/payments/refunds?limit=1").get("data")).hasSize(1);
    }
  }
}
