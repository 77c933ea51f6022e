package org.treasurylookup.ui;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class UiDriverTest {
  @Test
  void aWindowBeyondThePictureScreenFailsNobody() throws Exception {
    try (var user = UiDriver.show(UiDriverTest::lowWindow)) {
      var drawn = new CountDownLatch(3);
      FxThread.call(
          () -> {
            var scene = user.stage().getScene();
            scene.addPostLayoutPulseListener(drawn::countDown);
            scene.addPostLayoutPulseListener(
                () -> scene.getRoot().setRotate((double) drawn.getCount()));
            scene.getRoot().requestLayout();
            scene.getRoot().setRotate(1);
            return scene;
          });
      user.until(() -> drawn.await(0, TimeUnit.SECONDS) || again(user));
      assertThatCode(WaitForAsyncUtils::checkException).doesNotThrowAnyException();
    }
  }

  private static boolean again(UiDriver user) {
    user.stage().getScene().getRoot().requestLayout();
    return false;
  }

  private static Stage lowWindow() {
    var stage = new Stage();
    stage.setScene(new Scene(new StackPane(), 200, 200));
    stage.setY(900);
    return stage;
  }
}
