package org.treasurylookup.view.order;

import java.time.Duration;
import java.util.Locale;
import javafx.scene.layout.HBox;
import org.treasurylookup.model.OrderCountdown;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.Ticker;
import org.treasurylookup.view.control.WrappedText;

/** The minutes and seconds an order can still be paid, counted down while it is on screen. */
final class CountdownText extends HBox {
  private final ControlKit kit;
  private final OrderCountdown countdown;
  private final WrappedText words = new WrappedText("", "muted");

  CountdownText(ControlKit kit, OrderCountdown countdown) {
    this.kit = kit;
    this.countdown = countdown;
    getChildren().add(words);
    setMinWidth(USE_PREF_SIZE);
    Ticker.start(this, Duration.ofSeconds(1), this::show);
    show();
  }

  private void show() {
    Duration left = countdown.left();
    words
        .textProperty()
        .set(
            left.isZero()
                ? kit.words("order.expired")
                : kit.words(
                    "order.left",
                    Long.toString(left.toMinutes()),
                    String.format(Locale.ROOT, "%02d", left.toSecondsPart())));
  }
}
