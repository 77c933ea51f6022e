package org.treasurylookup.domain.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.Received;

/**
 * Two different addresses in the record share their first 4 and last 4 characters, as addresses
 * made for deception do. {@code 0x} does not count as characters; an EVM address in another letter
 * case is the same address. Source: rule of this program over {@code receive_address}, {@code
 * transactions[].from_address} and {@code transactions[].to_address} of the Cobo reference.
 */
final class LookalikeAddresses implements Rule<PayInOrder> {
  private static final int SHOWN = 4;

  /* Below this length first and last characters nearly meet, and alike means little. */
  private static final int SHORTEST = 12;

  @Override
  public Optional<Note> check(PayInOrder order, Case given) {
    Map<String, Map<String, String>> families = new LinkedHashMap<>();
    note(families, "receive_address", order.receiveAddress());
    for (var row : Rows.of(order)) {
      note(families, row.path("from_address"), row.part().fromAddress());
      note(families, row.path("to_address"), row.part().toAddress());
    }
    var hits = new Hits(NoteCode.LOOKALIKE_ADDRESSES);
    for (var family : families.values()) {
      if (family.size() > 1) {
        var addresses = family.keySet().iterator();
        hits.hit(family.values().iterator().next(), addresses.next(), addresses.next());
        family.forEach((address, path) -> hits.also(path).step(path, address));
      }
    }
    return hits.note();
  }

  /* Addresses by what a hurried reader sees of them; of each address the first place it stands. */
  private static void note(
      Map<String, Map<String, String>> families, String path, Received<String> received) {
    Placeholder.unless(received)
        .map(Addresses::normal)
        .filter(address -> bare(address).length() >= SHORTEST)
        .ifPresent(
            address ->
                families
                    .computeIfAbsent(ends(bare(address)), _ -> new LinkedHashMap<>())
                    .putIfAbsent(address, path));
  }

  private static String bare(String address) {
    return address.startsWith("0x") ? address.substring(2) : address;
  }

  private static String ends(String bare) {
    return bare.substring(0, SHOWN) + bare.substring(bare.length() - SHOWN);
  }
}
