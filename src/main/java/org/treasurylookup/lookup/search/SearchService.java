package org.treasurylookup.lookup.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.domain.check.result.AnswerDelivery;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingResult;
import org.treasurylookup.lookup.LookupService;
import org.treasurylookup.lookup.ProviderLists;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;

/** Asks for pages of what is searched for. Blocking: call it on a virtual thread. */
public final class SearchService implements PageReader {
  /** As many rows a page as Cobo allows. */
  public static final int PAGE = 50;

  private static final System.Logger LOG = System.getLogger(SearchService.class.getName());

  private static final Failure SECRET =
      Failure.onTheWay(
          FailureCode.ID_REFUSED,
          Text.of("search.secret.headline"),
          List.of(),
          Text.of("search.secret.next"));

  private final ProviderLists lists;
  private final RowChecks checks;

  public SearchService(ProviderLists lists, Checks checks) {
    this.lists = lists;
    this.checks = new RowChecks(checks);
  }

  @Override
  public SearchPage read(
      SearchQuery query,
      Environment environment,
      SearchPlace place,
      int size,
      Cancellation cancellation,
      RequestProgress progress) {
    try {
      if (holdsSecret(query, environment)) {
        return SearchPage.failed(SECRET);
      }
      return switch (ask(query, environment, place, size, cancellation, progress)) {
        case PageOutcome.Failed(var answer, _)
            when answer.isEmpty() && cancellation.isCancelled() ->
            SearchPage.failed(answer, LookupService.cancelled());
        case PageOutcome.Failed(var answer, var failure) -> SearchPage.failed(answer, failure);
        case PageOutcome.Page page -> page(query, environment, place, page);
      };
    } catch (RuntimeException | Error e) {
      if (cancellation.isCancelled()) {
        return SearchPage.failed(Optional.empty(), LookupService.cancelled());
      }
      var fault = ProgramFault.of(e);
      String trace = String.join("\n", fault.trace());
      LOG.log(System.Logger.Level.ERROR, "a search failed in the program\n{0}", trace);
      return SearchPage.failed(Optional.empty(), fault.failure());
    }
  }

  /* A secret of 64 digits looks like a hash: what is known to be one is not sent. */
  private boolean holdsSecret(SearchQuery query, Environment environment) {
    return Stream.concat(query.terms().stream(), query.through().stream())
        .flatMap(term -> term.values().stream())
        .anyMatch(value -> lists.isSecret(environment, value));
  }

  private PageOutcome ask(
      SearchQuery query,
      Environment environment,
      SearchPlace place,
      int size,
      Cancellation cancellation,
      RequestProgress progress) {
    var question = query.questions().get(place.question());
    return switch (query.kind().source()) {
      case ListSource.OfCobo(var list) ->
          lists.cobo(environment, list, paged(question, place, size), cancellation, progress);
      case ListSource.OfBitgo(var list) ->
          lists.bitgo(
              environment,
              list,
              question,
              place.cursor().isEmpty() ? 0 : Integer.parseInt(place.cursor()),
              size,
              query.organisation(),
              cancellation,
              progress);
    };
  }

  private static ListQuery paged(ListQuery question, SearchPlace place, int size) {
    var sized = question.and("limit", Integer.toString(size));
    if (place.cursor().isEmpty()) {
      return sized;
    }
    return switch (place.way()) {
      case LATER -> sized.and("after", place.cursor());
      case EARLIER -> sized.and("before", place.cursor());
    };
  }

  private SearchPage page(
      SearchQuery query, Environment environment, SearchPlace place, PageOutcome.Page page) {
    int questions = query.questions().size();
    int now = place.question();
    var earlier =
        page.earlier()
            .map(cursor -> new SearchPlace(now, SearchPlace.Way.EARLIER, cursor))
            .or(() -> now == 0 ? Optional.empty() : Optional.of(SearchPlace.last(now - 1)));
    var later =
        page.later()
            .map(cursor -> new SearchPlace(now, SearchPlace.Way.LATER, cursor))
            .or(
                () ->
                    now + 1 == questions
                        ? Optional.empty()
                        : Optional.of(SearchPlace.first(now + 1)));
    return new SearchPage(
        rows(query, environment, page),
        page.rows().size(),
        page.unreadable(),
        earlier,
        later,
        questions == 1 ? page.total() : Optional.empty(),
        Optional.of(page.answer()),
        Optional.empty());
  }

  /* Judging them is most of the time from an answer to its page: each processor has its share. */
  private List<SearchRow> rows(SearchQuery query, Environment environment, PageOutcome.Page page) {
    var delivery = AnswerDelivery.of(page.answer(), List.of(), false);
    return page.rows().parallelStream()
        .filter(query::takes)
        .map(record -> row(query, environment, record, page.answer(), delivery))
        .toList();
  }

  private SearchRow row(
      SearchQuery query,
      Environment environment,
      ProviderRecord record,
      Answer answer,
      AnswerDelivery delivery) {
    var kind = query.kind();
    var opens = RowTarget.of(kind, record);
    var finding =
        new Finding(
            opens.orElseGet(() -> RowTarget.none(kind)),
            environment,
            new FindingResult.Found(answer, record, checks.assess(kind, record, delivery)),
            delivery.at().time());
    return SearchRow.of(finding, record, opens, query.isUnlike(record));
  }
}
