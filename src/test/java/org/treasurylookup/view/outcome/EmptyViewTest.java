package org.treasurylookup.view.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.Target.Kind;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.outcome.EmptyView.Sample;
import org.treasurylookup.view.record.Page;
import org.treasurylookup.view.record.RecordView;
import org.treasurylookup.view.value.ChunkText;

/** The page of a window that was not asked anything yet. */
@ExtendWith({FxThread.class, CssWarnings.class})
class EmptyViewTest {
  private static final List<Sample> SAMPLES =
      List.of(
          new Sample("sample.order", Target.of(Kind.COBO_ORDER, "O20250304-M1001-1001")),
          new Sample(
              "sample.batch", Target.of(Kind.COBO_BATCH, "5b0ed293-f728-40b4-b1f6-86b88cd51384")));

  @Test
  void idsOfSamplesStandBelowEachOther() {
    var view = new EmptyView(Page.KIT, SAMPLES, true, _ -> {}, Optional.empty());
    try (var page = Page.of(alone(view))) {
      assertThat(page.all(ChunkText.class))
          .hasSize(2)
          .extracting(id -> id.localToScene(0, 0).getX())
          .containsOnly(page.all(ChunkText.class).getFirst().localToScene(0, 0).getX());
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  void withLargeTextAnIdThatHasNoRoomBesideItsButtonStandsWholeBelow() {
    var view = new EmptyView(Page.KIT, SAMPLES, true, _ -> {}, Optional.empty());
    try (var page = Page.enlarged(alone(view), 200)) {
      assertThat(page.all(ChunkText.class)).allMatch(id -> id.getHeight() < 48);
      assertThat(page.faults()).isEmpty();
    }
  }

  private static RecordView alone(Node view) {
    return new RecordView() {
      @Override
      public Node node() {
        return view;
      }

      @Override
      public Node verdict() {
        return view;
      }
    };
  }
}
