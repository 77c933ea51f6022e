package org.treasurylookup.view.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treasurylookup.settings.ThemeChoice;
import org.treasurylookup.ui.CssWarnings;
import org.treasurylookup.ui.Faults;
import org.treasurylookup.ui.FxThread;
import org.treasurylookup.ui.TestWindow;

/** What a user reads when the sandbox answers with an error, row by row. */
class FailurePagesTest {
  private static final String ALLOCATION = "bitgo:allocation:00000000-0000-4000-800";

  @RegisterExtension final CssWarnings css = new CssWarnings();
  @TempDir Path home;

  record Row(String name, String target, List<String> says) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Row row(String name, String target, String... says) {
    return new Row(name, target, List.of(says));
  }

  static Stream<Row> rows() {
    return Stream.of(
        row(
            "400-cobo",
            "cobo:order:ERR-COBO-2006",
            "Cobo did not accept the id",
            "HTTP 400, code 2006",
            "The id was not copied whole, or with something in front or behind — not tested"),
        row(
            "400-bitgo",
            "bitgo:allocation:123",
            "BitGo did not accept the id",
            "The id is not a UUID — confirmed",
            "The trust organisation is missing or unknown — ruled out"),
        row(
            "401-cobo-address",
            "cobo:order:ERR-COBO-2024-IP",
            "Cobo did not accept this key",
            "The address of this PC is not on the key's list: Cobo sees it as 203.0.113.7, and the"
                + " list is 127.0.0.1 — confirmed",
            "The key belongs to another environment — ruled out",
            "The clock of this PC differs from Cobo's by more than 30 s — ruled out"),
        row("401-bitgo", ALLOCATION + "0-000000000401", "BitGo did not accept this token"),
        row(
            "403-cobo-role",
            "cobo:order:ERR-COBO-2025",
            "This key may not read this record",
            "Ask your Cobo administrator for a role that can read such records.",
            "Its roles are: Payment viewer — confirmed"),
        row(
            "403-cobo-organisation",
            "cobo:order:ERR-COBO-4001",
            "This key may not read this record",
            "The record belongs to another organisation — confirmed"),
        row("403-cobo-plan", "cobo:order:ERR-COBO-2051", "The Cobo plan has expired — confirmed"),
        row(
            "403-bitgo",
            ALLOCATION + "0-000000000403",
            "You are not an administrator here, or belong to another trust organisation",
            "The user belongs to another trust organisation than BitGo Trust",
            "Try the other 10 trust organisations"),
        row(
            "404-cobo",
            "cobo:order:404404",
            "Not found as Cobo order in sandbox",
            "/v2/payments/orders/404404",
            "The record is in another environment",
            "HTTP 404, code 2028"),
        row(
            "404-bitgo",
            "bitgo:allocation:00000000-1111-4222-8333-444444444444",
            "Not found in BitGo Trust, environment sandbox",
            "The allocation is in another trust organisation",
            "Try the other 10 trust organisations"),
        row(
            "405-cobo",
            "cobo:order:ERR-COBO-2002",
            "This program and Cobo disagree about the address or the form of the question"),
        row(
            "406",
            "cobo:order:ERR-HTTP-406",
            "This program and Cobo disagree about the address or the form of the question"),
        row(
            "409-bitgo",
            ALLOCATION + "0-000000000409",
            "BitGo answered HTTP 409",
            "Beginning of the answer",
            "Conflict"),
        row("418-cobo", "cobo:order:ERR-COBO-12345", "Cobo answered HTTP 418", "Something new."),
        row("429", "cobo:order:ERR-HTTP-429-ALWAYS", "Too many requests at Cobo"),
        row(
            "500-bitgo",
            ALLOCATION + "0-000000001500",
            "BitGo failed while reading this record (HTTP 500)",
            "Asking again may not help.",
            "BitGo could not map a currency or a value of this record"),
        row("500-cobo", "cobo:order:ERR-COBO-2000", "Cobo has a problem (HTTP 500)"),
        row(
            "503-page",
            "cobo:order:ERR-HTTP-503",
            "Cobo, or something before it, has a problem (HTTP 503)"),
        row(
            "portal",
            "cobo:order:NET-PORTAL",
            "Something else answered instead of Cobo",
            "Beginning of the answer: 135 of 135 characters",
            "Welcome to Harbour Hotel"),
        row(
            "refused-on-the-way",
            "cobo:order:NET-PROXY-FORBIDDEN",
            "Something before Cobo refused the question (HTTP 403)",
            "Blocked by your organization"),
        row(
            "signed-and-empty",
            "cobo:order:NET-EMPTY",
            "The answer is Cobo's own, and cannot be read",
            "Signature valid"),
        row(
            "redirect",
            "cobo:order:NET-REDIRECT",
            "The question was sent elsewhere (HTTP 302), and this program does not follow"),
        row("not-a-record", "cobo:order:NET-ARRAY", "is no such record", "Beginning of the answer"),
        row(
            "clock-named-by-cobo",
            "cobo:order:ERR-COBO-2024-CLOCK",
            "Cobo takes the time of the question for wrong"),
        row("proxy-login", "cobo:order:NET-PROXY-AUTH", "the proxy answered (HTTP 407)"),
        row("cut-short", "cobo:order:NET-DROPPED", "The answer of 127.0.0.1 broke off"),
        row(
            "too-large",
            "cobo:order:NET-HUGE",
            "The answer is larger than 64 MiB",
            "Largest answer",
            "an answer came and was not read"),
        row(
            "other-record",
            "cobo:order:ODD-ID-MISMATCH",
            "The answer is for",
            "O20250304-M1001-9999",
            "No verdict is given"),
        row(
            "unknown-words",
            "cobo:order:ODD-UNKNOWN-WORDS",
            "5 fields hold values this version does not know."));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRowNamesItsCauseAndCanBeRead(Row row) throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1000, 640)) {
      window.box(row.target()).user().press(KeyCode.ENTER);
      window.examined();
      window.picture("failures/" + row.name() + "-light");
      assertThat(window.text()).contains(row.says());
      assertThat(FxThread.call(() -> Faults.of(window.scene()))).isEmpty();
    }
  }

  @Test
  void anIdNobodyKnowsCanStillBeAskedFor() throws Exception {
    try (var window = TestWindow.open(home, ThemeChoice.LIGHT, 1000, 640)) {
      window.box("hello");
      window.picture("failures/odd-id-light");
      assertThat(window.text())
          .contains("This does not look like any id we know. It can still be asked for.")
          .contains("ask as Cobo order", "ask as Cobo batch", "ask as BitGo allocation");
    }
  }
}
