package org.treasurylookup.model;

import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Subscription;

/**
 * What lies over the personal data of one tab. Revealed, it comes back by itself after {@link
 * #REVEALED}, or at once when everything is hidden.
 */
public final class Cover {
  /** How long personal data is shown. */
  public static final Duration REVEALED = Duration.ofSeconds(30);

  private final Display display;
  private final ReadOnlyBooleanWrapper lifted = new ReadOnlyBooleanWrapper(this, "lifted");
  private Subscription waiting = Subscription.EMPTY;

  Cover(Display display) {
    this.display = display;
  }

  /** Whether personal data is shown. */
  public ReadOnlyBooleanProperty liftedProperty() {
    return lifted.getReadOnlyProperty();
  }

  /** Shows personal data for a while; nothing while everything is hidden or it is not allowed. */
  public void reveal() {
    if (display.mayReveal() && !display.hiddenProperty().get()) {
      waiting.unsubscribe();
      var timer = display.alarm().after(REVEALED, this::mask);
      var hiding = display.hiddenProperty().subscribe((_, _) -> mask());
      waiting = timer.and(hiding);
      lifted.set(true);
    }
  }

  /** Hides personal data again. */
  public void mask() {
    waiting.unsubscribe();
    waiting = Subscription.EMPTY;
    lifted.set(false);
  }
}
