package org.treasurylookup.domain.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.explorer.ExplorerLink.Source;

class ExplorerLinksTest {
  private static final String HASH = "0x" + "ab".repeat(32);
  private static final String ADDRESS = "0x" + "cd".repeat(20);
  private final ExplorerLinks links = ExplorerLinks.builtIn();

  @Test
  void aTransactionAndAnAddressHaveThePageTheProviderPublishes() {
    assertThat(links.transaction("ETH", HASH).orElseThrow())
        .hasToString("ExplorerLink[url=https://etherscan.io/tx/" + HASH + ", source=PROVIDER]");
    assertThat(links.address("ETH", ADDRESS).orElseThrow().url())
        .hasToString("https://etherscan.io/address/" + ADDRESS);
  }

  @Test
  void aHashBeforeAQueryStaysThere() {
    assertThat(links.transaction("APT", HASH).orElseThrow().url())
        .hasToString("https://explorer.aptoslabs.com/txn/" + HASH + "?network=mainnet");
  }

  @Test
  void aPageThatIsNotCertainIsNotOffered() {
    for (String chain : List.of("KAVAEVM", "FTM", "GETH", "TTRON", "TSOL", "SUI")) {
      assertThat(links.transaction(chain, HASH)).as(chain).isEmpty();
    }
    assertThat(links.transaction("main.morph", HASH)).isEmpty();
  }

  @Test
  void aChainWithoutAPageHasNoLink() {
    assertThat(links.transaction("COBO_ETH", HASH)).isEmpty();
    assertThat(links.transaction("NO_SUCH_CHAIN", HASH)).isEmpty();
    assertThat(links.address("HEDERA", "0.0.1234")).isEmpty();
  }

  @Test
  void textThatIsNoHashOfTheChainNeverGetsIntoALink() {
    for (String text :
        List.of(
            "",
            "0x1",
            HASH + "/../../phish",
            HASH + "?x=1",
            "javascript:alert(1)",
            "0x" + "ab".repeat(31) + "\u202e1",
            ADDRESS)) {
      assertThat(links.transaction("ETH", text)).as(text).isEmpty();
    }
    assertThat(links.transaction("BTC", HASH)).isEmpty();
    assertThat(links.transaction("BTC", "ab".repeat(32))).isPresent();
    assertThat(links.address("TRON", "TXYZopYRdj2D9XRtbG411XZZ3kM5VkAeBf")).isPresent();
    assertThat(links.address("TRON", ADDRESS)).isEmpty();
  }

  @Test
  void anOrganisationsTemplateStandsOverTheBuiltInOne() {
    var own =
        links.with(
            List.of(new ExplorerTemplate("ETH", "https://explorer.company.test/t/{hash}", "")));
    assertThat(own.transaction("ETH", HASH).orElseThrow().host())
        .isEqualTo("explorer.company.test");
    assertThat(own.transaction("ETH", HASH).orElseThrow().source()).isEqualTo(Source.ORGANISATION);
    assertThat(own.address("ETH", ADDRESS)).isEmpty();
  }

  @Test
  void aTemplateMayNameAPortACapitalHostAndAnOlderNameOfAChain() {
    String page = "https://Explorer.company.test:8443/t/{hash}";
    var own = links.with(List.of(new ExplorerTemplate("BSC_BNB", page, "")));
    for (String chain : List.of("BSC", "BSC_BNB")) {
      var link = own.transaction(chain, HASH).orElseThrow();
      assertThat(link.source()).isEqualTo(Source.ORGANISATION);
      assertThat(own.offers(link.url())).isTrue();
    }
  }

  @Test
  void nothingButHttpsIsOffered() {
    var own = links.with(List.of(new ExplorerTemplate("ETH", "http://explorer.test/{hash}", "")));
    assertThat(own.transaction("ETH", HASH)).isEmpty();
  }

  @Test
  void anOlderNameOfAChainIsUnderstood() {
    assertThat(links.transaction("BSC_BNB", HASH).orElseThrow().host()).isEqualTo("bscscan.com");
  }
}
