package org.treasurylookup.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.explorer.ExplorerLinks;
import org.treasurylookup.domain.explorer.ExplorerTemplate;

/** The last check before anything is opened outside this program. */
class StartTargetOpenerTest {
  private static final String ADDRESS = "0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537";

  private final List<String> opened = new ArrayList<>();
  private final ExplorerLinks links = ExplorerLinks.builtIn();

  @Test
  void aPageOfAKnownExplorerIsOpened() {
    StartTargetOpener.page(links.address("ETH", ADDRESS).orElseThrow().url(), links, opened::add);
    assertThat(opened).containsExactly("https://etherscan.io/address/" + ADDRESS);
  }

  @Test
  void aPageTheOrganisationChoseIsOpenedInPlaceOfOurs() {
    var own =
        links.with(
            List.of(new ExplorerTemplate("ETH", "", "https://scan.company.test/a/{address}?x=1")));
    StartTargetOpener.page(own.address("ETH", ADDRESS).orElseThrow().url(), own, opened::add);
    assertThat(opened).containsExactly("https://scan.company.test/a/" + ADDRESS + "?x=1");
    assertThatThrownBy(
            () ->
                StartTargetOpener.page(
                    URI.create("https://etherscan.io/address/" + ADDRESS), own, opened::add))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://etherscan.io/address/0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537",
        "https://etherscan.io.example.test/address/0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537",
        "https://user@etherscan.io/address/0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537",
        "https://etherscan.io/address/../login",
        "https://etherscan.io/address/0xF8?next=https://example.test",
        "https://etherscan.io/address/",
        "https://etherscan.io/",
        "https://example.test/0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "mailto:somebody@example.test"
      })
  void nothingElseIsOpened(String page) {
    assertThatThrownBy(() -> StartTargetOpener.page(URI.create(page), links, opened::add))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(opened).isEmpty();
  }
}
