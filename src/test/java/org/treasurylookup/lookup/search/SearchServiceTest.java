package org.treasurylookup.lookup.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
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

  @ParameterizedTest
  @EnumSource(
      value = SearchKind.class,
      mode = Mode.EXCLUDE,
      names = {"ORDERS", "ALLOCATIONS", "CONNECTIONS", "SETTLEMENTS", "SETTLEMENT_TRANSFERS"})
  void aListOfCobosIsPagedToItsEndAndBack(SearchKind kind) {
    forthAndBack(new SearchQuery(kind, BitgoRoute.ADMIN, List.of(), List.of()), 50);
  }

  @ParameterizedTest
  @EnumSource(
      value = SearchKind.class,
      names = {"ORDERS"})
  void ordersOfAMerchantArePagedToTheirEndAndBack(SearchKind kind) {
    var query =
        new SearchParser(kind, BitgoRoute.ADMIN).read("status:underpaid").query().orElseThrow();
    forthAndBack(query, 50);
  }

  @ParameterizedTest
  @CsvSource({
    "ALLOCATIONS, ADMIN",
    "CONNECTIONS, ADMIN",
    "SETTLEMENT_TRANSFERS, ADMIN",
    "ALLOCATIONS, CLIENT",
    "CONNECTIONS, CLIENT",
    "SETTLEMENTS, CLIENT",
    "SETTLEMENT_TRANSFERS, CLIENT",
    "ALLOCATIONS, PARTNER",
    "CONNECTIONS, PARTNER",
    "SETTLEMENTS, PARTNER"
  })
  void aListOfBitgosIsPagedToItsEndAndBack(SearchKind kind, BitgoRoute route) {
    var query = new SearchQuery(kind, route, List.of(), List.of());
    List<List<String>> forth = new ArrayList<>();
    Optional<SearchPlace> next = Optional.of(SearchPlace.FIRST);
    Optional<SearchPlace> last = next;
    while (next.isPresent()) {
      last = next;
      var page = read(query, next.get(), 50);
      forth.add(rows(page));
      next = page.later();
    }
    var all = forth.stream().flatMap(List::stream).toList();
    assertThat(all).isNotEmpty().doesNotHaveDuplicates();
    List<List<String>> back = new ArrayList<>();
    while (last.isPresent()) {
      var page = read(query, last.get(), 50);
      back.add(rows(page));
      last = page.earlier();
    }
    Collections.reverse(back);
    assertThat(back).isEqualTo(forth);
  }

  @Test
  void aSecretThatLooksLikeAHashIsNotSent() {
    var run = wiring.orElseThrow();
    String secret = "5d".repeat(32);
    Environment production = run.environments().get("production").orElseThrow();
    run.secrets().put(production.name(), Provider.COBO, Secret.of(secret));
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

  private void forthAndBack(SearchQuery query, int size) {
    List<List<String>> forth = new ArrayList<>();
    Optional<SearchPlace> next = Optional.of(SearchPlace.FIRST);
    Optional<String> total = Optional.empty();
    while (next.isPresent()) {
      var page = read(query, next.get(), size);
      forth.add(rows(page));
      total = page.total();
      next = page.later();
    }
    var all = forth.stream().flatMap(List::stream).toList();
    assertThat(all).isNotEmpty().doesNotHaveDuplicates();
    assertThat(total).contains(Integer.toString(all.size()));
    List<List<String>> back = new ArrayList<>();
    next = Optional.of(SearchPlace.last(0));
    while (next.isPresent()) {
      var page = read(query, next.get(), size);
      back.add(rows(page));
      next = page.earlier();
    }
    Collections.reverse(back);
    assertThat(back.stream().flatMap(List::stream).toList()).isEqualTo(all);
  }
}
