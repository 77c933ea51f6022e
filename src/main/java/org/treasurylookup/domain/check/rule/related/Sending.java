package org.treasurylookup.domain.check.rule.related;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.KnownWord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.RecordRows;
import org.treasurylookup.domain.RelatedPart;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.TransactionStatus;
import org.treasurylookup.domain.check.rule.FieldPath;
import org.treasurylookup.domain.check.rule.Placeholder;
import org.treasurylookup.domain.check.rule.RuleContext;
import org.treasurylookup.domain.check.spelling.AddressMemo;
import org.treasurylookup.domain.check.spelling.SameValue;
import org.treasurylookup.domain.json.JsonValue;

/**
 * What says that an amount goes to an address and names the transactions it goes by: a refund, an
 * item of a payout or of a bulk send. Source: Cobo OpenAPI, Refund, payout and bulk send items:
 * amount, token_id, transactions[].
 */
record Sending(FieldPath.Part at) {
  private static final Set<FieldCatalogue> KINDS =
      EnumSet.of(FieldCatalogue.REFUND, FieldCatalogue.PAYOUT_ITEM, FieldCatalogue.BULK_SEND_ITEM);
  private static final List<String> ADDRESSES =
      List.of("to_address", "crypto_address", "receiving_address");

  /**
   * A transaction of one, as it can be read.
   *
   * @param path where it stands
   * @param number its place as people count, from 1
   */
  record Transfer(String path, String number, RelatedPart part) {
    Optional<BigDecimal> amount() {
      return value(part, "amount", Decimal.class).map(Decimal::number);
    }

    Optional<String> text(String field) {
      return Sending.text(part, field);
    }

    Optional<KnownWord> status() {
      return part.vendorStatus().flatMap(Status::word).map(KnownWord.class::cast);
    }

    /** What was sent in a field, readable or not. */
    String sent(String field) {
      return part.receivedIn(field).text().orElse("");
    }

    boolean isCompleted() {
      return status().filter(TransactionStatus.COMPLETED::equals).isPresent();
    }

    /** Whether nothing went by it, and nothing will. */
    boolean isOff() {
      return status()
          .filter(word -> word == TransactionStatus.FAILED || word == TransactionStatus.REJECTED)
          .isPresent();
    }
  }

  static Stream<Sending> in(RuleContext given) {
    return given.parts().stream()
        .filter(at -> at.kind().filter(KINDS::contains).isPresent())
        .map(Sending::new);
  }

  /** Whether money may go through addresses of its own before it arrives, as a payout's may. */
  boolean hasLegs() {
    return at.kind().filter(FieldCatalogue.PAYOUT_ITEM::equals).isPresent();
  }

  Optional<Decimal> amount() {
    return value(at.part(), "amount", Decimal.class);
  }

  Optional<String> token() {
    return text(at.part(), "token_id");
  }

  /** The name of the field that says where it goes. */
  Optional<String> addressField() {
    return ADDRESSES.stream().filter(name -> text(at.part(), name).isPresent()).findFirst();
  }

  Optional<String> address() {
    return addressField().flatMap(name -> text(at.part(), name));
  }

  SameValue spelling() {
    return SameValue.ofAddresses(text(at.part(), "chain_id"));
  }

  boolean isCompleted() {
    return at.part()
        .vendorStatus()
        .map(Status::raw)
        .filter(TransactionStatus.COMPLETED.raw()::equals)
        .isPresent();
  }

  boolean isUnderWay() {
    return at.part()
        .vendorStatus()
        .map(Status::tone)
        .filter(tone -> tone == Tone.WAITING || tone == Tone.PROGRESS)
        .isPresent();
  }

  /** Whether as much less may arrive as is kept of it, as fees in its own token. */
  boolean mayKeep(BigDecimal less) {
    var fee =
        token()
            .filter(own -> text(at.part(), "merchant_fee_token_id").filter(own::equals).isPresent())
            .flatMap(_ -> value(at.part(), "merchant_fee_amount", Decimal.class))
            .map(Decimal::number)
            .orElse(BigDecimal.ZERO);
    var commission = commission();
    return Stream.of(fee, commission, fee.add(commission)).anyMatch(it -> it.compareTo(less) == 0);
  }

  /* The reference names no token of it, and one that is named has to be its own. */
  private BigDecimal commission() {
    return at.part()
        .source()
        .get("commission_fee")
        .flatMap(JsonValue::asObject)
        .filter(
            sent ->
                sent.get("token_id").isEmpty()
                    || sent.get("token_id").flatMap(JsonValue::asPlainText).equals(token()))
        .flatMap(sent -> sent.get("fee_amount"))
        .flatMap(JsonValue::asPlainText)
        .flatMap(Decimal::read)
        .map(Decimal::number)
        .orElse(BigDecimal.ZERO);
  }

  /** Its transactions that can be read. */
  List<Transfer> transfers() {
    var rows = rows();
    return IntStream.range(0, rows.size())
        .boxed()
        .flatMap(
            i ->
                rows.get(i) instanceof Received.Value<?>(_, RelatedPart part)
                    ? Stream.of(
                        new Transfer(
                            at.path(RecordRows.TRANSACTIONS) + "[" + i + "]",
                            Integer.toString(i + 1),
                            part))
                    : Stream.empty())
        .toList();
  }

  /** Whether all is known of its transactions that a sum needs. */
  boolean isReadInFull() {
    var transfers = transfers();
    return rows().size() == transfers.size()
        && transfers.stream()
            .allMatch(
                it ->
                    it.status().isPresent()
                        && (it.isOff() || it.amount().isPresent())
                        && !(it.part().receivedIn("token_id") instanceof Received.Malformed<?>));
  }

  private List<?> rows() {
    return value(at.part(), RecordRows.TRANSACTIONS, List.class)
        .<List<?>>map(rows -> rows)
        .orElse(List.of());
  }

  /** Whether a transaction is in its token; one that names none is. */
  boolean isInToken(Transfer transfer) {
    var named = transfer.part().receivedIn("token_id");
    boolean none = named instanceof Received.Absent<?> || named instanceof Received.Null<?>;
    return none || transfer.text("token_id").equals(token());
  }

  /** Whether a transaction surely went where it is to go. */
  boolean isKnownToArrive(Transfer transfer) {
    return address().isPresent()
        && transfer.text("to_address").isPresent()
        && isToAddress(transfer);
  }

  /** Whether a transaction may have gone where it is to go. */
  boolean isToAddress(Transfer transfer) {
    var to = transfer.text("to_address");
    return address().isEmpty()
        || to.isEmpty()
        || AddressMemo.isSame(spelling(), address().orElseThrow(), to.orElseThrow());
  }

  private static Optional<String> text(RecordPart part, String name) {
    return value(part, name, String.class).filter(text -> !text.isBlank() && !Placeholder.is(text));
  }

  private static <T> Optional<T> value(RecordPart part, String name, Class<T> type) {
    return field(part, name)
        .flatMap(received -> received.asValue().map(Object.class::cast))
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static Optional<Received<?>> field(RecordPart part, String name) {
    return part.fields().stream()
        .filter(it -> it.name().equals(name))
        .<Received<?>>map(RecordPart.Field::received)
        .findFirst();
  }
}
