package org.treasurylookup.view.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.treasurylookup.lookup.LinkedTargets;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.text.Messages.Piece;
import org.treasurylookup.view.control.ControlKit;

/**
 * A sentence of ours, wrapped where the line ends, in which each id that a provider has a read for
 * leads to its record. Style class {@code prose}.
 */
public final class LinkedSentence extends TextFlow {
  private final List<String> styles;
  private final List<Node> lead = new ArrayList<>();
  private List<Piece> said = List.of();

  /** Nothing said yet; its owner speaks for it. */
  LinkedSentence(String... styles) {
    this.styles = List.of(styles);
    getStyleClass().add("prose");
    setMinWidth(0);
  }

  /** A sentence that speaks for itself, said anew when what is hidden changes. */
  public LinkedSentence(ControlKit kit, Supplier<List<Piece>> sentence, String... styles) {
    this(styles);
    setAccessibleRole(AccessibleRole.TEXT);
    kit.follow(
        this,
        () -> {
          say(kit, sentence.get());
          setAccessibleText(words());
        });
  }

  /** Words that stay before whatever is said. */
  void lead(String words, String style) {
    lead.add(run(words, List.of(style)));
    getChildren().setAll(lead);
  }

  /** Says words in which nothing leads anywhere. */
  void say(String words) {
    show(List.of(Piece.of(words)), piece -> run(piece.words(), styles));
  }

  /** Says it in place of what was said before; a link keeps the focus while it stays. */
  void say(ControlKit kit, List<Piece> pieces) {
    show(pieces, piece -> node(kit, piece));
  }

  /** What it says, without the words before it. */
  String words() {
    return said.stream().map(Piece::words).collect(Collectors.joining());
  }

  private void show(List<Piece> pieces, Function<Piece, Node> draw) {
    if (!pieces.equals(said)) {
      said = List.copyOf(pieces);
      List<Node> nodes = new ArrayList<>(lead);
      pieces.forEach(piece -> nodes.add(draw.apply(piece)));
      getChildren().setAll(nodes);
    }
  }

  private Node node(ControlKit kit, Piece piece) {
    return piece
        .id()
        .flatMap(LinkedTargets::named)
        .<Node>map(target -> link(kit, piece.words(), target))
        .orElseGet(() -> run(piece.words(), styles));
  }

  private IdLink link(ControlKit kit, String words, Target target) {
    var link = new IdLink(kit, words, target);
    link.getStyleClass().addAll(styles);
    link.maxWidthProperty().bind(widthProperty());
    return link;
  }

  private static Text run(String words, List<String> styles) {
    var text = new Text(words);
    text.getStyleClass().add("text");
    text.getStyleClass().addAll(styles);
    return text;
  }

  /* Given exactly the width it asked for, a flow may still break its line: widths are rounded. */
  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(super.computePrefWidth(height)) + 1;
  }
}
