package org.treasurylookup.lookup.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.VendorField;
import org.treasurylookup.domain.VendorField.Kind;
import org.treasurylookup.domain.check.spelling.SameValue;

/** What a provider has no filter for and what stands in its records: found by reading the list. */
enum LocalFilter {
  ADDRESS(
      "address:",
      "receive_address",
      "receiving_address",
      "to_address",
      "from_address",
      "address",
      "crypto_address"),
  CODE("code:", "merchant_order_code", "clientExternalId", "partnerExternalId", "externalId"),
  AMOUNT("amount:"),
  HASH("hash:", "tx_hash", "transaction_hash"),
  ORDER("order:", "order_id"),
  MERCHANT("merchant:", "merchant_id"),
  ACCOUNT("account:", "source_account", "destination_account"),
  CONNECTION("connection:", "connectionId"),
  REQUEST("request:", "request_id"),
  TOKEN("token:"),
  STATUS("status:"),
  NAME("name:", "name", "counterparty_name", "destination_name"),
  AFTER("created>", "created_timestamp", "createdAt", "createDate"),
  BEFORE("created<", "created_timestamp", "createdAt", "createDate");

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
  private final List<String> names;

  LocalFilter(String word, String... names) {
    this.word = word;
    this.names = List.of(names);
  }

  static Optional<LocalFilter> of(SearchKind kind, String word) {
    return Arrays.stream(values())
        .filter(it -> it.word.equals(word) && it.isIn(kind.fields(), new HashSet<>()))
        .findFirst();
  }

  static List<String> words(SearchKind kind) {
    return Arrays.stream(values())
        .filter(it -> it.isIn(kind.fields(), new HashSet<>()))
        .map(it -> it.word)
        .toList();
  }

  boolean isTime() {
    return this == AFTER || this == BEFORE;
  }

  private boolean isIn(FieldCatalogue fields, Set<FieldCatalogue> seen) {
    return seen.add(fields)
        && fields.fields().stream()
            .anyMatch(
                field ->
                    reads(field)
                        || (isDeep() && field.parts().filter(p -> isIn(p, seen)).isPresent()));
  }

  /* When a record was made and how far it is, is said by the record itself, not by its parts. */
  private boolean isDeep() {
    return !isTime() && this != STATUS && this != NAME;
  }

  private boolean reads(VendorField field) {
    return switch (this) {
      case AMOUNT -> field.kind() == Kind.AMOUNT;
      case TOKEN -> field.kind() == Kind.TOKEN;
      case STATUS -> field.isStatusOfRecord();
      case ADDRESS,
          CODE,
          HASH,
          ORDER,
          MERCHANT,
          ACCOUNT,
          CONNECTION,
          REQUEST,
          NAME,
          AFTER,
          BEFORE ->
          names.contains(field.name());
    };
  }

  /** Whether a record has one of the values asked for. */
  static boolean matches(SearchKind kind, SearchTerm term, ProviderRecord record) {
    return of(kind, term.word())
        .map(filter -> term.values().stream().anyMatch(value -> filter.isIn(record, value)))
        .orElse(false);
  }

  /**
   * Whether a record says that it is none of those a provider was asked for. What a provider may
   * write in other words, such as a token, and a time within a second of the limit, do not.
   */
  static boolean contradicts(SearchKind kind, SearchTerm term, ProviderRecord record) {
    return of(kind, term.word())
        .filter(filter -> filter != TOKEN && filter.isSaid(record))
        .filter(
            filter ->
                filter.isTime()
                    ? filter.isBeyond(record, asked(term.values().getFirst()))
                    : !matches(kind, term, record))
        .isPresent();
  }

  private boolean isSaid(ProviderRecord record) {
    var found = new AtomicBoolean();
    record.walk(
        (path, part) -> {
          if (path.isEmpty() || isDeep()) {
            part.fields().stream()
                .filter(field -> reads(field.vendor()) && field.received().asValue().isPresent())
                .forEach(_ -> found.set(true));
          }
        });
    return found.get();
  }

  private boolean isBeyond(ProviderRecord record, Instant limit) {
    return record.fields().stream()
        .filter(field -> reads(field.vendor()))
        .flatMap(field -> time(field.received()).stream())
        .anyMatch(
            at ->
                this == AFTER
                    ? at.isBefore(limit.minusSeconds(1))
                    : at.isAfter(limit.plusSeconds(1)));
  }

  private boolean isIn(ProviderRecord record, String value) {
    var found = new AtomicBoolean();
    record.walk(
        (path, part) -> {
          if (path.isEmpty() || isDeep()) {
            found.compareAndSet(false, isOf(part, value));
          }
        });
    return found.get();
  }

  /* What cannot be read may be what is looked for: it is shown, and says itself that it is odd. */
  private boolean isOf(RecordPart part, String value) {
    return part.fields().stream()
        .filter(field -> reads(field.vendor()))
        .map(RecordPart.Field::received)
        .anyMatch(sent -> sent instanceof Received.Malformed<?> || is(sent, value));
  }

  private boolean is(Received<?> received, String value) {
    var text = received.text();
    return switch (this) {
      case AMOUNT -> isAmount(received, value);
      case ADDRESS, HASH -> text.filter(it -> SameValue.ofAnything().isSame(it, value)).isPresent();
      case CODE, ORDER, MERCHANT, ACCOUNT, CONNECTION, REQUEST ->
          text.filter(it -> SameValue.ofIds().isSame(it, value)).isPresent();
      case TOKEN, STATUS -> text.filter(value::equalsIgnoreCase).isPresent();
      case NAME -> text.map(LocalFilter::lower).filter(it -> it.contains(lower(value))).isPresent();
      case AFTER -> time(received).filter(at -> !at.isBefore(asked(value))).isPresent();
      case BEFORE -> time(received).filter(at -> at.isBefore(asked(value))).isPresent();
    };
  }

  private static boolean isAmount(Received<?> received, String value) {
    var asked = Decimal.read(value);
    return received
        .asValue()
        .filter(Decimal.class::isInstance)
        .map(Decimal.class::cast)
        .filter(it -> asked.filter(a -> a.number().compareTo(it.number()) == 0).isPresent())
        .isPresent();
  }

  private static Optional<Instant> time(Received<?> received) {
    return received
        .asValue()
        .filter(Moment.class::isInstance)
        .map(moment -> ((Moment) moment).instant());
  }

  private static Instant asked(String value) {
    return SearchTime.read(value).orElse(Instant.MAX);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
