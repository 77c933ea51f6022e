package org.treasurylookup.view.value;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;

/** Nodes for what stands in the value column of a row, the three kinds of nothing among them. */
public final class ValueNodes {
  private static final String NOTHING = "nothing";

  private ValueNodes() {}

  /** A field that was not sent: italic and muted, naming who did not send it. */
  public static Node absent(ControlKit kit, String sender) {
    return nothing(new WrappedText(kit.words("control.absent", sender)));
  }

  /** The same, in the node that says so already where there is one. */
  public static Node absent(ControlKit kit, String sender, @Nullable Node before) {
    if (before != null
        && before.getStyleClass().contains(NOTHING)
        && kit.words("control.absent", sender).equals(before.getAccessibleText())) {
      return before;
    }
    return absent(kit, sender);
  }

  /** A field sent as {@code null}: the word, and what it means here; the meaning may be empty. */
  public static Node nul(ControlKit kit, String meaning) {
    var word = new WrappedText(kit.words("control.null"), "word");
    return nothing(meaning.isEmpty() ? word : word.add(" — " + meaning));
  }

  /** A field sent as a text without characters. */
  public static Node emptyText(ControlKit kit) {
    return nothing(new WrappedText(kit.words("control.emptyText")));
  }

  /**
   * A field that cannot be understood: what was received, marked, and why in plain words, such as
   * "not a number".
   */
  public static Node malformed(ControlKit kit, String name, Received.Malformed<?> received) {
    return malformed(kit, FieldPrivacy.WORDS, name, received);
  }

  /** The same for a field of which it is known who may see it. */
  public static Node malformed(
      ControlKit kit, FieldPrivacy privacy, String name, Received.Malformed<?> received) {
    var icon = new ToneIcon(Tone.ATTENTION);
    var text = new SafeText(kit, privacy, name, received.raw());
    text.getStyleClass().add("mono");
    String why = kit.words("fault." + received.why());
    var reason = new WrappedText(kit.words("control.malformed", why), "muted", "small-text");
    var words = new VBox(text, reason);
    HBox.setHgrow(words, Priority.ALWAYS);
    var marked = new HBox(icon, words);
    marked.getStyleClass().add("malformed");
    return marked;
  }

  /**
   * The node for a field, whatever arrived in it.
   *
   * @param privacy who may see it
   * @param sender who would have sent it, such as "Cobo"
   * @param meaning what {@code null} means in this field; may be empty
   * @param value draws an understood value from its received text, which is not empty
   */
  public static Node of(
      ControlKit kit,
      FieldPrivacy privacy,
      String name,
      Received<?> field,
      String sender,
      String meaning,
      Function<String, Node> value) {
    return switch (field) {
      case Received.Absent<?> _ -> absent(kit, sender);
      case Received.Null<?> _ -> nul(kit, meaning);
      case Received.Malformed<?> malformed -> malformed(kit, privacy, name, malformed);
      case Received.Value<?>(String raw, _) -> raw.isEmpty() ? emptyText(kit) : value.apply(raw);
    };
  }

  private static Node nothing(WrappedText words) {
    words.getStyleClass().add(NOTHING);
    return words;
  }
}
