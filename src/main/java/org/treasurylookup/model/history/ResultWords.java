package org.treasurylookup.model.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.treasurylookup.domain.BatchStatus;
import org.treasurylookup.domain.KnownWord;
import org.treasurylookup.domain.NetworkStatus;
import org.treasurylookup.domain.OrderStatus;
import org.treasurylookup.domain.TransactionStatus;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.result.VerdictCode;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.HistoryQuery.Code;
import org.treasurylookup.history.entry.HistoryQuery.Column;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/**
 * What the words of results mean as codes: "paid in full" is a verdict, "abgeschlossen" a status.
 * The store has the codes alone, and people type what they read.
 */
public final class ResultWords {
  private static final int SHORTEST = 3;

  /* A pasted text of more words is no result, and reading it would take its time. */
  private static final int MOST_TYPED = 100;

  private final List<Said> all;
  private final List<Said> notes;

  /* Words of the result that has most: no longer run begins any. */
  private final int mostWords;

  /* A result, and how it is written in one of the languages. */
  private record Said(Code code, String words) {}

  /**
   * Some of what was typed read as a result.
   *
   * @param others the words that are left
   */
  public record Reading(List<Code> codes, List<String> others) {}

  private ResultWords(List<Said> all, List<Said> notes) {
    this.all = all;
    this.notes = notes;
    this.mostWords =
        all.stream().mapToInt(said -> said.words().split(" ", -1).length).max().orElse(0);
  }

  public static ResultWords of(Messages... languages) {
    return new ResultWords(
        Arrays.stream(languages).distinct().flatMap(ResultWords::said).distinct().toList(),
        Arrays.stream(languages).distinct().flatMap(ResultWords::notes).distinct().toList());
  }

  private static Stream<Said> notes(Messages language) {
    return Arrays.stream(NoteCode.values())
        .map(code -> said(language, Column.NOTE, code.name(), code.title()));
  }

  private static Stream<Said> said(Messages language) {
    var verdicts =
        Arrays.stream(VerdictCode.values())
            .map(code -> said(language, Column.VERDICT, code.name(), code.title()));
    var statuses =
        Stream.<KnownWord[]>of(
                OrderStatus.values(),
                BatchStatus.values(),
                NetworkStatus.values(),
                TransactionStatus.values())
            .flatMap(Arrays::stream)
            .map(word -> said(language, Column.STATUS, word.raw(), word.text()));
    var none = said(language, Column.OUTCOME, Outcome.NOT_FOUND.code(), Text.of("recent.notFound"));
    return Stream.of(verdicts, statuses, Stream.of(none)).flatMap(each -> each);
  }

  private static Said said(Messages language, Column column, String code, Text words) {
    return new Said(new Code(column, code), language.get(words).toLowerCase(Locale.ROOT));
  }

  /** Reads the longest run of words that begins a word of a result; none is read as well. */
  public Reading read(List<String> typed) {
    if (typed.size() > MOST_TYPED) {
      return new Reading(List.of(), typed);
    }
    for (int length = Math.min(typed.size(), mostWords); length > 0; length--) {
      for (int from = 0; from + length <= typed.size(); from++) {
        var codes = meant(String.join(" ", typed.subList(from, from + length)));
        if (!codes.isEmpty()) {
          var others = new ArrayList<>(typed);
          others.subList(from, from + length).clear();
          return new Reading(List.copyOf(codes), others);
        }
      }
    }
    return new Reading(List.of(), typed);
  }

  /**
   * What a query means whose codes are written as people read them: {@code verdict:bezahlt} is each
   * verdict that says so. A code that is one stays, and so does a word that nobody knows.
   */
  public List<HistoryQuery> meant(HistoryQuery query, int most) {
    var queries = List.of(query);
    for (int i = 0; i < query.codes().size(); i++) {
      int place = i;
      var codes = meant(query.codes().get(i));
      queries =
          queries.stream()
              .flatMap(each -> codes.stream().map(code -> each.with(place, code)))
              .limit(most)
              .toList();
    }
    return queries;
  }

  private List<Code> meant(Code written) {
    var its =
        Stream.concat(all.stream(), notes.stream())
            .filter(each -> each.code().column() == written.column())
            .toList();
    String value = written.value().strip();
    if (its.stream().anyMatch(each -> each.code().value().equalsIgnoreCase(value))) {
      return List.of(written);
    }
    String words = value.toLowerCase(Locale.ROOT);
    var codes =
        its.stream()
            .filter(each -> begins(each.words(), words))
            .map(Said::code)
            .distinct()
            .toList();
    return codes.isEmpty() ? List.of(written) : codes;
  }

  private Set<Code> meant(String phrase) {
    Set<Code> codes = new LinkedHashSet<>();
    String wanted = phrase.strip().toLowerCase(Locale.ROOT);
    boolean shown =
        wanted.length() >= SHORTEST || wanted.chars().anyMatch(Character::isIdeographic);
    if (shown) {
      all.stream().filter(each -> begins(each.words(), wanted)).forEach(it -> codes.add(it.code()));
    }
    return codes;
  }

  /* Chinese has no blanks between its words: there any character may begin one. */
  private static boolean begins(String words, String wanted) {
    for (int at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
      if (at == 0
          || !Character.isLetterOrDigit(words.charAt(at - 1))
          || Character.isIdeographic(words.codePointAt(at))) {
        return true;
      }
    }
    return false;
  }
}
