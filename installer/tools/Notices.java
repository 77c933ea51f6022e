import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the third-party notices: every component of the bill of materials with its licence, then
 * the licence and notice texts the components bring along.
 */
final class Notices {
  private static final Pattern TEXT =
      Pattern.compile(
          "(META-INF/)?(maven/.+/)?(LICENSE|LICENCE|NOTICE|COPYING)(\\.txt|\\.md|\\.zentus)?");

  private Notices() {}

  public static void main(String[] arguments) throws IOException {
    var bom = JsonMapper.shared().readTree(Path.of(arguments[0]).toFile());
    var out = new StringBuilder();
    out.append("Treasury Lookup contains these works of others.\n\n");
    Map<String, String> lines = new TreeMap<>();
    for (var component : bom.path("components")) {
      String name = component.path("group").asString("") + ":" + component.path("name").asString();
      String licences = licences(component);
      if (licences.isEmpty()) {
        throw new IllegalStateException("No licence is known for " + name);
      }
      lines.put(name, name + " " + component.path("version").asString() + "\n    " + licences);
    }
    lines.values().forEach(line -> out.append(line).append('\n'));
    out.append(
        """

        The Java runtime (OpenJDK, GPL-2.0 with Classpath Exception) and JavaFX (the same) have their
        licences in the folder "legal" of the runtime.
        The typefaces Inter and JetBrains Mono are under the SIL Open Font License 1.1, in the folder "fonts".
        """);
    Map<String, List<String>> texts = new TreeMap<>();
    for (int i = 1; i < arguments.length; i++) {
      collect(Path.of(arguments[i]), texts);
    }
    for (var text : texts.entrySet()) {
      out.append("\n").append("=".repeat(80)).append("\n");
      out.append(String.join(", ", text.getValue())).append("\n\n").append(text.getKey().strip());
      out.append("\n");
    }
    System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }

  private static String licences(JsonNode component) {
    List<String> names = new ArrayList<>();
    for (var entry : component.path("licenses")) {
      var licence = entry.path("license");
      String name = licence.path("id").asString(licence.path("name").asString(""));
      names.add(entry.path("expression").asString(name));
    }
    return String.join(", ", names);
  }

  /* The same text from several works is printed once, with all their names. */
  private static void collect(Path source, Map<String, List<String>> texts) throws IOException {
    if (!source.toString().endsWith(".jar")) {
      add(texts, Files.readString(source), source.getFileName().toString());
      return;
    }
    try (var jar = new ZipFile(source.toFile())) {
      jar.stream()
          .filter(entry -> TEXT.matcher(entry.getName()).matches())
          .sorted(java.util.Comparator.comparing(java.util.zip.ZipEntry::getName))
          .forEach(
              entry -> {
                try (var in = jar.getInputStream(entry)) {
                  String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                  add(texts, text, source.getFileName() + " " + entry.getName());
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private static void add(Map<String, List<String>> texts, String text, String name) {
    texts.computeIfAbsent(text, _ -> new ArrayList<>()).add(name);
  }
}
