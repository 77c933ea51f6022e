package org.treasurylookup.domain.check.rule.related;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.RelatedRecord;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.NoteCode;
import org.treasurylookup.domain.check.rule.NoteBuilder;
import org.treasurylookup.domain.check.rule.Rule;
import org.treasurylookup.domain.check.rule.RuleContext;

/**
 * A transaction of a refund, or of an item of a bulk send, goes to another address than it says, or
 * none of an item of a payout that is over goes where it says. Source: Cobo OpenAPI, Refund, payout
 * and bulk send items: to_address, crypto_address, receiving_address, transactions[].to_address.
 */
public final class SentToOtherAddress implements Rule<RelatedRecord> {
  @Override
  public Optional<Note> check(RelatedRecord record, RuleContext given) {
    var builder = new NoteBuilder(NoteCode.OTHER_ADDRESS, "sent");
    Sending.in(given).forEach(sending -> look(builder, sending));
    return builder.note();
  }

  private static void look(NoteBuilder builder, Sending sending) {
    var elsewhere = elsewhere(sending);
    for (var transfer : elsewhere) {
      String path = transfer.path() + ".to_address";
      builder.found(path, path).step(path, transfer.sent("to_address"));
    }
    if (!elsewhere.isEmpty()) {
      String field = sending.addressField().orElseThrow();
      builder
          .also(sending.at().path(field))
          .step(sending.at().path(field), sending.address().orElseThrow());
    }
  }

  /* On the way of a payout there may be other addresses before the one at its end, which may be yet to come. */
  private static List<Sending.Transfer> elsewhere(Sending sending) {
    var sent = sending.transfers().stream().filter(it -> !it.isOff()).toList();
    boolean arrives =
        sending.hasLegs() && (sending.isUnderWay() || sent.stream().anyMatch(sending::isToAddress));
    return arrives ? List.of() : sent.stream().filter(it -> !sending.isToAddress(it)).toList();
  }
}
