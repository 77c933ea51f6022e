package org.treasurylookup.view.search;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.lookup.search.SearchRow;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.table.CellValues.Raw;
import org.treasurylookup.view.value.LineRoom;

/**
 * What we say about a row: the verdict of an order, else the gravest note, or that there is none.
 */
record SearchCheckCells(ControlKit kit) {
  private static Optional<Text> said(SearchRow row) {
    var judged = row.finding().assessment();
    var verdict = judged.verdict().map(it -> it.code().title());
    return (judged.level() == AlarmLevel.DOUBT ? verdict.map(AlarmLevel.DOUBT::words) : verdict)
        .or(() -> judged.notes().stream().findFirst().map(note -> note.code().title()));
  }

  /* A cell without words would leave open whether the row was checked at all. */
  private static Text words(SearchRow row) {
    return said(row).orElseGet(() -> Text.of("search.noNotes"));
  }

  Node cell(SearchRow row, @Nullable Node before) {
    return said(row)
        .map(kit::words)
        .<Node>map(words -> marked(ListCheck.of(row.finding().assessment()).tone(), words, before))
        .orElseGet(() -> new WrappedText(kit.words(words(row)), "muted"));
  }

  private static Node marked(Tone tone, String words, @Nullable Node before) {
    if (before instanceof Marked known) {
      known.icon.toneProperty().set(tone);
      known.words.textProperty().set(words);
      return known;
    }
    return new Marked(tone, words);
  }

  private static final class Marked extends HBox {
    private final ToneIcon icon;
    private final WrappedText words;

    Marked(Tone tone, String said) {
      icon = new ToneIcon(tone);
      words = new WrappedText(said);
      HBox.setHgrow(words, Priority.ALWAYS);
      getChildren().addAll(icon, words);
      getStyleClass().add("list-check");
      setMinWidth(0);
    }
  }

  /** The whole sentence, where there is one. */
  String spoken(SearchRow row) {
    return row.finding()
        .assessment()
        .verdict()
        .map(Verdict::text)
        .map(kit::sentence)
        .orElseGet(() -> kit.sentence(words(row)));
  }

  Optional<Raw> raw(SearchRow row) {
    return Optional.of(new Raw(FieldPrivacy.OPEN, kit.copied(words(row))));
  }

  OptionalDouble room(SearchRow row) {
    return OptionalDouble.of(LineRoom.marked(kit.words(words(row))));
  }
}
