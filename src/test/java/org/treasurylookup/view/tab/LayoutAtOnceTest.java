package org.treasurylookup.view.tab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.treasurylookup.ui.FxThread;

/** What a page that is filled has styled in that turn. */
class LayoutAtOnceTest {
  @Test
  void whatIsNewOnAPageIsStyledAndWhatWasThereIsNot() throws Exception {
    FxThread.call(
        () -> {
          var there = new Styled();
          var page = new VBox(there);
          var stage = new Stage();
          stage.setScene(new Scene(page));
          stage.show();
          var atOnce = new LayoutAtOnce(page);
          atOnce.run();
          there.times = 0;
          var added = new Styled();
          page.getChildren().add(added);
          added.times = 0;
          atOnce.run();
          assertThat(added.times).isPositive();
          assertThat(there.times).isZero();
          stage.close();
          return stage;
        });
  }

  /** Counts how often JavaFX asks it what can be styled. */
  private static final class Styled extends Region {
    private int times;

    Styled() {
      setStyle("-fx-padding: 1px");
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
      times++;
      return super.getCssMetaData();
    }
  }
}
