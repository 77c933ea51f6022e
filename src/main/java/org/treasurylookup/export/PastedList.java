package org.treasurylookup.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.domain.check.result.Verdict;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Messages;

/**
 * A list of ids as it was pasted, and what came of each line by the time it is written.
 *
 * @param lines in the order pasted, repeated and unrecognised ones included
 */
public record PastedList(Environment environment, List<Line> lines) {
  public PastedList {
    lines = List.copyOf(lines);
  }

  /** What is known of a line. */
  public enum State {
    ANSWERED,
    /** It was not asked, or no answer came yet. */
    NOT_ANSWERED,
    /** The same as an earlier line, and not asked again. */
    REPEATED,
    /** No id. */
    UNRECOGNISED
  }

  /**
   * A line of the list.
   *
   * @param number place in the list, from 1
   * @param line line of the pasted text, from 1, blank lines counted
   * @param id what is asked for; empty for none
   * @param sameAs number of the earlier line it repeats
   * @param words what came of it, or why it is no id
   * @param finding the answer, if there is one
   */
  public record Line(
      int number,
      int line,
      String pasted,
      Optional<String> id,
      Optional<Integer> sameAs,
      String words,
      Optional<Finding> finding) {
    State state() {
      if (sameAs.isPresent()) {
        return State.REPEATED;
      }
      if (id.isEmpty()) {
        return State.UNRECOGNISED;
      }
      return finding.isPresent() ? State.ANSWERED : State.NOT_ANSWERED;
    }
  }

  /** How many lines are of a state. */
  public int count(State state) {
    return (int) lines.stream().filter(line -> line.state() == state).count();
  }

  /** How many lines ask for something that no earlier one does. */
  public int asked() {
    return count(State.ANSWERED) + count(State.NOT_ANSWERED);
  }

  /** Whether every line that asks for something has its answer. */
  public boolean isComplete() {
    return count(State.NOT_ANSWERED) == 0;
  }

  /** How complete it is, in the words of a file. */
  String completeness() {
    String answered = count(State.ANSWERED) + " of " + asked() + " answered when this was saved";
    return isComplete() ? "yes, " + answered : "NO, only " + answered;
  }

  /** The lines as a table: its rows and their order are those of the list. */
  ExportTable table() {
    var rows = new ExportTable.Filling("List", columns());
    lines.forEach(line -> rows.add(cells(line)));
    return rows.table();
  }

  private static List<ExportColumn> columns() {
    return Stream.concat(
            LookupColumns.WHERE.stream(),
            Stream.of(
                ExportColumn.count("number", "place in the list, from 1"),
                ExportColumn.count("line", "line of the pasted text, from 1, blank lines counted"),
                ExportColumn.ours(
                    "pasted", "as pasted; all but ids and numbers only where personal data is"),
                ExportColumn.ours("state", "ANSWERED, NOT_ANSWERED, REPEATED or UNRECOGNISED"),
                ExportColumn.ours("same_as", "number of the earlier line that asks for the same"),
                ExportColumn.ours("check_text", "what came of it, in a few words"),
                ExportColumn.ours("outcome", "found, notFound or failed"),
                LookupColumns.LEVEL,
                ExportColumn.ours("verdict", "our verdict, a stable code"),
                ExportColumn.ours("verdict_text", "our verdict in a sentence"),
                ExportColumn.ours("difference", "received minus payable, plain decimal, signed"),
                ExportColumn.ours("notes", "codes of our notes")))
        .toList();
  }

  private Map<String, String> cells(Line line) {
    var cells = LookupColumns.where(environment, line.id().orElse(""));
    cells.put("number", Integer.toString(line.number()));
    cells.put("line", Integer.toString(line.line()));
    cells.put("pasted", line.pasted());
    cells.put("state", line.state().name());
    cells.put("same_as", line.sameAs().map(String::valueOf).orElse(""));
    cells.put("check_text", line.words());
    line.finding()
        .ifPresent(
            found -> {
              var verdict = found.assessment().verdict();
              cells.put("target", found.target().toString());
              cells.put("outcome", found.outcome().code());
              cells.put("level", LookupColumns.level(found));
              cells.put(
                  "verdict_text", verdict.map(it -> Messages.ENGLISH.get(it.text())).orElse(""));
              cells.put("verdict", verdict.map(it -> it.code().name()).orElse(""));
              cells.put("difference", verdict.map(Verdict::differenceText).orElse(""));
              cells.put("notes", ExportTables.codes(found));
            });
    return cells;
  }
}
