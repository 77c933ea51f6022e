package org.treasurylookup.view.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.InvalidationListener;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.control.PageScroll;
import org.treasurylookup.view.control.StatusBar;

/** What stays on the screen is neither put in again, which styles it anew, nor drawn twice. */
class DrawnOnceTest {
  @Test
  void tabsStayWhereTheyAreWhenNoPageStandsOverThem() throws Exception {
    int changes =
        FxThread.call(
            () -> {
              var host = new PageHost(new Label("tabs"));
              var count = new AtomicInteger();
              host.getChildrenUnmodifiable()
                  .addListener((InvalidationListener) _ -> count.incrementAndGet());
              host.close();
              return count.get();
            });
    assertThat(changes).isZero();
  }

  @Test
  void wordsOfTheLastLineThatStayKeepTheirNodes() throws Exception {
    FxThread.call(
        () -> {
          var line = new StatusBar();
          line.show(List.of(line.words("HTTP 200"), line.mono("HTTP 200")), List.of("F5"));
          var before = List.copyOf(line.getChildrenUnmodifiable());
          line.show(List.of(line.words("HTTP 404"), line.mono("HTTP 200")), List.of("F5"));
          var after = List.copyOf(line.getChildrenUnmodifiable());
          assertThat(after).hasSameSizeAs(before).doesNotContain(before.getFirst());
          assertThat(after.subList(1, 4)).isEqualTo(before.subList(1, 4));
          return line;
        });
  }

  @Test
  void aPageIsNotDrawnIntoAPictureFirst() throws Exception {
    FxThread.call(
        () -> {
          var page = new PageScroll(new Label("record"));
          new Scene(new Group(page));
          page.applyCss();
          assertThat(page.lookup(".viewport").isCache()).isFalse();
          return page;
        });
  }
}
