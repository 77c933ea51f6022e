package org.treasurylookup.model.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.treasurylookup.domain.check.Checks;
import org.treasurylookup.export.Findings;
import org.treasurylookup.history.entry.DeskLook;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.lookup.KeptFinding;
import org.treasurylookup.text.Messages;

/** What is said of a colleague's look at the same record. */
class ColleagueLookTest {
  private static final Instant THEN = Instant.parse("2026-11-21T10:00:00Z");
  private static final String SHORT =
      "{\"order_id\":\"1\",\"status\":\"Underpaid\",\"payable_currency\":\"ETH_USDT\","
          + "\"payable_amount\":\"100\",\"received_token_amount\":\"60\"}";

  @Test
  void ofARowThatWasAlteredAtTheServerThatIsAllThatIsSaid() {
    var look = look("anna", "found", Optional.empty());
    var altered =
        new DeskLook(
            look.entry().altered(), "PC-17", "pc17", Optional.empty(), Optional.of("0123"));
    assertThat(said(altered, 600))
        .endsWith("what stands at the desk’s server is not what that PC sent");
  }

  static DeskLook look(String user, String outcome, Optional<KeptFinding> kept) {
    return new DeskLook(
        new HistoryEntry(
            1,
            "cobo:order:1",
            new HistoryEntry.Place("production", "", ""),
            new HistoryEntry.Asker(user, "", ""),
            new HistoryEntry.Times(THEN, THEN, Optional.empty()),
            new HistoryEntry.Reply("", Optional.empty(), 0, "", ""),
            new HistoryEntry.Result(outcome, "", "", "", List.of(), "")),
        "PC-17",
        "pc17",
        kept,
        Optional.empty());
  }

  private static String said(DeskLook look, int seconds) {
    return Messages.ENGLISH.get(
        ColleagueLook.of(look, THEN.plusSeconds(seconds), new Checks()).text());
  }

  @Test
  void itSaysWhoWhenAndWhatWasFound() {
    var kept = Optional.of(KeptFinding.of(Findings.order(SHORT)));
    assertThat(said(look("anna", "found", kept), 600))
        .startsWith("anna (PC-17) looked at this 10 min before you: ")
        .contains("hort by 40 ETH_USDT");
  }

  @Test
  void whatIsNotSharedIsSaidByItsOutcome() {
    assertThat(said(look("anna", "found", Optional.empty()), 600)).endsWith("you: found");
    assertThat(said(look("anna", "notFound", Optional.empty()), 600)).endsWith("you: not found");
    assertThat(said(look("anna", "failed", Optional.empty()), 600)).endsWith("the look-up failed");
    assertThat(said(look("anna", "later\u202eword", Optional.empty()), 600))
        .doesNotContain("\u202e");
  }

  @Test
  void whatIsSealedWithAKeyThatIsNotKnownHereIsSaidToBe() {
    var look = look("anna", "found", Optional.empty());
    var sealed =
        new DeskLook(
            look.entry(), look.workstation(), look.login(), Optional.empty(), Optional.of("ab12"));
    assertThat(said(sealed, 600))
        .endsWith(
            "found; what was found is encrypted with a key of the desk that is not known here");
  }

  @Test
  void whatCouldNotBeReliedOnIsNotRepeated() {
    var other = KeptFinding.of(Findings.order(SHORT.replace("\"order_id\":\"1\",", "")));
    assertThat(said(look("anna", "found", Optional.of(other)), 600))
        .endsWith("the answer could not be relied on");
  }

  @Test
  void aClockThatIsBehindAndANameThatIsNoneMisleadNobody() {
    assertThat(said(look("an\u202ena\n".repeat(40), "found", Optional.empty()), -5))
        .contains(" looked at this 0 s before you")
        .doesNotContain("\n", "\u202e")
        .hasSizeLessThan(140);
  }
}
