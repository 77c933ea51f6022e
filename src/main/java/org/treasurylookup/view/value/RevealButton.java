package org.treasurylookup.view.value;

import javafx.scene.control.Hyperlink;
import org.treasurylookup.model.RevealModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.SceneFollower;

/**
 * Shows masked personal data for a while and counts that down, or masks it again at once. Not there
 * while everything is hidden, or where the organisation does not allow it. Style class {@code
 * reveal-button}.
 */
public final class RevealButton extends Hyperlink {
  private final ControlKit kit;

  /** A button for the personal data of a tab. */
  public RevealButton(ControlKit kit) {
    this.kit = kit;
    getStyleClass().addAll("reveal-button", "like-button");
    setMnemonicParsing(false);
    setMinWidth(USE_PREF_SIZE);
    setOnAction(_ -> act());
    SceneFollower.start(
        this,
        this::draw,
        kit.display().hiddenProperty(),
        kit.reveal().liftedProperty(),
        kit.reveal().leftProperty());
  }

  private void act() {
    var reveal = kit.reveal();
    if (reveal.liftedProperty().get()) {
      reveal.mask();
    } else {
      reveal.reveal();
    }
  }

  private void draw() {
    boolean lifted = kit.reveal().liftedProperty().get();
    boolean of = kit.display().mayReveal() && !kit.display().hiddenProperty().get();
    String seconds = Long.toString(RevealModel.REVEALED.toSeconds());
    String left = Long.toString(kit.reveal().leftProperty().get());
    setText(lifted ? kit.words("control.mask", left) : kit.words("control.reveal", seconds));
    /* Spoken once, not again each second. */
    setAccessibleText(lifted ? kit.words("control.mask.spoken") : getText());
    PlainControls.show(this, of);
  }
}
