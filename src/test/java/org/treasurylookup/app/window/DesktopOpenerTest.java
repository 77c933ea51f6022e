package org.treasurylookup.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesktopOpenerTest {
  private static final URI PAGE = URI.create("https://etherscan.io/tx/0x1");

  @Test
  void onOtherSystemsJavaFxShowsIt() {
    List<String> shown = new ArrayList<>();
    var outside = new DesktopOpener(shown::add, Runnable::run, Runnable::run, "", "Windows 11");
    outside.page(PAGE, () -> shown.add("failed"));
    assertThat(shown).containsExactly(PAGE.toString());
  }

  @Test
  void anOpenerThatIsMissingIsTold() {
    assertThat(told("/no/such/opener")).containsExactly("failed");
  }

  @Test
  void anOpenerThatFindsNoBrowserIsTold() {
    assertThat(told("false")).containsExactly("failed");
  }

  @Test
  void anOpenerThatOpensItSaysNothing() {
    assertThat(told("true")).isEmpty();
  }

  private static List<String> told(String opener) {
    List<String> told = new ArrayList<>();
    var outside = new DesktopOpener(told::add, Runnable::run, Runnable::run, opener, "Linux");
    outside.page(PAGE, () -> told.add("failed"));
    return told;
  }
}
