package org.treasurylookup.view.control;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.treasurylookup.domain.FieldPrivacy;

/**
 * A window's content with room above its lower edge for one short sentence, above the links and
 * buttons that are there. Takes no focus and no clicks: a screen reader hears the same from the
 * control itself.
 */
public final class ToastLayer extends StackPane implements Toast {
  /** Style class of what a toast stands above, such as links at the foot of a page. */
  public static final String CLEAR = "toast-clear";

  private static final double ABOVE_EDGE = 44;
  private static final double GAP = 8;
  private static final double HIGHEST = 0.5;
  private static final Duration SHOWN = Duration.seconds(4);
  private static final Duration TWO_SHOWN = Duration.seconds(9);

  private final WrappedText words = new WrappedText("");
  private final HBox toast = new HBox(words);
  private List<Node> covered = List.of();
  private String afterCopy = "";
  private String besides = "";
  private BiConsumer<FieldPrivacy, String> copied = (_, _) -> {};
  private Consumer<String> pastedSecret = _ -> {};
  private final PauseTransition pause = new PauseTransition(SHOWN);

  /** An empty window; give it its content with {@link #show(Node)}. */
  public ToastLayer() {
    toast.getStyleClass().add("toast");
    toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    toast.setMouseTransparent(true);
    toast.setVisible(false);
    toast.setTranslateY(-ABOVE_EDGE);
    StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
    pause.setOnFinished(_ -> toast.setVisible(false));
    getChildren().add(toast);
  }

  /** Puts something in the place of all there is, bars over the content included. */
  public void cover(Node pane) {
    covered = List.copyOf(getChildren());
    getChildren().setAll(pane, toast);
  }

  /** Takes it away again; what came over it meanwhile stays. */
  public void uncover() {
    var came = getChildren().subList(1, getChildren().size()).stream();
    var all = Stream.concat(covered.stream(), came).distinct().toList();
    covered = List.of();
    getChildren().setAll(all);
  }

  /** Puts the content below the toast. */
  public void show(Node content) {
    getChildren().setAll(content, toast);
  }

  public void onCopied(BiConsumer<FieldPrivacy, String> listener) {
    copied = listener;
  }

  /** Says this once, below what is said about the next copy. */
  public void afterFirstCopy(String sentence) {
    afterCopy = sentence;
  }

  /** Puts a bar over all there is, in place of one of the same id. */
  public void put(Node bar) {
    covered = covered.stream().filter(node -> !isOf(node, bar.getId())).toList();
    getChildren().removeIf(node -> isOf(node, bar.getId()));
    getChildren().add(bar);
  }

  /** Says a sentence that stays until it is closed, in place of an earlier one that does. */
  public void keepSaying(String sentence, String close) {
    var bar = new NoticeBar(sentence, close);
    bar.setId("notice");
    put(bar);
  }

  /** Whether there is a bar of this id, even if it is covered now. */
  public boolean isOver(String id) {
    return Stream.concat(covered.stream(), getChildren().stream()).anyMatch(node -> isOf(node, id));
  }

  private static boolean isOf(Node node, String id) {
    return id.equals(node.getId());
  }

  /** Puts something over the content. */
  public void open(Node veil) {
    getChildren().add(getChildren().size() - 1, veil);
  }

  /** Takes away what was put over the content. */
  public void shut(Node veil) {
    getChildren().remove(veil);
  }

  @Override
  protected void layoutChildren() {
    bars().forEach(bar -> bar.fitInto(getWidth()));
    super.layoutChildren();
    stackBars();
    if (toast.isVisible()) {
      toast.setTranslateY(-above());
    }
  }

  /* Bars that stay stand one above the other. */
  private void stackBars() {
    double below = 0;
    for (var bar : bars()) {
      bar.setLayoutY(bar.getLayoutY() - below);
      below += bar.getHeight() + GAP;
    }
  }

  /** The bars that are in sight now, from the lowest. */
  public List<NoticeBar> bars() {
    return getChildren().stream()
        .filter(NoticeBar.class::isInstance)
        .map(NoticeBar.class::cast)
        .toList();
  }

  private double above() {
    double least = ABOVE_EDGE;
    for (var foot : places(lookupAll("." + CLEAR).stream())) {
      least = Math.max(least, getHeight() - foot.getMinY() + GAP);
    }
    double above = least;
    for (var button : places(buttons())) {
      double low = getHeight() - above + GAP;
      boolean under =
          button.getMinY() < low
              && button.getMaxY() > low - toast.getHeight() - 2 * GAP
              && button.getMaxX() > toast.getLayoutX()
              && button.getMinX() < toast.getLayoutX() + toast.getWidth();
      above = under ? getHeight() - button.getMinY() + GAP : above;
    }
    /* Where there is no room beside buttons the sentence stays where it is looked for. */
    return above < getHeight() * HIGHEST ? above : least;
  }

  /* What can be pressed, but in rows: these go on, and there is no place without any. */
  private Stream<Node> buttons() {
    return Stream.of(".button", ".hyperlink", ".menu-button")
        .flatMap(style -> lookupAll(style).stream())
        .filter(node -> ParentNodes.of(node).noneMatch(IndexedCell.class::isInstance));
  }

  /* From the lowest upwards. */
  private List<Bounds> places(Stream<Node> nodes) {
    return nodes
        .filter(node -> ParentNodes.of(node).allMatch(Node::isVisible))
        .map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds())))
        .sorted(Comparator.comparingDouble(Bounds::getMaxY).reversed())
        .toList();
  }

  @Override
  public void copied(FieldPrivacy privacy, String raw) {
    besides = afterCopy;
    afterCopy = "";
    copied.accept(privacy, raw);
  }

  /** Says from now on that a secret came from the clipboard. */
  public void onPastedSecret(Consumer<String> listener) {
    pastedSecret = listener;
  }

  @Override
  public void pastedSecret(String clipboard) {
    pastedSecret.accept(clipboard);
  }

  /** Takes back what is being said. */
  public void silence() {
    pause.stop();
    toast.setVisible(false);
    words.textProperty().set("");
  }

  @Override
  public void say(String sentence) {
    words.textProperty().set(besides.isEmpty() ? sentence : sentence + "\n" + besides);
    pause.setDuration(besides.isEmpty() ? SHOWN : TWO_SHOWN);
    besides = "";
    toast.setVisible(true);
    pause.playFromStart();
  }
}
