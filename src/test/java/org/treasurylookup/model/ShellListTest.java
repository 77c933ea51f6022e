package org.treasurylookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Policy;

/** A list that is pasted into the window is read once, for the environment it is asked in. */
class ShellListTest {
  private final Environments environments = Environments.load(Path.of("no such home"), Policy.NONE);
  private final Deque<Runnable> workers = new ArrayDeque<>();
  private final ShellModel window =
      new ShellModel(
          new HandedOut(), environments.first(), Runnable::run, workers::add, new HandedOut.Time());

  private ListModel front() {
    return (ListModel) window.frontProperty().get().orElseThrow();
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
  void tenThousandLinesAreReadByAWorkerAndEnterWaitsForThem() {
    window.paste("5001\n5002\n".repeat(5_000));
    assertThat(window.listProperty().get()).isEmpty();
    window.whenRead(window::openList);
    assertThat(window.tabs()).isEmpty();
    workers.remove().run();
    assertThat(front().rows()).hasSize(10_000);
  }

  @Test
  void whatIsPastedLaterCountsHoweverLongTheOtherIsRead() {
    window.paste("5001\n5002\n".repeat(5_000));
    window.whenRead(window::openList);
    window.paste("O20250304-M1001-1001");
    workers.remove().run();
    assertThat(window.tabs()).isEmpty();
    assertThat(window.listProperty().get()).isEmpty();
    assertThat(window.recognitionProperty().get().targets()).hasSize(1);
  }

  @Test
  void aLongListOnTheClipboardIsReadByAWorkerToo() {
    window.openList("5001\n".repeat(1_000), () -> {});
    assertThat(window.tabs()).isEmpty();
    workers.remove().run();
    assertThat(front().rows()).hasSize(1_000);
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
    window.openList("a word that nobody may read", () -> {});
    assertThat(front().text()).isEqualTo("5001\n5002");
    window.queryProperty().set("");
    window.openList("a word that nobody may read", () -> {});
    assertThat(front().text()).isEmpty();
    window.openList("5003", () -> {});
    assertThat(front().rows()).hasSize(1);
  }
}
