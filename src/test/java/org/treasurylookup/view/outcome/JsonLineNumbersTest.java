package org.treasurylookup.view.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treasurylookup.domain.json.JsonValue;
import org.treasurylookup.domain.json.JsonValue.Obj;
import org.treasurylookup.view.record.Answers;
import org.treasurylookup.view.value.AnswerPath;

class JsonLineNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cobo:order:O20250304-M1001-1001",
        "cobo:order:MANY-TRANSACTIONS",
        "cobo:order:ODD-UNKNOWN-FIELDS",
        "cobo:order:ODD-NULLS",
        "cobo:batch:BATCH-NO-ITEMS",
        "cobo:batch:BATCH-MALFORMED",
        "bitgo:allocation:8f2e919a-6a7b-4a9b-8c1a-4c0b3f5b8b1f"
      })
  void eachFieldIsOnTheLineThatNamesIt(String target) {
    var source = Answers.of(target).record().orElseThrow().source();
    var places = new JsonLineNumbers(source);
    String[] lines = source.toPrettyJson().split("\n", -1);
    check(source, places, lines);
  }

  private static void check(JsonValue value, JsonLineNumbers places, String[] lines) {
    switch (value) {
      case Obj object ->
          object
              .members()
              .forEach(
                  member -> {
                    int line = places.line(new AnswerPath(object, member.name())).orElseThrow();
                    assertThat(lines[line].strip()).startsWith("\"" + member.name() + "\": ");
                    check(member.value(), places, lines);
                  });
      case JsonValue.Arr(var items) -> items.forEach(item -> check(item, places, lines));
      default -> {}
    }
  }
}
