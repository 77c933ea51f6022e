package org.treasurylookup.settings.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is read plainly is what Jackson's data binding reads, and what it refuses is left to it. */
class PlainFormTest {
  private static final JsonMapper BINDING =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final String WRITTEN =
      """
      {"text":"a","number":1,"flag":true,"time":"2026-11-21T12:00:00.000000001Z",
       "list":["b",null],"rows":[{"x":1,"y":null}],"names":{"n":"c"},"places":{"p":{"x":2,"y":3}},
       "place":{"x":4,"y":5}}
      """;

  record Place(@Nullable Integer x, @Nullable Integer y) {}

  record Form(
      @Nullable String text,
      @Nullable Integer number,
      @Nullable Boolean flag,
      @Nullable Instant time,
      @Nullable List<@Nullable String> list,
      @Nullable List<@Nullable Place> rows,
      @Nullable Map<String, @Nullable String> names,
      @Nullable Map<String, @Nullable Place> places,
      @Nullable Place place) {}

  record Share(double share) {}

  private static Optional<Form> bound(String text) {
    try {
      return Optional.ofNullable(BINDING.readValue(text, Form.class));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  private static Optional<Form> plain(String text) {
    return PlainForm.read(text.getBytes(UTF_8), Form.class);
  }

  @Test
  void whatTheProgramWritesIsReadWithoutBinding() {
    assertThat(plain(WRITTEN)).isPresent().isEqualTo(bound(WRITTEN));
  }

  @Test
  void whateverIsReadIsReadAsBindingDoes() {
    for (var variant : OddJson.variants(WRITTEN)) {
      var read = plain(variant);
      if (read.isPresent()) {
        assertThat(read).as(variant).isEqualTo(bound(variant));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}}",
        "{} 1",
        "[{}]",
        "null",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":1}",
        "{\"number\":\"1\"}",
        "{\"number\":1.0}",
        "{\"number\":2147483648}",
        "{\"flag\":\"true\"}",
        "{\"time\":\"2026-11-21\"}",
        "{\"time\":1}",
        "{\"list\":\"b\"}",
        "{\"places\":[]}",
        "{\"place\":[4,5]}"
      })
  void whatIsUnlikeItIsLeftToBinding(String text) {
    assertThat(plain(text)).isEmpty();
  }

  @Test
  void anUnknownFieldIsPassedOver() {
    assertThat(plain("{\"later\":{\"a\":[1,{}]},\"number\":2}")).isEqualTo(bound("{\"number\":2}"));
  }

  @Test
  void aFormOfOtherKindsOfValuesIsLeftToBinding() {
    assertThat(PlainForm.read("{\"share\":0.5}".getBytes(UTF_8), Share.class)).isEmpty();
    assertThat(PlainForm.read("{}".getBytes(UTF_8), Map.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "settings.PreferencesFile$Form, '{\"proxy\":{\"exceptions\":[\"x\"]},\"limits\":{}}'",
    "settings.window.WindowLayoutFile$Form, '{\"window\":{\"x\":1},\"tables\":{\"t\":{}}}'",
    "settings.recent.RecentLookupsForm, '{\"recent\":[{\"at\":\"2026-11-21T12:00:00Z\"}]}'",
    "settings.keys.KeyIndex$Content, '{\"keys\":[{\"account\":\"a\"}]}'",
  })
  void whatEachStartReadsIsReadSo(String form, String text) throws Exception {
    var type = Class.forName("org.treasurylookup." + form);
    assertThat(PlainForm.read(text.getBytes(UTF_8), type).map(Object.class::cast))
        .contains(BINDING.readValue(text, type));
  }
}
