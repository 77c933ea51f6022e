package org.treasurylookup.view.theme;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;

/** A theme made concrete: the base theme, the colour scheme and the sheet of tokens. */
enum ThemeStyle {
  LIGHT("tokens-light.css", ColorScheme.LIGHT),
  DARK("tokens-dark.css", ColorScheme.DARK),
  CONTRAST("tokens-contrast.css", ColorScheme.DARK);

  private final String tokens;
  private final ColorScheme scheme;

  ThemeStyle(String tokens, ColorScheme scheme) {
    this.tokens = tokens;
    this.scheme = scheme;
  }

  ColorScheme scheme() {
    return scheme;
  }

  String base() {
    return list(scheme == ColorScheme.DARK ? "base-dark.css" : "base-light.css");
  }

  List<String> lists() {
    return List.of(list(tokens), list("app.css"), list("views.css"), list("controlsfx-bridge.css"));
  }

  private static String list(String name) {
    URL url = ThemeStyle.class.getResource("/styles/" + name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
