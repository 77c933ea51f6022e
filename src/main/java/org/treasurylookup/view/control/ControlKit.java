package org.treasurylookup.view.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.model.DisplayModel;
import org.treasurylookup.model.RevealModel;
import org.treasurylookup.model.label.ValueNaming;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/**
 * What controls need from around them.
 *
 * @param messages the words of the user's language, always as they are drawn
 * @param toast where a control says that it did something, such as copying
 * @param display how things are shown
 * @param reveal what lifts the mask of personal data
 * @param naming what values are called
 */
public record ControlKit(
    Messages messages, Toast toast, DisplayModel display, RevealModel reveal, ValueNaming naming) {
  /** What stands in place of something hidden; its length says nothing about that. */
  public static final String MASK = "•••";

  /** A view can take its words from {@link #messages()} alone: they are as they are drawn. */
  public ControlKit {
    messages = messages.drawn();
  }

  /** Without preferences, for what is looked at once. */
  public ControlKit(Messages messages, Toast toast) {
    this(messages, toast, DisplayModel.still());
  }

  /** With a mask of its own, and no names for values. */
  public ControlKit(Messages messages, Toast toast, DisplayModel display) {
    this(messages, toast, display, ValueNaming.none());
  }

  public ControlKit(Messages messages, Toast toast, DisplayModel display, ValueNaming naming) {
    this(messages, toast, display, display.reveal(), naming);
  }

  /**
   * The same for a tab of its own: what is revealed there stays masked elsewhere.
   *
   * @param environment the name of where what it shows came from
   */
  public ControlKit forTab(Supplier<String> environment) {
    return new ControlKit(messages, toast, display, naming.in(environment));
  }

  /** Whether a value is not to be seen now. */
  public boolean hides(FieldPrivacy privacy) {
    return switch (privacy) {
      case OPEN -> false;
      case AMOUNT, WORDS -> display.hiddenProperty().get();
      case PERSONAL -> display.hiddenProperty().get() || !reveal.liftedProperty().get();
    };
  }

  /** A received text, or the mask in its place while it is hidden. */
  public String shown(FieldPrivacy privacy, String text) {
    return hides(privacy) ? MASK : text;
  }

  /** What a screen reader says for a received text, hidden characters by name. */
  public String spoken(FieldPrivacy privacy, String text) {
    return hides(privacy) ? words("control.hidden.word") : InvisibleCharacters.show(text);
  }

  /** A sentence about a record, its amounts masked while they are hidden. */
  public String sentence(Text text) {
    return messages.get(masked(text));
  }

  /** The same as it is copied: without marks that nobody sees. */
  public String copied(Text text) {
    return messages.plain().get(masked(text));
  }

  private Text masked(Text text) {
    return display.hiddenProperty().get() ? text.masked(MASK) : text;
  }

  /** The same in pieces, each id in it for itself. */
  public List<Messages.Piece> pieces(Text text) {
    return messages.pieces(masked(text));
  }

  /**
   * Does work now, and again when what is hidden, the form of times or what values are called
   * changes.
   */
  public void follow(Node node, Runnable draw) {
    SceneFollower.start(
        node,
        draw,
        display.hiddenProperty(),
        display.timesProperty(),
        reveal.liftedProperty(),
        naming.labels().labelsProperty(),
        naming.names().namesProperty());
  }

  /** The same, and each second while times are ages. */
  public void followTime(Node node, Runnable draw) {
    SceneFollower.start(node, draw, display.timesProperty(), display.ticksProperty());
  }

  /**
   * As {@link #follow}, and every ten seconds: for an age that stands beside a time, in whatever
   * form times are.
   */
  public void followAge(Node node, Runnable draw) {
    follow(node, draw);
    AgeFollower.start(node, display.alarm(), draw);
  }

  /** A text that is not about a record; see {@link #sentence(Text)} for one that is. */
  public String words(Text text) {
    return messages.get(text);
  }

  /** The sentence for a key; see {@link Messages#get(String, Object...)}. */
  public String words(String key, Object... arguments) {
    return words(Text.of(key, arguments));
  }

  /** The sentence for a text whose hidden characters are made visible. */
  public String seen(Text text) {
    return words(text.mapArguments(InvisibleCharacters::show));
  }
}
