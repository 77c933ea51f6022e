package org.treasurylookup.domain.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.check.Rows.Row;

/**
 * Two transactions share a hash; the letter case of a hash in hex says nothing. Source: Cobo
 * reference, "Get pay-in order information", {@code transactions[].tx_hash}.
 */
final class DuplicateHash implements Rule<PayInOrder> {
  private static final Pattern HEX = Pattern.compile("(0x)?[0-9a-fA-F]{40,128}");

  @Override
  public Optional<Note> check(PayInOrder order, Case given) {
    Map<String, List<Row<PayInTransaction>>> byHash = new LinkedHashMap<>();
    for (var row : Rows.of(order)) {
      Placeholder.unless(row.part().txHash())
          .ifPresent(hash -> byHash.computeIfAbsent(normal(hash), _ -> new ArrayList<>()).add(row));
    }
    var hits = new Hits(NoteCode.DUPLICATE_HASH);
    for (var rows : byHash.values()) {
      if (rows.size() > 1) {
        hits.hit(rows.getFirst().path("tx_hash"), rows.getFirst().number(), rows.get(1).number());
        for (var row : rows) {
          hits.also(row.path("tx_hash"))
              .step(row.path("tx_hash"), row.part().txHash().text().orElse(""));
        }
      }
    }
    return hits.note();
  }

  private static String normal(String hash) {
    return HEX.matcher(hash).matches() ? hash.toLowerCase(Locale.ROOT) : hash;
  }
}
