package org.treasurylookup.history.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.treasurylookup.history.entry.AuditLink;

/** A message is as RFC 5424 wants it, also where clock and host are unusual. */
class SyslogMessageTest {
  private static String message(String at, String host) {
    var link = new AuditLink(1, "{}", "00");
    return new String(
        SyslogMessage.framed(link, Instant.parse(at), host, 7), StandardCharsets.UTF_8);
  }

  @Test
  void aTimeHasNoMoreThanSixDigitsOfASecond() {
    assertThat(message("2026-11-21T12:00:00.123456789Z", "pc"))
        .contains("<110>1 2026-11-21T12:00:00.123456Z pc treasury-lookup 7 audit ");
    assertThat(message("2026-11-21T12:00:00Z", "pc")).contains(" 2026-11-21T12:00:00Z pc ");
  }

  @Test
  void aHostHasNoOtherCharactersThanTheStandardAllows() {
    assertThat(message("2026-11-21T12:00:00Z", "büro 1")).contains("Z bro1 treasury-lookup");
    assertThat(message("2026-11-21T12:00:00Z", "办公")).contains("Z - treasury-lookup");
  }
}
