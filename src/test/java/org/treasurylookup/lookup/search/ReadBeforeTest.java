package org.treasurylookup.lookup.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.treasurylookup.export.Findings;

/** Rows that move from one page to the next while a list is read, and pages without an end. */
class ReadBeforeTest {
  private static final SearchPlace SECOND = new SearchPlace(0, SearchPlace.Way.LATER, "2");
  private static final SearchPlace THIRD = new SearchPlace(0, SearchPlace.Way.LATER, "3");

  private final ReadBefore before = new ReadBefore();

  private static SearchRow row(String json) {
    var finding = Findings.order(json.replace('\'', '"'));
    return SearchRow.of(finding, finding.record().orElseThrow(), Optional.empty(), false);
  }

  private static SearchPage page(Optional<SearchPlace> later, String... rows) {
    return new SearchPage(
        Stream.of(rows).map(ReadBeforeTest::row).toList(),
        rows.length,
        0,
        Optional.empty(),
        later,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> ids(SearchPage page) {
    return page.rows().stream().map(row -> row.record().id().text().orElse("")).toList();
  }

  @Test
  void aRowThatMovedToTheNextPageIsTakenOnceAndCounted() {
    var first =
        before.without(
            SearchPlace.FIRST, page(Optional.of(SECOND), "{'order_id':'a'}", "{'order_id':'b'}"));
    var second =
        before.without(SECOND, page(Optional.empty(), "{'order_id':'b'}", "{'order_id':'c'}"));
    assertThat(ids(first)).containsExactly("a", "b");
    assertThat(ids(second)).containsExactly("c");
    assertThat(second.failure()).isEmpty();
    assertThat(before.repeated()).isEqualTo(1);
  }

  @Test
  void aRowThatChangedMeanwhileIsShownAgain() {
    before.without(
        SearchPlace.FIRST, page(Optional.of(SECOND), "{'order_id':'a','status':'Pending'}"));
    var second =
        before.without(SECOND, page(Optional.empty(), "{'order_id':'a','status':'Completed'}"));
    assertThat(ids(second)).containsExactly("a");
  }

  @Test
  void twoRowsOfOnePageThatSayTheSameAreTwo() {
    var twice = page(Optional.empty(), "{'order_id':'a'}", "{'order_id':'a'}");
    assertThat(ids(before.without(SearchPlace.FIRST, twice))).hasSize(2);
  }

  @Test
  void pagesThatLeadBackHaveNoEndAndThatIsAFailure() {
    before.without(SearchPlace.FIRST, page(Optional.of(SECOND), "{'order_id':'a'}"));
    var back = before.without(SECOND, page(Optional.of(SECOND), "{'order_id':'b'}"));
    assertThat(ids(back)).as("what came is kept").containsExactly("b");
    assertThat(back.failure()).isPresent();
  }

  @Test
  void aPageThatIsTheOneBeforeAgainIsAFailureWhateverItsNumber() {
    before.without(SearchPlace.FIRST, page(Optional.of(SECOND), "{'order_id':'a'}"));
    var same = before.without(SECOND, page(Optional.of(THIRD), "{'order_id':'a'}"));
    assertThat(same.failure()).isPresent();
    assertThat(same.rows()).isEmpty();
  }

  @Test
  void whatTwoQuestionsOfASearchFindIsTakenOnceAndIsNoFailure() {
    var next = SearchPlace.first(1);
    before.without(SearchPlace.FIRST, page(Optional.of(next), "{'order_id':'a'}"));
    var other =
        before.without(
            next,
            page(Optional.of(new SearchPlace(1, SearchPlace.Way.LATER, "x")), "{'order_id':'a'}"));
    assertThat(other.rows()).isEmpty();
    assertThat(other.failure()).isEmpty();
  }

  @Test
  void aPageThatIsAskedForOnceMoreIsNoCircle() {
    var first = page(Optional.of(SECOND), "{'order_id':'a'}");
    before.without(SearchPlace.FIRST, first);
    assertThat(before.without(SearchPlace.FIRST, first).failure()).isEmpty();
  }
}
