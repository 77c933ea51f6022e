package org.treasurylookup.view.icon;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.treasurylookup.domain.Tone;

/**
 * The silhouette of a tone in the tone's colour. Silhouettes differ without colour: circle with
 * tick, half-filled circle, clock, triangle, octagon, dashed circle, diamond; a plain note is a
 * square. Style classes {@code tone-icon} and {@code tone-} followed by the tone's code.
 */
public final class ToneIcon extends IconDrawing {
  private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone");

  /** An icon whose tone can be changed or bound later. */
  public ToneIcon(Tone first) {
    super(Icons.of(first));
    getStyleClass().add("tone-icon");
    ToneStyle.set(this, first);
    tone.set(first);
    tone.addListener((_, _, now) -> show(now));
  }

  private void show(Tone now) {
    draw(Icons.of(now));
    ToneStyle.set(this, now);
  }

  /** The tone shown; never null. */
  public ObjectProperty<Tone> toneProperty() {
    return tone;
  }
}
