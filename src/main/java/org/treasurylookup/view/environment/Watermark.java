package org.treasurylookup.view.environment;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.view.control.ControlKit;

/**
 * A pale word across records that are not of production, so that a picture of them tells so too.
 */
public final class Watermark {
  private Watermark() {}

  public static Optional<Node> of(ControlKit kit, Environment environment) {
    if (environment.kind() == Environment.Kind.PRODUCTION && environment.isRecognised()) {
      return Optional.empty();
    }
    var word =
        new Text(kit.words("environment." + EnvironmentBar.shownAs(environment) + ".watermark"));
    word.getStyleClass().addAll("text", "watermark");
    word.setRotate(-24);
    word.setMouseTransparent(true);
    var layer = new StackPane(word);
    layer.setMouseTransparent(true);
    layer.setMinSize(0, 0);
    var clip = new Rectangle();
    clip.widthProperty().bind(layer.widthProperty());
    clip.heightProperty().bind(layer.heightProperty());
    layer.setClip(clip);
    return Optional.of(layer);
  }
}
