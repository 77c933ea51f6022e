package org.treasurylookup.model.save;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.treasurylookup.export.PastedList;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.list.ListRow;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.SearchModel;
import org.treasurylookup.model.tab.Tab;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/** What can be saved as a file: the record in front, or a whole list of look-ups. */
public interface SaveSubject {
  /** What it is, for the person who saves it; never part of a file name. */
  Text title();

  /** What was found and what was not, in the order asked; at least one. */
  List<Finding> findings();

  /** The list they belong to, line by line as pasted; empty for a single look-up. */
  default Optional<PastedList> list() {
    return Optional.empty();
  }

  /**
   * What can be saved of a tab, as its page shows it; empty before its first answer.
   *
   * @param evidence whether only what the answers in it prove is said: lists that were read besides
   *     are not among them
   */
  static Optional<SaveSubject> of(Tab tab, boolean evidence) {
    return switch (tab) {
      case TabModel record ->
          record
              .shownProperty()
              .get()
              .map(result -> of(result, evidence ? UnaryOperator.identity() : record::judged));
      case ListModel list when list.findings().isEmpty() -> Optional.empty();
      case ListModel list -> Optional.of(of(list));
      case SearchModel search when search.rows().isEmpty() -> Optional.empty();
      case SearchModel search -> Optional.of(of(search));
    };
  }

  /**
   * Looks at one record.
   *
   * @param looks at least one, earliest first
   */
  static SaveSubject of(List<Finding> looks) {
    var target = looks.getFirst().target();
    var title = Text.of("save.looks", Text.of("target." + target.kind()), target.id());
    return new Answered(title, looks, Optional.empty());
  }

  private static SaveSubject of(TabResult result, UnaryOperator<Finding> judged) {
    var lookup = result.lookup();
    var kind = Text.of("target." + lookup.targets().getFirst().kind());
    var title =
        lookup.targets().size() == 1
            ? Text.of("save.record", kind, lookup.id())
            : Text.literal(lookup.id());
    return new Answered(title, result.findings().stream().map(judged).toList(), Optional.empty());
  }

  private static SaveSubject of(SearchModel search) {
    return new Answered(
        Text.literal(search.shown().orElseThrow().toString()), search.findings(), Optional.empty());
  }

  private static SaveSubject of(ListModel list) {
    var lines = list.rows().stream().map(SaveSubject::line).toList();
    return new Answered(
        list.listProperty().get().title(),
        list.findings(),
        Optional.of(new PastedList(list.place(), lines)));
  }

  /* In English, as everything in a file is. */
  private static PastedList.Line line(ListRow row) {
    var entry = row.entry();
    return new PastedList.Line(
        entry.number(),
        entry.line(),
        entry.pasted(),
        entry.id(),
        entry.sameAs().stream().boxed().findFirst(),
        Messages.ENGLISH.get(row.words()),
        row.finding());
  }

  /** As it is now: what arrives later is not in it. */
  record Answered(Text title, List<Finding> findings, Optional<PastedList> list)
      implements SaveSubject {
    public Answered {
      findings = List.copyOf(findings);
    }
  }
}
