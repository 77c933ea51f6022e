package org.treasurylookup.model;

import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.util.Subscription;

/**
 * What lies over the personal data of one tab. Revealed, it comes back by itself after {@link
 * #REVEALED}, or at once when everything is hidden.
 */
public final class RevealModel {
  /** How long personal data is shown. */
  public static final Duration REVEALED = Duration.ofSeconds(30);

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final DisplayModel display;
  private final ReadOnlyBooleanWrapper lifted = new ReadOnlyBooleanWrapper(this, "lifted");
  private final ReadOnlyLongWrapper left = new ReadOnlyLongWrapper(this, "left");
  private Subscription tick = Subscription.EMPTY;
  private Subscription hiding = Subscription.EMPTY;

  RevealModel(DisplayModel display) {
    this.display = display;
  }

  /** Whether personal data is shown. */
  public ReadOnlyBooleanProperty liftedProperty() {
    return lifted.getReadOnlyProperty();
  }

  /** The seconds after which it comes back; none while it is there. */
  public ReadOnlyLongProperty leftProperty() {
    return left.getReadOnlyProperty();
  }

  /** Shows personal data for a while; nothing while everything is hidden or it is not allowed. */
  public void reveal() {
    if (display.mayReveal() && !display.hiddenProperty().get()) {
      stop();
      hiding = display.hiddenProperty().subscribe((_, _) -> mask());
      count(REVEALED.toSeconds());
      lifted.set(true);
      display.revealed();
    }
  }

  private void count(long seconds) {
    left.set(seconds);
    tick =
        display
            .alarm()
            .after(
                SECOND,
                () -> {
                  if (seconds > 1) {
                    count(seconds - 1);
                  } else {
                    mask();
                  }
                });
  }

  /** Hides personal data again. */
  public void mask() {
    stop();
    left.set(0);
    lifted.set(false);
  }

  private void stop() {
    tick.unsubscribe();
    hiding.unsubscribe();
    tick = Subscription.EMPTY;
    hiding = Subscription.EMPTY;
  }
}
