package org.treasurylookup.api.json;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.json.JsonValue;

/**
 * The words of an error body of whatever shape: an object with or without the documented fields, an
 * array of texts, a text, HTML, or nothing.
 */
public final class ErrorBody {
  private static final int MOST_CHARACTERS = 2_000;

  private static final int MOST_HEAD = 20_000;
  private static final Pattern TITLE =
      Pattern.compile("<title[^>]{0,100}>([^<]{1,500})</title", Pattern.CASE_INSENSITIVE);

  private final Optional<JsonValue> json;
  private final String raw;
  private final boolean webPage;

  private ErrorBody(Optional<JsonValue> json, String raw, boolean webPage) {
    this.json = json;
    this.raw = raw;
    this.webPage = webPage;
  }

  public static ErrorBody of(Answer answer) {
    var json = JsonReader.read(answer.body());
    String raw = answer.body().text().strip();
    return new ErrorBody(json, raw, json.isEmpty() && raw.startsWith("<"));
  }

  /** Whether this is HTML, which neither provider sends: something on the way may have answered. */
  public boolean isWebPage() {
    return webPage;
  }

  /** A field of the object: a text, or a number's digits. */
  public Optional<String> field(String name) {
    return json.flatMap(JsonValue::asObject)
        .flatMap(object -> object.get(name))
        .flatMap(JsonValue::asPlainText);
  }

  /**
   * The first of these fields, else an array's texts, a page's title or the text itself, else
   * nothing. One of more than 2,000 characters is cut to 1,000.
   */
  public Optional<String> message(String... names) {
    for (String name : names) {
      var text = field(name).filter(words -> !words.isBlank());
      if (text.isPresent()) {
        return text.map(ErrorBody::cut);
      }
    }
    if (webPage) {
      return title();
    }
    var words =
        switch (json.orElse(new JsonValue.Null())) {
          case JsonValue.Arr(List<JsonValue> items) ->
              items.stream()
                  .map(item -> item.asPlainText().orElseGet(item::toJson))
                  .collect(Collectors.joining("; "));
          case JsonValue.Str(String text) -> text;
          case JsonValue.Obj object -> object.members().isEmpty() ? "" : object.toJson();
          case JsonValue.Num _, JsonValue.Bool _, JsonValue.Null _, JsonValue.Deep _ -> raw;
        };
    return words.isBlank() ? Optional.empty() : Optional.of(cut(words));
  }

  private Optional<String> title() {
    var title = TITLE.matcher(raw.substring(0, Math.min(raw.length(), MOST_HEAD)));
    return title.find() ? Optional.of(title.group(1).strip()) : Optional.empty();
  }

  private static String cut(String words) {
    return words.length() <= MOST_CHARACTERS
        ? words
        : words.substring(0, words.offsetByCodePoints(0, MOST_CHARACTERS / 2)) + " […]";
  }
}
