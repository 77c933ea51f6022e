package org.treasurylookup.domain.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.check.spelling.SameValue;

/**
 * Two different addresses in the record share their first 4 and last 4 characters, as addresses
 * made for deception do. {@code 0x} does not count as characters; another spelling of an address is
 * the same address ({@link SameValue}). Source: rule of this program over {@code receive_address},
 * {@code transactions[].from_address} and {@code transactions[].to_address} of the Cobo reference.
 */
final class LookalikeAddresses implements Rule<PayInOrder> {
  private static final int SHOWN = 4;

  /* Below this length first and last characters nearly meet, and alike means little. */
  private static final int SHORTEST = 12;

  @Override
  public Optional<Note> check(PayInOrder order, Case given) {
    var addresses = SameValue.ofAddresses(order.chainId().asValue());
    Map<String, Map<String, Seen>> families = new LinkedHashMap<>();
    note(families, addresses, "receive_address", order.receiveAddress());
    for (var row : Rows.of(order)) {
      note(families, addresses, row.path("from_address"), row.part().fromAddress());
      note(families, addresses, row.path("to_address"), row.part().toAddress());
    }
    var hits = new Hits(NoteCode.LOOKALIKE_ADDRESSES);
    for (var family : families.values()) {
      if (family.size() > 1) {
        var alike = family.values().iterator();
        var first = alike.next();
        hits.hit(first.path(), first.address(), alike.next().address());
        family.values().forEach(seen -> hits.also(seen.path()).step(seen.path(), seen.address()));
      }
    }
    return hits.note();
  }

  private record Seen(String address, String path) {}

  /* Addresses by what a hurried reader sees of them; of each address the first place it stands. */
  private static void note(
      Map<String, Map<String, Seen>> families,
      SameValue addresses,
      String path,
      Received<String> received) {
    Placeholder.unless(received)
        .filter(address -> SameValue.face(address).length() >= SHORTEST)
        .ifPresent(
            address ->
                families
                    .computeIfAbsent(ends(SameValue.face(address)), _ -> new LinkedHashMap<>())
                    .putIfAbsent(addresses.key(address), new Seen(address, path)));
  }

  private static String ends(String face) {
    return face.substring(0, SHOWN) + face.substring(face.length() - SHOWN);
  }
}
