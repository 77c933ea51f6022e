package org.treasurylookup.view.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.model.label.GivenName;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeptNodes;
import org.treasurylookup.view.control.PlainControls;

/**
 * Text from outside. Plain: nothing in it is a link or a mark-up; in a paragraph of its own, so its
 * direction cannot reach the words around it; hidden characters are drawn as boxes with their name.
 * Beyond {@link #LIMIT} characters the rest waits behind "show all". Focusable; Ctrl+C and the
 * context menu copy the text as received. Style class {@code safe-text}.
 */
public final class SafeText extends TextFlow {
  /** How many characters are shown at first. */
  public static final int LIMIT = 500;

  private final ControlKit kit;
  private final FieldPrivacy privacy;
  private final String name;
  private String raw;
  private final Text run = new Text();
  private @Nullable Tooltip tip;
  private Supplier<Optional<GivenName>> given = Optional::empty;
  private boolean beside;
  private boolean tells;
  private boolean whole;

  /**
   * @param kit words and toast
   * @param name what the value is, in lower case, such as "counterparty name"
   * @param raw the text as received
   */
  public SafeText(ControlKit kit, String name, String raw) {
    this(kit, FieldPrivacy.OPEN, name, raw);
  }

  /** The same for text that may be hidden. */
  public SafeText(ControlKit kit, FieldPrivacy privacy, String name, String raw) {
    this.kit = kit;
    this.privacy = privacy;
    this.name = name;
    this.raw = raw;
    getStyleClass().addAll("safe-text", "prose");
    setMinWidth(0);
    setMaxWidth(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.TEXT);
    ValueCopying.install(this, kit, privacy, name, () -> this.raw);
    run.getStyleClass().add("text");
    whole = isShort();
    kit.follow(this, this::draw);
  }

  /** Shows another text of the same kind, without a name, in place of the one before. */
  public SafeText turnTo(String other) {
    raw = other;
    whole = isShort();
    given = Optional::empty;
    untell();
    draw();
    return this;
  }

  private boolean isShort() {
    return raw.codePointCount(0, raw.length()) <= LIMIT;
  }

  /**
   * Adds what the provider calls it.
   *
   * @param given the name, asked for whenever it is drawn
   * @param beside whether it stands behind the text; else it is only told and spoken
   */
  public SafeText given(Supplier<Optional<GivenName>> given, boolean beside) {
    this.given = given;
    this.beside = beside;
    draw();
    if (!tells) {
      tells = true;
      addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> tell());
    }
    return this;
  }

  /* A window of its own each, so it is made when it is needed. */
  private void tell() {
    untell();
    given
        .get()
        .filter(_ -> !kit.hides(privacy))
        .ifPresent(
            name -> {
              tip = new Tooltip(kit.words(name.source()));
              Tooltip.install(this, tip);
            });
  }

  private void untell() {
    if (tip != null) {
      Tooltip.uninstall(this, tip);
      tip = null;
    }
  }

  private Optional<String> givenWords() {
    return given.get().map(GivenName::words).filter(words -> !words.isEmpty());
  }

  /* A flow breaks its lines at blanks, and else within the word behind a node. */
  private void addLabel(List<Node> label) {
    if (!label.isEmpty()) {
      getChildren().add(new Text(" "));
      getChildren().addAll(label);
    }
  }

  private void addGiven(String words) {
    var run = new Text("  " + HiddenCharacterSpans.spell(words));
    run.getStyleClass().addAll("text", "given-name");
    getChildren().add(run);
  }

  private void draw() {
    boolean hidden = kit.hides(privacy);
    setAccessibleText(
        name
            + ": "
            + (hidden
                ? kit.words("control.hidden.word")
                : HiddenCharacterSpans.spell(raw)
                    + givenWords().map(words -> ", " + HiddenCharacterSpans.spell(words)).orElse("")
                    + LabelRuns.spoken(kit, raw)));
    if (hidden) {
      fill(ControlKit.MASK);
    } else if (whole) {
      fill(raw);
      givenWords().filter(_ -> beside).ifPresent(this::addGiven);
      addLabel(LabelRuns.of(kit, raw));
    } else {
      int length = raw.codePointCount(0, raw.length());
      fill(raw.substring(0, raw.offsetByCodePoints(0, LIMIT)));
      getChildren().addAll(new Text(" "), showAll(length));
    }
  }

  private Hyperlink showAll(int length) {
    var link =
        PlainControls.of(
            new Hyperlink(
                kit.words("control.showAll", org.treasurylookup.text.Text.number(length))));
    link.setOnAction(
        _ -> {
          whole = true;
          draw();
          requestFocus();
        });
    return link;
  }

  private void fill(String text) {
    boolean first = true;
    List<Node> nodes = new ArrayList<>();
    for (var part : HiddenCharacterSpans.parts(text)) {
      if (part.hidden()) {
        nodes.add(ChunkText.hidden(part.shown()));
      } else if (first) {
        first = false;
        run.setText(part.shown());
        nodes.add(run);
      } else {
        nodes.add(visible(part.shown()));
      }
    }
    KeptNodes.set(getChildren(), nodes);
  }

  private static Text visible(String words) {
    var text = new Text(words);
    text.getStyleClass().add("text");
    return text;
  }

  /* Given exactly the width it asked for, a flow may still break its line: widths are rounded. */
  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(super.computePrefWidth(height)) + 1;
  }
}
