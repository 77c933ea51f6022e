package org.treasurylookup.view.value;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.text.Messages.Piece;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.icon.ToneStyle;

/**
 * A note: silhouette, a few words in bold, the sentence, and links to what can be done. Outlined,
 * never filled, because it is ours and not the vendor's. Style class {@code note-row}.
 */
public final class NoteRow extends HBox {
  private static final double ICON_DROP = 1;

  private final String lead;
  private final LinkedSentence words = new LinkedSentence("plain");

  /**
   * @param tone whose outline and silhouette
   * @param lead two or three words, with the full stop and the blank of the language; may be empty
   * @param sentence what is the matter; values from outside isolated
   */
  public NoteRow(Tone tone, String lead, String sentence) {
    this.lead = lead;
    getStyleClass().add("note-row");
    ToneStyle.set(this, tone);
    var icon = new ToneIcon(tone);
    icon.setTranslateY(ICON_DROP);
    if (!lead.isEmpty()) {
      words.lead(lead, "strong");
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(icon, words);
    setAccessibleRole(AccessibleRole.TEXT);
    say(sentence);
  }

  /** A note about a record, made anew when what is hidden changes. */
  public NoteRow(ControlKit kit, Tone tone, String lead, Supplier<String> sentence) {
    this(tone, lead, sentence.get());
    kit.follow(this, () -> say(sentence.get()));
  }

  /** The same whose ids lead to their records. */
  public static NoteRow linked(
      ControlKit kit, Tone tone, String lead, Supplier<List<Piece>> sentence) {
    var row = new NoteRow(tone, lead, "");
    kit.follow(
        row,
        () -> {
          row.words.say(kit, sentence.get());
          row.setAccessibleText(lead + row.words.words());
        });
    return row;
  }

  /** Says another sentence in its place. */
  public void say(String sentence) {
    words.say(sentence);
    setAccessibleText(lead + sentence);
  }

  /** Keeps a long sentence from taking the page: after some lines it scrolls within the row. */
  public NoteRow low() {
    var scroll = new LowScroll(words, "low-scroll");
    scroll.accessibleTextProperty().bind(accessibleTextProperty());
    HBox.setHgrow(scroll, Priority.ALWAYS);
    getChildren().set(getChildren().indexOf(words), scroll);
    return this;
  }

  /** Adds a link at the right. */
  public NoteRow action(String words, Runnable action) {
    var link = PlainControls.link(words, action);
    return action(link);
  }

  /** Adds any node at the right. */
  public NoteRow action(Node node) {
    getChildren().add(node);
    return this;
  }
}
