package org.treasurylookup.view.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Keeps a node drawn as things are, for as long as it is in a scene whose window, if it has one, is
 * shown: nothing outside holds on to a node that was thrown away, nor to one in a popover or dialog
 * that was closed, and one that comes back catches up.
 */
public final class SceneFollower {
  private final Runnable draw;
  private final List<ObservableValue<?>> what;
  private List<Object> drawn;
  private Subscription listening = Subscription.EMPTY;

  private SceneFollower(Runnable draw, List<ObservableValue<?>> what) {
    this.draw = draw;
    this.what = what;
    this.drawn = values();
  }

  /** Draws now, and again after each change. */
  public static void start(Node node, Runnable draw, ObservableValue<?>... what) {
    draw.run();
    var following = new SceneFollower(draw, List.of(what));
    node.sceneProperty()
        .flatMap(scene -> scene.windowProperty().flatMap(Window::showingProperty).orElse(true))
        .orElse(false)
        .subscribe(following::shown);
  }

  private void shown(boolean now) {
    listening.unsubscribe();
    listening = Subscription.EMPTY;
    if (now) {
      for (var each : what) {
        listening = listening.and(each.subscribe(this::changed));
      }
      if (!drawn.equals(values())) {
        changed();
      }
    }
  }

  private void changed() {
    drawn = values();
    draw.run();
  }

  private List<Object> values() {
    return what.stream().<Object>map(ObservableValue::getValue).toList();
  }
}
