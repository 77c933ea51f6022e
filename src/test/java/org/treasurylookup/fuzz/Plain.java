package org.treasurylookup.fuzz;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same bytes read with another parser, for oracles: they speak of fields that are plain, as
 * what else there is has properties of its own.
 */
final class Plain {
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Plain() {}

  /** The object that bytes are; empty when they are none, or name something twice. */
  static Optional<JsonNode> object(byte[] input) {
    try {
      return Optional.ofNullable(STRICT.readTree(input)).filter(JsonNode::isObject);
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /** Whether a field is a text of this form. */
  static boolean is(JsonNode value, String form) {
    return value.isString() && value.stringValue().matches(form);
  }

  /** Whether a field is not there, null, or a text of this form. */
  static boolean isOrNone(JsonNode value, String form) {
    return value.isMissingNode() || value.isNull() || is(value, form);
  }

  /** Whether a field is an amount without a sign. */
  static boolean isAmount(JsonNode value) {
    return is(value, "[0-9]{1,30}(\\.[0-9]{1,30})?");
  }

  /** The amount that a field is. */
  static BigDecimal amount(JsonNode value) {
    return new BigDecimal(value.stringValue());
  }

  /** The text that a field is; empty for none. */
  static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : "";
  }
}
