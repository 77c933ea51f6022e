package org.treasurylookup.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The string literals of the program, as they stand in its source. */
final class SourceWords {
  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"\"\".*?\"\"\"|\"((?:\\\\.|[^\"\\\\])*)\"|'(?:\\\\.|[^'\\\\])+'|//[^\n]*|/\\*.*?\\*/",
          Pattern.DOTALL);

  private static final Pattern SAID =
      Pattern.compile(
          "(?:Text\\.(?:of|count)|messages(?:\\(\\))?\\.get|\\bwords?)\\(\\s*\"([\\w.]+)\"\\s*[,)]");

  private final Set<String> literals = new TreeSet<>();
  private final Set<String> said = new TreeSet<>();

  private SourceWords(List<String> sources) {
    for (var source : sources) {
      var token = TOKEN.matcher(source);
      while (token.find()) {
        if (token.group(1) != null) {
          literals.add(token.group(1));
        }
      }
      var call = SAID.matcher(source);
      while (call.find()) {
        said.add(call.group(1));
      }
    }
  }

  static SourceWords ofTheProgram() throws IOException {
    var sources = new ArrayList<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        sources.add(Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return new SourceWords(sources);
  }

  static SourceWords of(String source) {
    return new SourceWords(List.of(source));
  }

  /** Every literal on one line. */
  Set<String> literals() {
    return literals;
  }

  /** Literals that are the whole key of a sentence. */
  Set<String> said() {
    return said;
  }
}
