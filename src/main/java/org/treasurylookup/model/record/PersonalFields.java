package org.treasurylookup.model.record;

import java.util.List;
import java.util.stream.Stream;
import org.treasurylookup.domain.Counterparty;
import org.treasurylookup.domain.Destination;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.JsonMask;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;
import org.treasurylookup.lookup.Finding;

/** Which texts of a record are about a person: the parties' names, e-mails and addresses. */
public final class PersonalFields {
  private PersonalFields() {}

  /** Whether a text, such as a copied row, has such a text of the record in it. */
  public static boolean isIn(Finding finding, String text) {
    return finding
        .record()
        .filter(PayInOrder.class::isInstance)
        .map(PayInOrder.class::cast)
        .map(order -> texts(order).anyMatch(text::contains))
        .orElse(false);
  }

  /** Whether a field that is named by its path is about a person, or an object or list with one. */
  public static boolean isField(String path, String received) {
    return FieldPrivacy.ofPath(path) == FieldPrivacy.PERSONAL || isInJson(received);
  }

  /** Whether a text is JSON with something about a person in it. */
  public static boolean isInJson(String text) {
    return isJson(text) && !JsonMask.of(text, FieldPrivacy.PERSONAL::equals, "").equals(text);
  }

  /** Whether a text is a JSON object or list; a plain word counts as text. */
  public static boolean isJson(String text) {
    var start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  private static Stream<String> texts(PayInOrder order) {
    return order.transactions().asValue().stream()
        .flatMap(list -> list.stream())
        .flatMap(each -> each.asValue().stream())
        .flatMap(PersonalFields::texts)
        .filter(text -> !text.isBlank());
  }

  private static Stream<String> texts(PayInTransaction transaction) {
    return Stream.concat(
        transaction.counterparty().asValue().stream().flatMap(PersonalFields::texts),
        transaction.destination().asValue().stream().flatMap(PersonalFields::texts));
  }

  private static Stream<String> texts(Counterparty party) {
    return received(List.of(party.name(), party.email(), party.contactAddress()));
  }

  private static Stream<String> texts(Destination party) {
    return received(List.of(party.name(), party.email(), party.contactAddress()));
  }

  private static Stream<String> received(List<Received<String>> fields) {
    return fields.stream().flatMap(field -> field.asValue().stream());
  }
}
