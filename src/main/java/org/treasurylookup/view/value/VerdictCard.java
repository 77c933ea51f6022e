package org.treasurylookup.view.value;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.text.Messages.Piece;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.icon.ToneStyle;

/**
 * The answer, before any detail: a bar in the tone's colour, a small label that says it is ours
 * (CHECK), one sentence, and the figures that matter. Focusable, so that focus can land here after
 * a look-up and a screen reader speaks all of it. Style class {@code verdict}.
 */
public final class VerdictCard extends VBox {
  private final ControlKit kit;
  private final String label;
  private final Supplier<List<Piece>> sentence;
  private final HBox top = new HBox();
  private final VBox links = new VBox();
  private final LinkedSentence said = new LinkedSentence("verdict-sentence");
  private List<VerdictFigure> figures = List.of();

  /**
   * @param kit words and toast
   * @param tone colour of the bar
   * @param label whose words these are, in capitals; {@link #check(Kit)} for a verdict
   * @param figures in reading order; may be none
   */
  public VerdictCard(
      ControlKit kit, Tone tone, String label, String sentence, List<VerdictFigure> figures) {
    this(kit, tone, label, figures, () -> List.of(Piece.of(sentence)));
  }

  /** The same with a sentence that is made anew when what is hidden changes. */
  public VerdictCard(
      ControlKit kit,
      Tone tone,
      String label,
      List<VerdictFigure> figures,
      Supplier<List<Piece>> sentence) {
    this.kit = kit;
    this.label = label;
    this.sentence = sentence;
    getStyleClass().add("verdict");
    ToneStyle.set(this, tone);
    var small = new Text(label);
    small.getStyleClass().addAll("text", "verdict-label");
    var words = new VBox(small, said);
    words.getStyleClass().add("verdict-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    said.setAccessibleRole(AccessibleRole.TEXT);
    top.getStyleClass().add("verdict-top");
    top.setAlignment(Pos.TOP_LEFT);
    links.getStyleClass().add("verdict-links");
    links.setMinWidth(USE_PREF_SIZE);
    top.getChildren().addAll(words, links);
    getChildren().add(top);
    figures(kit, figures);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    kit.follow(this, this::say);
  }

  /** Shows these figures in place of those before; none take no room. */
  public final VerdictCard figures(ControlKit kit, List<VerdictFigure> figures) {
    this.figures = List.copyOf(figures);
    getChildren().removeIf(FigureGroup.class::isInstance);
    if (!figures.isEmpty()) {
      getChildren().add(1, new FigureGroup(kit, figures));
    }
    say();
    return this;
  }

  private void say() {
    said.say(kit, sentence.get());
    said.setAccessibleText(said.words());
    setAccessibleText(spoken());
  }

  public static String check(ControlKit kit) {
    return kit.words("control.check");
  }

  /** Adds the link at the top right that opens the arithmetic. */
  public VerdictCard why(ControlKit kit, Consumer<Node> open) {
    links.getChildren().addFirst(PlainControls.link(kit.words("control.why"), open::accept));
    return this;
  }

  /** Adds a link below that, which leads on from the answer. */
  public VerdictCard beside(Hyperlink link) {
    links.getChildren().add(link);
    return this;
  }

  /** Where the sentence and its figures stand in the card, without what was added below. */
  public Bounds answer() {
    double bottom =
        getChildren().stream()
            .filter(it -> it.equals(top) || it instanceof FigureGroup)
            .mapToDouble(it -> it.getBoundsInParent().getMaxY())
            .max()
            .orElse(0);
    return new BoundingBox(0, 0, getWidth(), bottom);
  }

  /** Adds a line below, such as buttons for the next step or the opened arithmetic. */
  public VerdictCard below(Node node) {
    getChildren().add(node);
    return this;
  }

  private String spoken() {
    var spoken = new StringBuilder(label + ": " + said.words());
    for (var figure : figures) {
      boolean hidden = kit.hides(figure.privacy());
      String amount = hidden ? kit.words("control.hidden.word") : figure.amount();
      spoken.append(' ').append(figure.label()).append(' ').append(amount);
      Optional.of(figure.unit()).filter(u -> !u.isEmpty()).ifPresent(u -> spoken.append(" " + u));
      spoken.append('.');
    }
    return spoken.toString();
  }
}
