package org.treasurylookup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything a run of the program left behind, to be searched for secrets. */
final class Traces {
  private final Map<String, byte[]> all = new LinkedHashMap<>();

  /** The classes of this test for a program that runs in another folder. */
  static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Keeps every file below a folder. */
  void collect(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        keep(file.toString(), Files.readAllBytes(file));
      }
    }
  }

  /** Keeps bytes under a name, numbered when it is taken. */
  void keep(String name, byte[] bytes) {
    String free = name;
    for (int i = 2; all.containsKey(free); i++) {
      free = name + " " + i;
    }
    all.put(free, bytes);
  }

  /** How many traces there are. */
  int size() {
    return all.size();
  }

  /** What a trace says. */
  String said(String name) {
    return text(all.getOrDefault(name, new byte[0]));
  }

  /** Fails where a secret is, plain or in another writing. */
  void search(String secret) {
    var forms = forms(secret);
    all.forEach(
        (name, bytes) -> {
          String text = text(bytes).toLowerCase(Locale.ROOT);
          for (String form : forms) {
            assertThat(text.contains(form.toLowerCase(Locale.ROOT)))
                .as("a secret in %s", name)
                .isFalse();
          }
        });
  }

  private static List<String> forms(String secret) {
    byte[] ascii = secret.getBytes(StandardCharsets.US_ASCII);
    List<String> forms = new ArrayList<>();
    forms.add(secret);
    forms.add(base64(ascii));
    forms.add(HexFormat.of().formatHex(ascii));
    forms.add(base64(("desk:" + secret).getBytes(StandardCharsets.US_ASCII)));
    forms.add(new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    if (secret.matches("[0-9a-f]{64}")) {
      byte[] seed = HexFormat.of().parseHex(secret);
      forms.add(new String(seed, StandardCharsets.ISO_8859_1));
      forms.add(base64(seed));
    }
    return forms;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
