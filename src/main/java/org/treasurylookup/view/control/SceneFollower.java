package org.treasurylookup.view.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a node drawn as things are, for as long as it is in a scene: nothing outside holds on to a
 * node that was thrown away, and one that comes back catches up.
 */
public final class SceneFollower {
  private final Runnable draw;
  private final List<ObservableValue<?>> what;
  private List<Object> drawn;
  private Subscription listening = Subscription.EMPTY;

  private SceneFollower(Runnable draw, List<ObservableValue<?>> what) {
    this.draw = draw;
    this.what = what;
    this.drawn = now();
  }

  /** Draws now, and again after each change. */
  public static void start(Node node, Runnable draw, ObservableValue<?>... what) {
    draw.run();
    var following = new SceneFollower(draw, List.of(what));
    node.sceneProperty().subscribe(following::moved);
  }

  private void moved(@Nullable Scene scene) {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    if (scene != null) {
      for (var each : what) {
        listening = listening.and(each.subscribe(this::changed));
      }
      if (!drawn.equals(now())) {
        changed();
      }
    }
  }

  private void changed() {
    drawn = now();
    draw.run();
  }

  private List<Object> now() {
    return what.stream().<Object>map(ObservableValue::getValue).toList();
  }
}
