package org.treasurylookup.lookup.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.sandbox.http.DemoCredentials;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.keys.Secret;

/** Every list of the sandbox, page by page to its end and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchServiceTest {
  private Optional<Wiring> wiring = Optional.empty();

  @BeforeAll
  void start(@TempDir Path home) {
    wiring = Optional.of(new Wiring(home));
  }

  @AfterAll
  void stop() {
    wiring.ifPresent(Wiring::close);
  }

  /* The built-in sandbox, asked on a route of BitGo's. */
  private Environment sandbox(BitgoRoute route) {
    var first = wiring.orElseThrow().environments().first();
    var usual = first.bitgo().orElseThrow();
    var bitgo =
        new Environment.Bitgo(
            usual.baseUrl(),
            route,
            DemoCredentials.demo().bitgoEnterpriseId(),
            usual.defaultTrustOrg(),
            usual.auth());
    return new Environment(first.name(), first.kind(), first.cobo(), Optional.of(bitgo));
  }

  private SearchPage read(SearchQuery query, SearchPlace place, int size) {
    Environment sandbox = sandbox(query.route());
    var page =
        wiring
            .orElseThrow()
            .searches()
            .read(query, sandbox, place, size, new Cancellation(), RequestProgress.silent());
    assertThat(page.failure()).as("%s at %s", query, place).isEmpty();
    return page;
  }

  private static List<String> rows(SearchPage page) {
    return page.rows().stream().map(row -> row.record().source().toJson()).toList();
  }

  /** A list and the route of BitGo's that has it; Cobo has one way for all. */
  record Listed(SearchKind kind, BitgoRoute route) {
    SearchQuery query() {
      return new SearchQuery(kind, route, List.of(), List.of());
    }
  }

  private static Stream<Listed> lists(Provider provider, BitgoRoute route) {
    return Stream.of(SearchKind.values())
        .filter(kind -> kind.provider() == provider)
        .filter(
            kind -> !(kind.source() instanceof ListSource.OfBitgo(var list)) || list.isOn(route))
        .map(kind -> new Listed(kind, route));
  }

  static Stream<Listed> listsOfCobo() {
    return lists(Provider.COBO, BitgoRoute.ADMIN);
  }

  static Stream<Listed> listsOfBitgo() {
    return Stream.of(BitgoRoute.values()).flatMap(route -> lists(Provider.BITGO, route));
  }

  @Test
  void everyKindThatCanBeSearchedIsPagedHere() {
    assertThat(Stream.concat(listsOfCobo(), listsOfBitgo()).map(Listed::kind))
        .containsOnly(SearchKind.values());
    assertThat(listsOfBitgo().map(Listed::route)).containsOnly(BitgoRoute.values());
  }

  @ParameterizedTest
  @MethodSource("listsOfCobo")
  void aListOfCobosIsPagedToItsEndAndBackByItsCursors(Listed list) {
    forthAndBack(list.query(), Optional.of(SearchPlace.last(0)));
  }

  @ParameterizedTest
  @MethodSource("listsOfBitgo")
  void aListOfBitgosIsPagedToItsEndAndBackByItsNumbers(Listed list) {
    forthAndBack(list.query(), Optional.empty());
  }

  @Test
  void aSecretThatLooksLikeAHashIsNotSent() {
    var run = wiring.orElseThrow();
    String secret = "5d".repeat(32);
    Environment production = run.environments().get("production").orElseThrow();
    run.secrets().put(production, Provider.COBO, Secret.of(secret));
    var query =
        new SearchParser(SearchKind.TRANSACTIONS, BitgoRoute.ADMIN)
            .read("hash:" + secret.toUpperCase(Locale.ROOT))
            .query()
            .orElseThrow();
    var page =
        run.searches()
            .read(
                query,
                production,
                SearchPlace.FIRST,
                50,
                new Cancellation(),
                RequestProgress.silent());
    assertThat(page.failure().orElseThrow().code()).isEqualTo(FailureCode.ID_REFUSED);
    assertThat(page.answer()).isEmpty();
  }

  /* Every row once, in pages of which there are several. */
  private void forthAndBack(SearchQuery query, Optional<SearchPlace> end) {
    int size = size(query);
    List<List<String>> forth = new ArrayList<>();
    List<SearchPlace> places = new ArrayList<>();
    Optional<String> total = Optional.empty();
    for (var next = Optional.of(SearchPlace.FIRST); next.isPresent(); ) {
      places.add(next.get());
      var page = read(query, next.get(), size);
      assertThat(page.unreadable()).isZero();
      forth.add(rows(page));
      total = page.total();
      next = page.later();
    }
    var all = forth.stream().flatMap(List::stream).toList();
    assertThat(all).doesNotHaveDuplicates();
    total.ifPresent(said -> assertThat(all).hasSize(Integer.parseInt(said)));
    assertThat(total.isPresent()).isEqualTo(query.kind().provider() == Provider.COBO);
    assertThat(forth).hasSizeGreaterThan(1);
    List<List<String>> back = new ArrayList<>();
    for (var next = end.or(() -> Optional.of(places.getLast())); next.isPresent(); ) {
      var page = read(query, next.get(), size);
      back.add(rows(page));
      next = page.earlier();
    }
    assertThat(back.reversed().stream().flatMap(List::stream).toList()).isEqualTo(all);
  }

  /* BitGo does not say how many there are. */
  private int size(SearchQuery query) {
    var page = read(query, SearchPlace.FIRST, 50);
    return Math.clamp(page.total().map(Integer::parseInt).orElse(page.read()) / 3, 1, 50);
  }
}
