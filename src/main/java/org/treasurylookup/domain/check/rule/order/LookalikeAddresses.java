package org.treasurylookup.domain.check.rule.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.spelling.SameValue;

/**
 * Two different addresses in the record share their first 4 and last 4 characters, as addresses
 * made for deception do. {@code 0x} does not count as characters; another spelling of an address is
 * the same address ({@link SameValue}). Source: rule of this program over {@code receive_address},
 * {@code transactions[].from_address} and {@code transactions[].to_address} of the Cobo reference.
 */
public final class LookalikeAddresses implements Rule<PayInOrder> {
  private static final String RECEIVE = "receive_address";
  private static final int SHOWN = 4;

  /* Below this length first and last characters nearly meet, and alike means little. */
  private static final int SHORTEST = 12;

  @Override
  public Optional<Note> check(PayInOrder order, RuleContext given) {
    var addresses = given.addresses();
    Map<String, Map<String, Seen>> families = new LinkedHashMap<>();
    note(families, addresses, RECEIVE, order.receiveAddress());
    for (var row : RecordRows.of(order)) {
      note(families, addresses, row.path("from_address"), row.part().fromAddress());
      note(families, addresses, row.path("to_address"), row.part().toAddress());
    }
    var builder = new NoteBuilder(NoteCode.LOOKALIKE_ADDRESSES);
    for (var family : families.values()) {
      if (family.size() > 1) {
        var alike = family.values().iterator();
        var first = alike.next();
        builder.found(first.path(), first.address(), alike.next().address());
        family.values().forEach(seen -> seen.tell(builder));
      }
    }
    return builder.note();
  }

  /* An address as it first stands, and every place of it. */
  private record Seen(String address, List<String> places) {
    String path() {
      return places.getFirst();
    }

    /* Each deposit to the order's own address is as it should be: only deposits with another are. */
    void tell(NoteBuilder builder) {
      builder.step(path(), address);
      (path().equals(RECEIVE) ? places.subList(0, 1) : places).forEach(builder::also);
    }
  }

  /* Addresses by what a hurried reader sees of them. */
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
                    .computeIfAbsent(
                        addresses.key(address), _ -> new Seen(address, new ArrayList<>()))
                    .places()
                    .add(path));
  }

  private static String ends(String face) {
    return face.substring(0, SHOWN) + face.substring(face.length() - SHOWN);
  }
}
