package org.treasurylookup.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.app.StartTarget;
import org.treasurylookup.domain.explorer.ExplorerLinks;
import org.treasurylookup.domain.explorer.ExplorerTemplate;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;

/** The last check before anything is opened outside this program. */
class StartTargetOpenerTest {
  private static final String ADDRESS = "0xF8e4bfc10A2821DF52D3322cB5170E5E9276b537";

  private final List<String> opened = new ArrayList<>();
  private final ExplorerLinks links = ExplorerLinks.builtIn();

  @Test
  void aLinkThatComesWhileTheWindowIsLockedWaitsUntilItIsOpen() {
    List<List<TabTargets>> followed = new ArrayList<>();
    List<Runnable> locked = new ArrayList<>();
    var environments = Environments.load(Path.of("no such home"), Policy.NONE);
    var opener =
        new StartTargetOpener(
            new ShellModel(
                (_, _, _, _) -> () -> {},
                environments.first(),
                Runnable::run,
                Runnable::run,
                Clock.systemUTC()),
            () -> environments,
            _ -> {},
            (questions, _) -> followed.add(questions),
            locked::add);
    var order = Target.of(Target.Kind.COBO_ORDER, "5001");
    opener.open(List.of(new StartTarget.Ask(order, Optional.of("production"))));
    assertThat(followed).isEmpty();
    locked.forEach(Runnable::run);
    assertThat(followed).hasSize(1);
  }

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
