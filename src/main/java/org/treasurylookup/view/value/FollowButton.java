package org.treasurylookup.view.value;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.icon.IconGlyph;
import org.treasurylookup.view.icon.Icons;

/**
 * Leads from an id to its record: Enter and a click in this tab, with Ctrl in a tab of its own. Its
 * accessible name repeats the label of the id. Style class {@code follow-button}.
 */
public final class FollowButton extends Button {
  private final Target target;

  /**
   * @param label what the id is, as its row calls it
   */
  public FollowButton(ControlKit kit, String label, Target target) {
    this.target = target;
    getStyleClass().setAll("icon-button", "follow-button");
    setGraphic(new IconGlyph(Icons.FORWARD));
    setMnemonicParsing(false);
    String words = kit.words("follow.open", kit.words("target." + target.kind()), label);
    setAccessibleText(words);
    addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        _ -> {
          if (getTooltip() == null) {
            setTooltip(new Tooltip(words));
          }
        });
    lead(this, target);
  }

  static void lead(ButtonBase button, Target target) {
    button.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (event.isShortcutDown()) {
            event.consume();
            button.disarm();
            fire(button, target, true);
          }
        });
    button.setOnAction(_ -> fire(button, target, false));
    onEnter(button, target);
  }

  /** Lets the value itself lead there too, when it has the focus. */
  public void from(Node value) {
    value.getStyleClass().add("linked");
    onEnter(value, target);
  }

  private static void onEnter(Node node, Target target) {
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean bare = !event.isAltDown() && !event.isShiftDown();
          if (event.getCode() == KeyCode.ENTER && bare) {
            event.consume();
            fire(node, target, event.isShortcutDown());
          }
        });
  }

  private static void fire(Node from, Target target, boolean newTab) {
    from.fireEvent(new FollowEvent(target, newTab));
  }
}
