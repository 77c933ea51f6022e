package org.treasurylookup.sandbox.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.treasurylookup.sandbox.http.SandboxReply;

/**
 * Two thousand orders for trying long lists: {@code O20250314-M1001-0001} to {@code -2000}. They
 * follow from their number, so they need no registry.
 */
final class ListOrders {

  static final String FIRST = "O20250314-M1001-0001";

  private static final Pattern ID = Pattern.compile("O20250314-M1001-([0-9]{4})");
  private static final int LAST = 2000;
  private static final int SHORT_EVERY = 17;
  private static final Instant DAY = Instant.parse("2025-03-14T06:00:00Z");

  private ListOrders() {}

  static List<ScenarioScene> all() {
    return IntStream.rangeClosed(1, LAST).mapToObj(number -> scene(id(number), number)).toList();
  }

  static Optional<ScenarioScene> find(String id) {
    var matcher = ID.matcher(id);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var number = Integer.parseInt(matcher.group(1));
    return number < 1 || number > LAST ? Optional.empty() : Optional.of(scene(id, number));
  }

  private static String id(int number) {
    return FIRST.substring(0, FIRST.length() - 4) + (10_000 + number + "").substring(1);
  }

  private static ScenarioScene scene(String id, int number) {
    return OrderScenes.order(
        id,
        "One of two thousand for trying lists: the last four digits go from 0001 to 2000",
        asked -> order(asked.id(), number));
  }

  private static SandboxReply order(String id, int number) {
    var isShort = number % SHORT_EVERY == 0;
    var payable = BigDecimal.valueOf(5_000L + number * 37L, 2);
    var received = isShort ? payable.subtract(BigDecimal.TEN) : payable;
    var created = DAY.plusSeconds(number * 20L);
    return OrderDraft.of(id, isShort ? "Underpaid" : "Completed")
        .times(created, created.plus(OrderDraft.WINDOW), created)
        .priced(payable.subtract(BigDecimal.ONE).toPlainString(), "1.00")
        .payable(payable.toPlainString())
        .paid(received.toPlainString())
        .reply();
  }
}
