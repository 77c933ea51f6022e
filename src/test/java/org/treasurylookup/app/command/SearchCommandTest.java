package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treasurylookup.api.json.Payloads;
import org.treasurylookup.domain.json.JsonValue;

/** {@code search}, from the command line to the last byte. */
class SearchCommandTest {
  @TempDir private Path home = Path.of("");

  private Output search(String... words) {
    return Output.of(
        Stream.concat(Stream.of("search", "--home", home.toString()), Stream.of(words))
            .toArray(String[]::new));
  }

  private static String text(String line, String name) {
    return Payloads.object(line).get(name).map(v -> ((JsonValue.Str) v).text()).orElse("");
  }

  @Test
  void ordersOfAMerchantInAStatusAreWrittenAsPrintWritesThem() {
    var output = search("orders", "merchant:M1001", "status:underpaid");
    assertThat(output.status()).isZero();
    assertThat(output.err()).isEmpty();
    assertThat(output.lines())
        .isNotEmpty()
        .allSatisfy(
            line -> {
              assertThat(text(line, "target")).startsWith("cobo:order:");
              assertThat(line)
                  .contains("\"status\":{\"raw\":\"Underpaid\"")
                  .contains("\"merchant_id\":\"M1001\"")
                  .contains("\"verdict\":{")
                  .contains("merchant_id=M1001&statuses=Underpaid");
            });
  }

  @Test
  void aLimitEndsItAndEveryPageIsReadWithoutOne() {
    assertThat(search("orders", "--limit", "3").lines()).hasSize(3);
    var all = search("orders").lines();
    assertThat(all.size()).isGreaterThan(10);
    assertThat(all.stream().map(line -> text(line, "target")).distinct()).hasSameSizeAs(all);
  }

  @Test
  void aRowThatCannotBeAskedForAloneSaysWhatItBelongsTo() {
    var line =
        search("items", "--limit", "1", "batch:5b0ed293-f728-40b4-b1f6-86b88cd51384").lines();
    assertThat(text(line.getFirst(), "from"))
        .isEqualTo("cobo:batch:5b0ed293-f728-40b4-b1f6-86b88cd51384");
    assertThat(text(line.getFirst(), "target")).isEmpty();
  }

  @Test
  void nothingFoundIsThree() {
    var output = search("orders", "psp:nowhere");
    assertThat(output.status()).isEqualTo(3);
    assertThat(output.out()).isEmpty();
  }

  @Test
  void whatTheProviderCannotFilterIsRefusedWithWhatItCan() {
    var output = search("orders", "code:M20240201001");
    assertThat(output.status()).isEqualTo(2);
    assertThat(output.out()).isEmpty();
    assertThat(output.err())
        .contains("no filter code: for orders; it has: merchant:, psp:, status:.")
        .contains("--read-through N");
  }

  @Test
  void readingThroughSaysItsCostFirstAndHowFarItCame() {
    String row = search("orders", "merchant:M1001", "--limit", "1").out();
    String code = row.replaceAll("(?s).*\"merchant_order_code\":\"([^\"]*)\".*", "$1");
    var output = search("orders", "code:" + code, "merchant:M1001", "--read-through", "2");
    assertThat(output.status()).isZero();
    assertThat(output.lines()).isNotEmpty().allMatch(line -> line.contains(code));
    assertThat(output.err())
        .startsWith("Reading through up to 2 pages of orders merchant:M1001.")
        .contains("Stopped before the end of the list: pages read: 2.");
    assertThat(search("merchants", "name:nobody", "--read-through", "99").err())
        .contains("Read to the end");
  }

  @Test
  void wrongWordsAreWrongUsage() {
    assertThat(search("order").status()).isEqualTo(2);
    assertThat(search("orders", "status:Paid").status()).isEqualTo(2);
    assertThat(search("orders", "--limit", "0").status()).isEqualTo(2);
    assertThat(search().status()).isEqualTo(2);
  }

  @Test
  void aPageThatFailsIsFour() {
    var output = search("orders", "--environment", "production");
    assertThat(output.status()).isEqualTo(4);
    assertThat(output.err()).contains("The list is not complete: 0 records were written before.");
  }
}
