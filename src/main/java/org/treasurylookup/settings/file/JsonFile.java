package org.treasurylookup.settings.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.treasurylookup.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * A JSON file of the program: read up to a size, each mistake named with its line, and replaced so
 * that a reader finds the old one or the new one.
 *
 * @param <F> the file as written
 */
public final class JsonFile<F> {
  private static final int LARGEST_BYTES = 4 * 1024 * 1024;

  private final Path file;
  private final Class<F> form;
  private final Kind kind;
  private final int largestBytes;

  /** Whose file it is. */
  public enum Kind {
    /**
     * Written by the program, which knows nothing of a field it does not write; none stands twice.
     */
    OWN,
    /** The same, for the eyes of this user only. */
    PRIVATE,
    /** A list that people write as well: an unknown field is a mistake. */
    LIST_OF_PEOPLE,
    /** Rules of an organisation: the same, and none is guessed from null. */
    RULES;

    private boolean isStrict() {
      return this == LIST_OF_PEOPLE || this == RULES;
    }
  }

  /** A file of at most 4 MiB, which need not be there. */
  public JsonFile(Path file, Class<F> form, Kind kind) {
    this(file, form, kind, LARGEST_BYTES);
  }

  /** A file up to a size. */
  public JsonFile(Path file, Class<F> form, Kind kind, int largestBytes) {
    this.file = file;
    this.form = form;
    this.kind = kind;
    this.largestBytes = largestBytes;
  }

  /**
   * Reads the file; empty where there is none. One that may be there cannot be read.
   *
   * @param meaning makes something of it, and may refuse it with an {@link ImproperValue}
   * @throws SettingsException when it cannot be read or understood
   */
  public <T> Optional<T> read(Function<F, T> meaning) {
    return mayBeThere() ? Optional.of(require(meaning)) : Optional.empty();
  }

  private boolean mayBeThere() {
    var folder = file.toAbsolutePath().getParent();
    return !Files.notExists(file) && (folder == null || Files.isDirectory(folder));
  }

  /**
   * The same of a file that has to be there.
   *
   * @throws SettingsException when it is not there, or cannot be read or understood
   */
  public <T> T require(Function<F, T> meaning) {
    byte[] text = {};
    try {
      text = bytes();
      return meaning.apply(form(text));
    } catch (JacksonException e) {
      throw unreadable(JsonProblems.line(e, text), reason(e));
    } catch (ImproperValue e) {
      throw new SettingsException("settings.value", name(), e.text());
    } catch (IOException e) {
      throw new SettingsException(
          Text.of("settings.cannotRead", file.toString(), JsonProblems.reason(e)), e);
    }
  }

  private byte[] bytes() throws IOException {
    if (Files.isRegularFile(file) && Files.size(file) > largestBytes) {
      throw new SettingsException("settings.tooLarge", name(), Integer.toString(largestBytes));
    }
    return SafeFile.read(file, largestBytes);
  }

  private F form(byte[] text) {
    return kind.isStrict() ? bound(text) : PlainForm.read(text, form).orElseGet(() -> bound(text));
  }

  private F bound(byte[] text) {
    var mapper = mapper(kind.isStrict());
    F content = mapper.readValue(text, form);
    if (content == null) {
      throw unreadable("1", kind == Kind.LIST_OF_PEOPLE ? noList(name()) : Text.of("json.form"));
    }
    if (kind == Kind.RULES) {
      refuseNulls(mapper.readTree(text), "");
    }
    return content;
  }

  private void refuseNulls(JsonNode node, String path) {
    if (node.isNull()) {
      throw new SettingsException("policy.null", name(), path);
    }
    node.forEachEntry(
        (name, value) -> refuseNulls(value, path.isEmpty() ? name : path + "." + name));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        refuseNulls(node.get(i), path + "[" + i + "]");
      }
    }
  }

  private Text reason(JacksonException e) {
    return kind == Kind.LIST_OF_PEOPLE && JsonProblems.isOfOtherForm(e)
        ? noList(JsonProblems.place(e).orElse(name()))
        : JsonProblems.reason(e);
  }

  private static Text noList(String place) {
    return Text.of("settings.form", place);
  }

  private SettingsException unreadable(String line, Text reason) {
    return new SettingsException("settings.unreadable", name(), line, reason);
  }

  /** Where it is. */
  Path path() {
    return file;
  }

  private String name() {
    return String.valueOf(kind == Kind.RULES ? file : file.getFileName());
  }

  /** Changes the file while no other program of this kind does. */
  public void alone(SafeFile.Change change) throws IOException {
    SafeFile.alone(file, change);
  }

  /** Keeps a copy of a file that cannot be understood, before another is written in its place. */
  public void putAside() throws IOException {
    DamagedFile.keep(file);
  }

  /**
   * Replaces the file.
   *
   * @param content its form, or the tree of it
   */
  public void write(Object content) throws IOException {
    byte[] text = mapper(kind.isStrict()).writeValueAsBytes(content);
    if (kind == Kind.PRIVATE) {
      SafeFile.writePrivately(file, text);
    } else {
      SafeFile.write(file, text);
    }
  }

  private static JsonMapper mapper(boolean isStrict) {
    return isStrict ? Strict.MAPPER : Lenient.MAPPER;
  }

  private static JsonMapper made(boolean isStrict) {
    var builder = JsonMapper.builder();
    if (isStrict) {
      builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
      builder.withCoercionConfig(LogicalType.Textual, JsonFile::refuseOthers);
      builder.withCoercionConfig(LogicalType.Boolean, JsonFile::refuseBlank);
      builder.withCoercionConfig(LogicalType.Integer, JsonFile::refuseBlank);
    }
    return builder
        .enable(SerializationFeature.INDENT_OUTPUT)
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, isStrict)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }

  /* A rule that is blank is not one that is not there. */
  private static void refuseBlank(MutableCoercionConfig values) {
    values.setAcceptBlankAsEmpty(false);
    values.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
  }

  /* A number is no text. */
  private static void refuseOthers(MutableCoercionConfig texts) {
    for (var shape :
        List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float)) {
      texts.setCoercion(shape, CoercionAction.Fail);
    }
  }

  /* Made when needed, as without a file the window need not wait for it; and once, as a mapper
   * finds out about a form by reflection, which takes longer than to read a file. */
  private static final class Strict {
    static final JsonMapper MAPPER = made(true);
  }

  private static final class Lenient {
    static final JsonMapper MAPPER = made(false);
  }
}
