package org.treasurylookup.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treasurylookup.domain.explorer.ExplorerLink;
import org.treasurylookup.domain.explorer.ExplorerLinks;
import org.treasurylookup.export.Findings;

/** Which values of a record lead to a page outside, and that nothing else does. */
class ExplorableValueTest {
  private static final String ADDRESS = "0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537";
  private static final String HASH = "0x" + "ab".repeat(32);

  @Test
  void hashesAndAddressesOfAnOrderHavePagesOnItsChain() {
    assertThat(page("ETH", "ETH_USDT", HASH, HASH)).contains("https://etherscan.io/tx/" + HASH);
    assertThat(page("ETH", "ETH", HASH, ADDRESS))
        .contains("https://etherscan.io/address/" + ADDRESS);
  }

  @ParameterizedTest
  @CsvSource({
    "ETH, TRON_USDT",
    "COBO_ETH, COBO_ETH",
    "NO_SUCH_CHAIN, NO_SUCH_CHAIN_USDT",
    "'', ETH",
    "TRON, TRON_USDT"
  })
  void aChainThatIsNotCertainOrOfAnotherFormHasNone(String chain, String token) {
    assertThat(page(chain, token, HASH, HASH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.test/",
    "0xabc",
    "javascript:alert(1)",
    "0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537/../../login",
    "0xF8e4bfc10A2821DF52D3322cB5170E5E9276b53\u202e",
    "5001"
  })
  void aPayloadCannotMakeAPage(String hash) {
    assertThat(page("ETH", "ETH_USDT", hash, hash)).isEmpty();
  }

  @Test
  void whatTheRecordDoesNotHoldHasNone() {
    assertThat(page("ETH", "ETH_USDT", HASH, "0x" + "cd".repeat(32))).isEmpty();
  }

  private static Optional<String> page(String chain, String token, String hash, String value) {
    String json =
        """
        {"order_id":"5001","chain_id":"%s","receive_address":"%s","status":"Completed",
         "transactions":[{"tx_id":"t1","token_id":"%s","tx_hash":"%s","from_address":"%s"}]}
        """
            .formatted(chain, "0x" + "11".repeat(20), token, hash, ADDRESS);
    return ExplorableValue.page(Findings.order(json), value, ExplorerLinks.builtIn())
        .map(ExplorerLink::url)
        .map(Object::toString);
  }
}
