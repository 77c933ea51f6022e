package org.treasurylookup.view.value;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.label.Label;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.PopoverPlace;
import org.treasurylookup.view.control.WrappedText;

/** Gives a value a name of ours, changes it or takes it away. Style class {@code label-pane}. */
public final class LabelPane {
  /** What opens it for the value with the focus. */
  public static final KeyCombination KEY = new KeyCodeCombination(KeyCode.F2);

  private static final int COLUMNS = 32;
  private static final String OPENS = "label";

  private final ControlKit kit;
  private final String raw;
  private final Optional<Label> before;
  private final PopOver pop = new PopOver();
  private final TextField field = new TextField();
  private final UnsavedField typed;
  private final WrappedText problem = new WrappedText("", "strong");

  private LabelPane(ControlKit kit, String raw) {
    this.kit = kit;
    this.raw = raw;
    this.before = kit.naming().label(raw);
    this.typed =
        new UnsavedField(
            kit, pop, field, kit.naming().typed(raw), before.map(Label::words).orElse(""));
  }

  /** Whether a value can have a name: amounts, prose and what is about people cannot. */
  public static boolean isFor(ControlKit kit, FieldPrivacy privacy, String raw) {
    return privacy == FieldPrivacy.OPEN
        && !AmountParts.isNumber(raw)
        && kit.naming().draft(raw, "-").problem().isEmpty();
  }

  /** Lets the user name what a node shows, when it has the focus. */
  static void install(
      ControlKit kit, FieldPrivacy privacy, Node node, String name, Supplier<String> raw) {
    BooleanSupplier opens =
        () -> {
          boolean can = isFor(kit, privacy, raw.get());
          if (can) {
            open(kit, node, name, raw.get());
          }
          return can;
        };
    node.getProperties().put(OPENS, opens);
  }

  /** Opens the pane for the value a node shows; says whether it is one that can have a name. */
  public static boolean openFor(Node focused) {
    return focused.getProperties().get(OPENS) instanceof BooleanSupplier opens
        && opens.getAsBoolean();
  }

  /** Opens the pane beside a value. */
  public static void open(ControlKit kit, Node owner, String name, String raw) {
    var pane = new LabelPane(kit, raw);
    pane.pop.setContentNode(pane.content(name));
    pane.pop.setTitle(kit.words("label.title"));
    PopoverPlace.open(kit, FieldPrivacy.WORDS, pane.pop, owner);
    pane.typed.focus();
  }

  private Node content(String name) {
    field.setId("label-field");
    field.setPrefColumnCount(COLUMNS);
    field.setPromptText(kit.words("label.prompt"));
    field.setAccessibleText(kit.words("label.prompt"));
    field.setOnAction(_ -> keep());
    show(Optional.empty());
    var buttons = new FlowPane(10, 8, button("label.keep", this::keep));
    before.ifPresent(label -> buttons.getChildren().add(removal(label)));
    var box =
        new VBox(
            8,
            new WrappedText(name, "heading"),
            ChunkText.label(raw),
            field,
            typed.hint(),
            problem,
            new WrappedText(kit.words("label.ours"), "muted", "small-text"),
            buttons);
    box.getStyleClass().addAll("compare", "label-pane");
    return box;
  }

  private Button removal(Label label) {
    return button(
        "label.remove",
        () ->
            kit.naming().labels().remove(label, failed -> told(failed, Text.of("label.removed"))));
  }

  private Button button(String key, Runnable action) {
    return PlainControls.button(kit, key, action);
  }

  private void keep() {
    var label = kit.naming().draft(raw, field.getText());
    label
        .problem()
        .ifPresentOrElse(
            why -> show(Optional.of(why)),
            () ->
                kit.naming()
                    .labels()
                    .give(label, failed -> told(failed, kit.naming().labels().kept(label))));
  }

  private void told(Optional<Text> failed, Text done) {
    if (failed.isPresent()) {
      show(failed);
    } else {
      typed.saved();
      pop.hide();
      kit.toast().say(kit.seen(done));
    }
  }

  private void show(Optional<Text> why) {
    problem.textProperty().set(why.map(kit::words).orElse(""));
    PlainControls.show(problem, why.isPresent());
  }
}
