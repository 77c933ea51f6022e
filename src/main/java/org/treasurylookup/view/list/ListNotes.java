package org.treasurylookup.view.list;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.ListCheck;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.LineRoom;

/** What is odd about a line of a list and about its record, in one line of a cell. */
record ListNotes(ControlKit kit) {
  /** The first of it, and how much more there is. */
  Node cell(ListRow row) {
    var all = lines(row);
    if (all.isEmpty()) {
      return ListCells.nothing();
    }
    var first = all.getFirst();
    var words = new WrappedText(kit.words(first.words()), "small-text");
    if (all.size() > 1) {
      words.add(" · " + moreNotes(all), "muted", "small-text");
    }
    return ListCells.marked(first.tone(), words);
  }

  private String moreNotes(List<Line> all) {
    return kit.words(Text.count("list.moreNotes", all.size() - 1));
  }

  /** Something odd, and who has to act on it how soon. */
  private record Line(Tone tone, Text words) {}

  private static List<Line> lines(ListRow row) {
    List<Line> all = new ArrayList<>();
    marked(row).forEach(note -> all.add(new Line(note.tone(), note.code().title())));
    int removed = row.entry().removed();
    if (removed > 0) {
      all.add(new Line(Tone.ATTENTION, Text.count("recognise.removed", removed)));
    }
    row.entry().told().forEach(told -> all.add(new Line(Tone.ATTENTION, told)));
    if (!row.entry().alone()) {
      all.add(new Line(Tone.NOTE, Text.of("list.notAlone")));
    }
    return all;
  }

  OptionalDouble room(ListRow row) {
    var all = lines(row);
    if (all.isEmpty()) {
      return OptionalDouble.empty();
    }
    String words = kit.words(all.getFirst().words());
    String more = all.size() > 1 ? " · " + moreNotes(all) : "";
    return OptionalDouble.of(LineRoom.marked(words + more));
  }

  private static Stream<Note> marked(ListRow row) {
    boolean told = row.check() == ListCheck.NOT_JUDGED;
    return row.notes().stream().filter(note -> note.tone() != Tone.NOTE).skip(told ? 1 : 0);
  }

  String words(ListRow row) {
    List<String> words = new ArrayList<>();
    if (row.entry().removed() > 0) {
      words.add(kit.words(Text.count("recognise.removed", row.entry().removed())));
    }
    row.entry().told().forEach(told -> words.add(kit.words(told)));
    row.notes().forEach(note -> words.add(kit.words(note.code().title())));
    if (!row.entry().alone()) {
      words.add(kit.words("list.notAlone"));
    }
    return kit.words(Text.list(words));
  }
}
