package org.treasurylookup.model.save;

import java.util.List;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.Result;
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

  /** All that a tab shows. */
  static Exportable of(Result result) {
    var question = result.question();
    var kind = Text.of("target." + question.targets().getFirst().kind());
    var title =
        question.targets().size() == 1
            ? Text.of("save.record", kind, question.id())
            : Text.literal(question.id());
    return new Exportable() {
      @Override
      public Text title() {
        return title;
      }

      @Override
      public List<Finding> findings() {
        return result.findings();
      }
    };
  }
}
