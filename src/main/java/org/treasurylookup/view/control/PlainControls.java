package org.treasurylookup.view.control;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.treasurylookup.text.Text;

/** Controls whose words are shown as they are: an underscore in them stays one. */
public final class PlainControls {
  private PlainControls() {}

  public static Button button(String words, Runnable action) {
    var button = of(new Button(words));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** A button with a key of words that is its id too; they are never cut. */
  public static Button button(ControlKit kit, String key, Runnable action) {
    return button(kit, Text.of(key), action);
  }

  public static Button button(ControlKit kit, Text words, Runnable action) {
    var button = button(kit.words(words), action);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setId(words.key().replace('.', '-'));
    return button;
  }

  public static Button primary(ControlKit kit, Text words, Runnable action) {
    var button = button(kit, words, action);
    button.getStyleClass().add("primary");
    return button;
  }

  /** A link, never cut. */
  public static Hyperlink link(String words, Runnable action) {
    return link(words, (Hyperlink _) -> action.run());
  }

  /** The same, for what needs to know the link itself. */
  public static Hyperlink link(String words, Consumer<Hyperlink> action) {
    var link = of(new Hyperlink(words));
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(_ -> action.accept(link));
    return link;
  }

  public static MenuItem item(String words, Runnable action) {
    var item = of(new MenuItem(words));
    item.setOnAction(_ -> action.run());
    return item;
  }

  /**
   * The content of a tab, out of which no arrow key comes: JavaFX's tabs take each that nothing
   * used, wherever the focus is, and show another tab.
   */
  public static <T extends Node> T inTab(T content) {
    content.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode().isArrowKey()) {
            event.consume();
          }
        });
    return content;
  }

  /** Shows a node, or leaves it out without a gap. */
  public static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** The same control, its words shown as they are. */
  public static <L extends Labeled> L of(L control) {
    control.setMnemonicParsing(false);
    return control;
  }

  /** The same entry, its words shown as they are. */
  public static <I extends MenuItem> I of(I item) {
    item.setMnemonicParsing(false);
    return item;
  }

  /** Asks for what goes into a field: in few words where there is no room for all of them. */
  public static void prompt(TextField field, String whole, String brief) {
    field.widthProperty().subscribe(() -> promptInto(field, whole, brief));
    field.fontProperty().subscribe(() -> promptInto(field, whole, brief));
    field.insetsProperty().subscribe(() -> promptInto(field, whole, brief));
    promptInto(field, whole, brief);
  }

  private static void promptInto(TextField field, String whole, String brief) {
    var edges = field.getInsets();
    double room = field.getWidth() - edges.getLeft() - edges.getRight();
    field.setPromptText(room <= 0 || width(field, whole) <= room ? whole : brief);
  }

  private static double width(TextField field, String whole) {
    var words = new javafx.scene.text.Text(whole);
    words.setFont(field.getFont());
    return words.getLayoutBounds().getWidth();
  }
}
