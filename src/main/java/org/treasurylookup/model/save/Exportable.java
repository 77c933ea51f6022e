package org.treasurylookup.model.save;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.Result;
import org.treasurylookup.model.SheetModel;
import org.treasurylookup.model.Tab;
import org.treasurylookup.model.TabModel;
import org.treasurylookup.text.Text;

/** What can be saved as a file: the record in front, or a whole list of look-ups. */
public interface Exportable {
  /** What it is, for the person who saves it; never part of a file name. */
  Text title();

  /** What was found and what was not, in the order asked; at least one. */
  List<Finding> findings();

  /** How many further lines asked for one of these again, and were not asked twice. */
  default int duplicates() {
    return 0;
  }

  /** How many further lines were not asked or not answered: no id, or cancelled before. */
  default int unanswered() {
    return 0;
  }

  /** What can be saved of a tab; empty before its first answer. */
  static Optional<Exportable> of(Tab tab) {
    return switch (tab) {
      case TabModel record -> record.shownProperty().get().map(Exportable::of);
      case SheetModel sheet when sheet.findings().isEmpty() -> Optional.empty();
      case SheetModel sheet -> Optional.of(of(sheet));
    };
  }

  private static Exportable of(Result result) {
    var question = result.question();
    var kind = Text.of("target." + question.targets().getFirst().kind());
    var title =
        question.targets().size() == 1
            ? Text.of("save.record", kind, question.id())
            : Text.literal(question.id());
    return new Answered(title, result.findings(), 0, 0);
  }

  private static Exportable of(SheetModel sheet) {
    var list = sheet.listProperty().get();
    int lines = sheet.rows().size();
    int answered = (int) sheet.rows().stream().filter(row -> row.finding().isPresent()).count();
    return new Answered(
        Text.count("sheet.title", lines),
        sheet.findings(),
        list.repeated(),
        lines - answered - list.repeated());
  }

  /** As it is now: what arrives later is not in it. */
  record Answered(Text title, List<Finding> findings, int duplicates, int unanswered)
      implements Exportable {
    public Answered {
      findings = List.copyOf(findings);
    }
  }
}
