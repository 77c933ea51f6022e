package org.treasurylookup.api.cobo;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.api.http.ReadOnlyClient;
import org.treasurylookup.api.json.JsonReader;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.domain.json.JsonValue;

/** One page of a list of Cobo's: {@code {data[], pagination{}}}. */
sealed interface CoboListPage {

  /**
   * A page.
   *
   * @param rows what stands in it, in order
   * @param before the cursor of the page before, empty on the first and where none is said
   * @param after the cursor of the next page, empty on the last
   * @param total how many rows Cobo counts over all pages, in digits, if it says so; whatever else
   *     stands there, as it was sent: it is no number of rows
   */
  record Page(List<JsonValue> rows, String before, String after, Optional<String> total)
      implements CoboListPage {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /** No page, or one that must not be believed. */
  record Unusable(Failure why) implements CoboListPage {}

  /** Reads what came of asking for a page. */
  static CoboListPage of(ReadOnlyClient.Reply reply) {
    return switch (reply) {
      case ReadOnlyClient.Reply.Failed(var failure) -> new Unusable(failure);
      case ReadOnlyClient.Reply.Answered(var answer) -> of(answer);
    };
  }

  /** Reads an answer that is all there is, without pages. */
  static CoboListPage whole(Answer answer) {
    return of(answer, false);
  }

  /** Reads an answer that is nothing but an array. */
  static CoboListPage bare(Answer answer) {
    return answer.httpStatus() == 200
            && answer.signature() != ResponseSignature.INVALID
            && JsonReader.read(answer.body()).orElse(null)
                instanceof JsonValue.Arr(List<JsonValue> rows)
        ? new Page(rows, "", "", Optional.empty())
        : whole(answer);
  }

  static CoboListPage of(Answer answer) {
    return of(answer, true);
  }

  private static CoboListPage of(Answer answer, boolean paged) {
    if (answer.httpStatus() != 200) {
      return new Unusable(CoboFailures.ofList(answer));
    }
    if (answer.signature() == ResponseSignature.INVALID) {
      return new Unusable(CoboFailures.signatureInvalid(answer));
    }
    var json = JsonReader.read(answer.body());
    if (json.isEmpty()) {
      return new Unusable(CoboFailures.notJson(answer));
    }
    if (CoboFailures.isStale(answer)) {
      return new Unusable(CoboFailures.stale(answer));
    }
    return json.get() instanceof JsonValue.Obj envelope
            && envelope.get("data").orElse(null) instanceof JsonValue.Arr(List<JsonValue> rows)
            && isOne(envelope, "data")
        ? (paged ? cursor(envelope) : Optional.of(""))
            .<CoboListPage>map(after -> new Page(rows, before(envelope), after, total(envelope)))
            .orElseGet(() -> new Unusable(CoboFailures.notARecord(answer)))
        : new Unusable(CoboFailures.notARecord(answer));
  }

  /* Of a name sent twice either may be meant. */
  private static boolean isOne(JsonValue.Obj envelope, String name) {
    return all(envelope, name).size() == 1;
  }

  private static List<JsonValue> all(JsonValue.Obj object, String name) {
    return object.members().stream()
        .filter(member -> member.name().equals(name))
        .map(JsonValue.Member::value)
        .toList();
  }

  /*
   * Empty when nothing that can be read says whether there is more: a page without pagination, a
   * cursor that is no text, or two of them. Only an empty cursor, or none beside the other facts, is the end.
   */
  private static Optional<String> cursor(JsonValue.Obj envelope) {
    if (!isOne(envelope, "pagination")
        || !(envelope.get("pagination").orElseThrow() instanceof JsonValue.Obj pagination)
        || all(pagination, "after").size() > 1) {
      return Optional.empty();
    }
    return switch (pagination.get("after").orElse(new JsonValue.Null())) {
      case JsonValue.Str(String text) -> Optional.of(text);
      case JsonValue.Null() -> Optional.of("");
      default -> Optional.empty();
    };
  }

  private static String before(JsonValue.Obj envelope) {
    return pagination(envelope)
        .flatMap(pagination -> pagination.get("before"))
        .flatMap(JsonValue::asText)
        .orElse("");
  }

  private static Optional<String> total(JsonValue.Obj envelope) {
    return pagination(envelope).stream()
        .flatMap(pagination -> all(pagination, "total_count").stream())
        .filter(count -> !(count instanceof JsonValue.Null))
        .map(CoboListPage::count)
        .reduce((one, other) -> one + ", " + other);
  }

  private static String count(JsonValue value) {
    return value.asText().filter(text -> text.matches("[0-9]{1,18}")).orElseGet(value::toJson);
  }

  private static Optional<JsonValue.Obj> pagination(JsonValue.Obj envelope) {
    return envelope.get("pagination").flatMap(JsonValue::asObject);
  }
}
