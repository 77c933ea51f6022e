package org.treasurylookup.view.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.treasurylookup.app.window.SampleRecords;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Messages;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.outcome.EmptyView.Sample;
import org.treasurylookup.view.record.Page;
import org.treasurylookup.view.record.RecordView;
import org.treasurylookup.view.value.ChunkText;

/** The page of a window that was not asked anything yet. */
@ExtendWith({FxThread.class, CssWarnings.class})
class EmptyViewTest {
  private static final List<Sample> SAMPLES = SampleRecords.ALL;

  @ParameterizedTest
  @EnumSource(Language.class)
  void idsOfSamplesStandBelowEachOther(Language language) {
    var kit = new ControlKit(Messages.of(language), _ -> {});
    var view = new EmptyView(kit, SAMPLES, true, _ -> {}, Optional.empty());
    try (var page = Page.of(alone(view))) {
      assertThat(page.all(ChunkText.class))
          .hasSameSizeAs(SAMPLES)
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

  @ParameterizedTest
  @EnumSource(Language.class)
  void inHalfAWindowWithLargeTextNothingIsPushedOutOfSight(Language language) {
    int half = 260;
    var kit = new ControlKit(Messages.of(language), _ -> {});
    var view = new EmptyView(kit, SAMPLES, true, _ -> {}, Optional.empty());
    try (var page = Page.of(alone(view), ThemeChoice.LIGHT, half, 860)) {
      assertThat(page.all(Button.class))
          .hasSameSizeAs(SAMPLES)
          .allMatch(it -> it.localToScene(it.getLayoutBounds()).getMaxX() <= half);
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
