package org.treasurylookup.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.provider.BitgoRoute;
import org.treasurylookup.lookup.search.SearchKind;

/** What a list was searched for by words is masked in the URL; all else stays as it was sent. */
class UrlMaskTest {
  private static final String HOST = "https://api.cobo.com/v2/payments/";

  private static String masked(String url, String id) {
    return UrlMask.of(URI.create(url), id, "[masked]").toString();
  }

  @ParameterizedTest
  @CsvSource({
    "counterparty?keyword=Jane+Doe&limit=50, counterparty?keyword=[masked]&limit=50",
    "destination?type=Individual&country=DEU, destination?type=Individual&country=[masked]",
    "counterparty?k%65yword=Jane&after=c, counterparty?k%65yword=[masked]&after=c",
    "counterparty?Jane, counterparty?[masked]",
  })
  void wordsAreMasked(String sent, String written) {
    assertThat(masked(HOST + sent, "c-1")).isEqualTo(HOST + written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders/5001",
        "orders?merchant_id=M1001&statuses=Underpaid%2CExpired&limit=50&after=x",
        "merchants?keyword=M1001&limit=50"
      })
  void whatNamesNobodyStays(String sent) {
    var url = URI.create(HOST + sent);
    assertThat(UrlMask.of(url, "M1001", "[masked]")).isSameAs(url);
  }

  @Test
  void ofAllFiltersTheProvidersHaveThoseThatMayNameSomebodyAreMasked() {
    var masked =
        Arrays.stream(SearchKind.values())
            .flatMap(
                kind ->
                    Arrays.stream(BitgoRoute.values())
                        .flatMap(route -> kind.filters(route).stream()))
            .flatMap(filter -> filter.parameters().stream())
            .filter(name -> masked(HOST + "list?" + name + "=a", "b").endsWith("[masked]"))
            .collect(Collectors.toSet());
    assertThat(masked).containsExactlyInAnyOrder("keyword", "names", "country");
  }
}
