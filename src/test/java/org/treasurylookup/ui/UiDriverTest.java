package org.treasurylookup.ui;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @Test
  void whatAnEarlierTestBrokeOnPurposeFailsNoLaterWindow() throws Exception {
    UiDriver.show(StackPane::new, 200, 200).close();
    mistakeOfAnotherThread();
    try (var user = UiDriver.show(StackPane::new, 200, 200)) {
      user.until(() -> true);
    }
  }

  @Test
  void whatNobodyCaughtWhileTheWindowWasThereIsThrownAtTheLatestAsItCloses() throws Exception {
    var user = UiDriver.show(StackPane::new, 200, 200);
    mistakeOfAnotherThread();
    assertThatThrownBy(user::close).hasRootCauseMessage("made on purpose");
  }

  private static void mistakeOfAnotherThread() throws InterruptedException {
    var thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  throw new IllegalStateException("made on purpose");
                });
    thread.join();
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
