package org.treasurylookup.lookup.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.text.Text;

/**
 * What a search has read so far. Records that are made meanwhile move the others to the next page,
 * and a record may be found by two questions of one search: it is taken once, unless it changed.
 * Pages that lead back to one that was read have no end.
 */
public final class ReadBefore {
  private static final Failure CIRCLE =
      Failure.onTheWay(
          FailureCode.NOT_A_RECORD,
          Text.of("search.circle.headline"),
          List.of(),
          Text.of("search.circle.next"));

  private final Set<SearchPlace> places = new HashSet<>();
  private final Map<String, Integer> questions = new HashMap<>();
  private int repeated;

  public ReadBefore() {}

  /** How many rows came again and were left out. */
  public int repeated() {
    return repeated;
  }

  /**
   * A page without the rows that came before; with a failure where it leads back to what was read.
   */
  public SearchPage without(SearchPlace place, SearchPage page) {
    if (page.failure().isPresent()) {
      return page;
    }
    boolean again = !places.add(place);
    List<SearchRow> fresh = new ArrayList<>();
    Map<String, Integer> here = new HashMap<>();
    int same = 0;
    for (var row : page.rows()) {
      /* Two rows of one page that say the same are two, such as two bookings. */
      String key = row.digest() + " " + here.merge(row.digest(), 1, Integer::sum);
      var before = Optional.ofNullable(questions.putIfAbsent(key, place.question()));
      before.ifPresentOrElse(_ -> repeated++, () -> fresh.add(row));
      same += before.filter(question -> question == place.question()).isPresent() ? 1 : 0;
    }
    boolean stands = !again && same > 0 && same == page.read();
    boolean back = page.later().filter(places::contains).isPresent();
    return with(page, fresh, page.later().isPresent() && (stands || back));
  }

  private static SearchPage with(SearchPage page, List<SearchRow> rows, boolean leadsBack) {
    return new SearchPage(
        rows,
        page.read(),
        page.unreadable(),
        page.earlier(),
        page.later(),
        page.total(),
        page.answer(),
        leadsBack ? Optional.of(CIRCLE) : Optional.empty());
  }
}
