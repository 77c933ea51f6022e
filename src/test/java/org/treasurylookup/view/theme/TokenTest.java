package org.treasurylookup.view.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures a colour was chosen for; whoever changes a colour sees here what it costs. */
class TokenTest {
  private static final List<String> TONES =
      List.of("success", "progress", "attention", "failure", "neutral");

  /* Half a unit of the last digit that a figure is given with. */
  private static final double SLACK = 0.005;

  @ParameterizedTest
  @CsvSource({
    "light, text, page, 16.91",
    "light, muted, page, 6.85",
    "light, link, page, 7.10",
    "light, focus, page, 6.39",
    "light, control, page, 3.88",
    "dark, text, page, 15.57",
    "dark, muted, page, 8.38",
    "dark, link, page, 8.77",
    "dark, focus, page, 8.77",
    "dark, control, page, 5.01",
    "light, success-text, success-tint, 8.84",
    "light, progress-text, progress-tint, 9.21",
    "light, attention-text, attention-tint, 9.03",
    "light, failure-text, failure-tint, 8.94",
    "light, neutral-text, neutral-tint, 10.43",
    "light, unknown-text, unknown-tint, 16.91",
    "dark, success-text, success-tint, 9.52",
    "dark, progress-text, progress-tint, 8.62",
    "dark, attention-text, attention-tint, 9.22",
    "dark, failure-text, failure-tint, 8.79",
    "dark, neutral-text, neutral-tint, 8.73",
    "dark, unknown-text, unknown-tint, 15.57",
    "light, on-production, production, 9.40",
    "light, on-sandbox, sandbox, 9.78",
    "light, on-custom, custom, 10.37",
    "dark, on-production, production, 9.40",
    "dark, on-sandbox, sandbox, 9.78",
    "dark, on-custom, custom, 10.37",
  })
  void wordsKeepTheContrastTheyWereGiven(String list, String one, String other, double least)
      throws IOException {
    assertThat(tokens(list).contrast(one, other)).isGreaterThanOrEqualTo(least - SLACK);
  }

  @ParameterizedTest
  @CsvSource({
    "light, success, 3.75, 4.26, 3.93",
    "light, progress, 5.61, 6.74, 6.23",
    "light, attention, 4.03, 4.47, 4.13",
    "light, failure, 7.04, 8.56, 7.90",
    "light, neutral, 7.29, 8.48, 7.82",
    "dark, success, 7.66, 11.08, 9.96",
    "dark, progress, 4.47, 6.21, 5.58",
    "dark, attention, 7.54, 11.62, 10.45",
    "dark, failure, 4.26, 5.68, 5.11",
    "dark, neutral, 4.02, 5.69, 5.11",
  })
  void iconsAndBordersKeepTheContrastTheyWereGiven(
      String list, String tone, double onTint, double onPage, double onPanel) throws IOException {
    var tokens = tokens(list);
    var icon = tone + "-icon";

    assertThat(tokens.contrast(icon, tone + "-tint")).isGreaterThanOrEqualTo(onTint - SLACK);
    assertThat(tokens.contrast(icon, "page")).isGreaterThanOrEqualTo(onPage - SLACK);
    assertThat(tokens.contrast(icon, "panel")).isGreaterThanOrEqualTo(onPanel - SLACK);
  }

  @ParameterizedTest
  @CsvSource({"light, 16.91, 15.61", "dark, 15.57, 14.00"})
  void anUnknownValueStandsOutAgainstPageAndPanel(String list, double onPage, double onPanel)
      throws IOException {
    var tokens = tokens(list);

    assertThat(tokens.contrast("unknown-tint", "page")).isGreaterThanOrEqualTo(onPage - SLACK);
    assertThat(tokens.contrast("unknown-tint", "panel")).isGreaterThanOrEqualTo(onPanel - SLACK);
    assertThat(tokens.contrast("unknown-icon", "unknown-tint"))
        .isGreaterThanOrEqualTo(onPage - SLACK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "contrast"})
  void everyWordPassesTripleAWhereverItMayStand(String list) throws IOException {
    var tokens = tokens(list);

    for (var ground : List.of("page", "panel", "selected", "marked")) {
      assertThat(tokens.contrast("text", ground)).as("text on %s", ground).isGreaterThan(7);
      assertThat(tokens.contrast("chunk", ground)).as("chunk on %s", ground).isGreaterThan(7);
      assertThat(tokens.contrast("muted", ground)).as("muted on %s", ground).isGreaterThan(4.5);
    }
    for (var tone : TONES) {
      assertThat(tokens.contrast(tone + "-text", tone + "-tint")).as(tone).isGreaterThan(7);
    }
    assertThat(tokens.contrast("on-link", "link")).isGreaterThan(7);
    assertThat(tokens.contrast("on-sandbox", "sandbox-hatch")).isGreaterThan(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "contrast"})
  void everyBorderOfAControlAndEveryFocusRingCanBeSeen(String list) throws IOException {
    var tokens = tokens(list);

    for (var line : List.of("control", "focus")) {
      for (var ground : List.of("page", "panel", "selected", "marked")) {
        assertThat(tokens.contrast(line, ground)).as("%s on %s", line, ground).isGreaterThan(3);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "light, TYPICAL, 21.6, 56.7",
    "light, PROTANOPIA, 20.8, 28.9",
    "light, DEUTERANOPIA, 14.8, 28.3",
    "light, TRITANOPIA, 16.3, 59.6",
    "dark, TYPICAL, 21.7, 58.7",
    "dark, PROTANOPIA, 20.6, 27.7",
    "dark, DEUTERANOPIA, 15.0, 29.9",
    "dark, TRITANOPIA, 16.8, 68.4",
  })
  void tonesStayApartInEveryColourVision(
      String list, Vision vision, double worstPair, double successAgainstFailure)
      throws IOException {
    var tokens = tokens(list);
    double worst = Double.MAX_VALUE;
    for (var one : TONES) {
      for (var other : TONES) {
        if (!one.equals(other)) {
          worst = Math.min(worst, difference(tokens, vision, one, other));
        }
      }
    }

    assertThat(worst).isGreaterThanOrEqualTo(worstPair - 0.05);
    assertThat(difference(tokens, vision, "success", "failure"))
        .isGreaterThanOrEqualTo(successAgainstFailure - 0.05);
  }

  @ParameterizedTest
  @ValueSource(strings = {"app.css", "views.css", "controlsfx-bridge.css"})
  void noOtherListNamesAColour(String list) throws IOException {
    assertThat(Tokens.css(list)).doesNotContainPattern("#[0-9A-Fa-f]{3,8}\\b|rgba?\\(");
  }

  /* From the published test data of CIEDE2000, so that the figures above are more than our own. */
  @Test
  void blackAndWhiteDifferByAHundred() {
    assertThat(Rgb.hex("000000").difference(Rgb.hex("FFFFFF"))).isCloseTo(100, within(0.01));
  }

  private static double difference(Tokens tokens, Vision vision, String one, String other) {
    return vision
        .see(tokens.color(one + "-icon"))
        .difference(vision.see(tokens.color(other + "-icon")));
  }

  private static Tokens tokens(String list) throws IOException {
    return Tokens.read("tokens-" + list + ".css");
  }

  /** Full severity, after Machado, Oliveira and Fernandes 2009. */
  enum Vision {
    TYPICAL,
    PROTANOPIA,
    DEUTERANOPIA,
    TRITANOPIA;

    Rgb see(Rgb color) {
      return color.through(matrix());
    }

    private double[] matrix() {
      return switch (this) {
        case TYPICAL -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
        case PROTANOPIA ->
            new double[] {
              0.152286, 1.052583, -0.204868,
              0.114503, 0.786281, 0.099216,
              -0.003882, -0.048116, 1.051998
            };
        case DEUTERANOPIA ->
            new double[] {
              0.367322, 0.860646, -0.227968,
              0.280085, 0.672501, 0.047413,
              -0.011820, 0.042940, 0.968881
            };
        case TRITANOPIA ->
            new double[] {
              1.255528, -0.076749, -0.178779,
              -0.078411, 0.930809, 0.147602,
              0.004733, 0.691367, 0.303900
            };
      };
    }
  }
}
