package org.treasurylookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.treasurylookup.settings.Environments;

/** A list that is pasted into the window is read once, for the environment it is asked in. */
class ShellListTest {
  private final Environments environments = Environments.load(Path.of("no such home"));
  private final ShellModel window =
      new ShellModel(new HandedOut(), environments.first(), Runnable::run, new HandedOut.Time());

  private SheetModel front() {
    return (SheetModel) window.frontProperty().get().orElseThrow();
  }

  @Test
  void whatWasReadInTheBoxIsWhatTheListShows() {
    window.paste("5001\n5002");
    var read = window.listProperty().get().orElseThrow();
    assertThat(window.openList()).isTrue();
    assertThat(front().listProperty().get()).as("not read again").isSameAs(read);
    assertThat(front().text()).isEqualTo("5001\n5002");
  }

  @Test
  void inAnotherEnvironmentItIsReadAgain() {
    window.paste("5001\n5002");
    var read = window.listProperty().get().orElseThrow();
    var other = environments.all().getLast();
    window.environmentProperty().set(other);
    window.openList();
    assertThat(front().place()).isEqualTo(other);
    assertThat(front().listProperty().get()).isNotSameAs(read);
    assertThat(front().rows()).hasSize(2);
  }

  @Test
  void aTextWithoutAnIdIsNotShownButWhatIsInTheBox() {
    window.paste("5001\n5002");
    window.openList("a word that nobody may read");
    assertThat(front().text()).isEqualTo("5001\n5002");
    window.queryProperty().set("");
    window.openList("a word that nobody may read");
    assertThat(front().text()).isEmpty();
    window.openList("5003");
    assertThat(front().rows()).hasSize(1);
  }
}
