package org.treasurylookup.settings.file;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a form as the program itself writes it: records of texts, numbers, switches, times, lists
 * and maps. Each start reads some, and Jackson's data binding takes longer to find out about them
 * than the window does to open. It stays the one that decides: what is not exactly of the form is
 * left to it, with its words for what is wrong.
 */
final class PlainForm {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser from;

  private PlainForm(JsonParser from) {
    this.from = from;
  }

  /** The form, or nothing where something in it is unlike what the program writes. */
  static <F> Optional<F> read(byte[] text, Class<F> form) {
    if (!form.isRecord()) {
      return Optional.empty();
    }
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      var read = new PlainForm(parser).object(parser.nextToken(), form);
      return parser.nextToken() == null ? Optional.of(read) : Optional.empty();
    } catch (JacksonException | Unlike | DateTimeException | ReflectiveOperationException _) {
      return Optional.empty();
    }
  }

  private <R> R object(@Nullable JsonToken token, Class<R> form)
      throws ReflectiveOperationException {
    require(token == JsonToken.START_OBJECT);
    var parts = form.getRecordComponents();
    @Nullable Object[] values = new Object[parts.length];
    while (from.nextToken() != JsonToken.END_OBJECT) {
      int at = at(parts, from.currentName());
      var value = from.nextToken();
      if (at < 0) {
        from.skipChildren();
      } else {
        require(values[at] == null);
        values[at] = value(value, parts[at].getGenericType());
      }
    }
    return made(form, parts, values);
  }

  private static <R> R made(Class<R> form, RecordComponent[] parts, @Nullable Object[] values)
      throws ReflectiveOperationException {
    Class<?>[] types = new Class<?>[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
    }
    var constructor = form.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private static int at(RecordComponent[] parts, String name) {
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].getName().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Object value(JsonToken token, Type type) throws ReflectiveOperationException {
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (type instanceof ParameterizedType many) {
      return many.getRawType() == Map.class ? map(token, many) : list(token, many);
    }
    return type instanceof Class<?> form && form.isRecord()
        ? object(token, form)
        : single(token, type);
  }

  private Object single(JsonToken token, Type type) {
    if (type == Boolean.class) {
      require(token.isBoolean());
      return token == JsonToken.VALUE_TRUE;
    }
    if (type == Integer.class) {
      require(token == JsonToken.VALUE_NUMBER_INT);
      return from.getIntValue();
    }
    require(token == JsonToken.VALUE_STRING);
    if (type == Instant.class) {
      return Instant.parse(from.getString());
    }
    require(type == String.class);
    return from.getString();
  }

  private List<@Nullable Object> list(JsonToken token, ParameterizedType type)
      throws ReflectiveOperationException {
    require(token == JsonToken.START_ARRAY);
    require(type.getRawType() == List.class);
    List<@Nullable Object> all = new ArrayList<>();
    for (var next = from.nextToken(); next != JsonToken.END_ARRAY; next = from.nextToken()) {
      all.add(value(next, type.getActualTypeArguments()[0]));
    }
    return all;
  }

  private Map<String, @Nullable Object> map(JsonToken token, ParameterizedType type)
      throws ReflectiveOperationException {
    require(token == JsonToken.START_OBJECT);
    require(type.getActualTypeArguments()[0] == String.class);
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    while (from.nextToken() != JsonToken.END_OBJECT) {
      String name = from.currentName();
      all.put(name, value(from.nextToken(), type.getActualTypeArguments()[1]));
    }
    return all;
  }

  private static void require(boolean like) {
    if (!like) {
      throw new Unlike();
    }
  }

  private static final class Unlike extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
