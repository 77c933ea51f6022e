package org.treasurylookup.view.theme;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The colours of one token sheet, by name without the {@code -tl-}. */
record Tokens(Map<String, Rgb> colors) {
  private static final Pattern TOKEN = Pattern.compile("-tl-([a-z-]+): #([0-9A-Fa-f]{6})");

  static Tokens read(String list) throws IOException {
    var colors = new HashMap<String, Rgb>();
    var token = TOKEN.matcher(css(list));
    while (token.find()) {
      colors.put(token.group(1), Rgb.hex(token.group(2)));
    }
    return new Tokens(colors);
  }

  static String css(String list) throws IOException {
    try (var in = Tokens.class.getResourceAsStream("/styles/" + list)) {
      return new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Rgb color(String name) {
    return requireNonNull(colors.get(name), name);
  }

  /** Contrast by the WCAG 2.x formula, 1 to 21. */
  double contrast(String one, String other) {
    double a = color(one).luminance();
    double b = color(other).luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }
}
