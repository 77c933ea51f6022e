package org.treasurylookup.view.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.treasurylookup.ui.FxThread;

class BreakingLineTest {
  @Test
  void wordsBesideAFieldStandInTheMiddleOfIt() throws Exception {
    FxThread.call(
        () -> {
          var field = new TextField();
          field.setMinHeight(40);
          var words = new WrappedText("1 of 1");
          var line = new BreakingLine(10, 8, field, words);
          line.setRowValignment(VPos.CENTER);
          var root = new Scene(line, 600, 80).getRoot();
          root.applyCss();
          root.layout();
          assertThat(middle(words)).isCloseTo(middle(field), within(1.0));
          assertThat(words.getHeight()).isLessThan(field.getHeight());
          return true;
        });
  }

  private static double middle(Node node) {
    return node.getBoundsInParent().getCenterY();
  }
}
