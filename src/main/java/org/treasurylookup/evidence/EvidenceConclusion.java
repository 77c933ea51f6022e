package org.treasurylookup.evidence;

import org.treasurylookup.domain.check.result.AccountNet;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.export.EnvironmentMark;
import org.treasurylookup.export.PersonalMask;
import org.treasurylookup.export.TotalsInWords;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/**
 * What this program says about a finding, with the arithmetic, the rule and its source for each
 * sentence, as text. Always English.
 */
final class EvidenceConclusion {
  private static final Messages WORDS = Messages.ENGLISH;

  private final PersonalMask masking;
  private final Finding finding;
  private final StringBuilder out = new StringBuilder();

  private EvidenceConclusion(PersonalMask masking, Finding finding) {
    this.masking = masking;
    this.finding = finding;
  }

  static String of(Finding finding, PersonalMask masking) {
    return new EvidenceConclusion(masking, finding).text();
  }

  private String text() {
    var environment = finding.environment();
    line("Target: " + finding.target());
    line("Environment: " + environment.name() + ", " + EnvironmentMark.of(environment).words());
    line("Outcome: " + finding.outcome().code());
    finding.asOf().ifPresent(at -> line("As it was on " + at + ", not asked again"));
    finding.level().ifPresent(level -> line("Level: " + level.code()));
    line("Judged at: " + finding.now() + ", the provider's clock where it told, else the PC's");
    finding.failure().ifPresent(failure -> line(failure.code() + ": " + said(failure.headline())));
    line("");
    line("What follows is said by this program and not by the provider.");
    var assessment = finding.assessment();
    assessment
        .verdict()
        .ifPresent(
            verdict -> says("CHECK " + verdict.code().name(), verdict.text(), verdict.why()));
    assessment.summary().ifPresent(summary -> says("CHECK", summary.text(), summary.why()));
    assessment.rate().ifPresent(rate -> says("EXCHANGE RATE", Text.literal(""), rate));
    assessment.notes().forEach(note -> says("NOTE " + note.code().name(), note.text(), note.why()));
    assessment
        .totals()
        .forEach(
            total ->
                line(
                    "TOTAL "
                        + total.amount().inWords()
                        + ", "
                        + total.count()
                        + " items, "
                        + TotalsInWords.parts(total)));
    assessment.nets().forEach(net -> line("NET " + net.account() + ": " + net(net)));
    return out.toString();
  }

  private static String net(AccountNet net) {
    return net.amount()
        + (net.failed().signum() == 0 ? "" : ", failed: " + net.failedAmount().plain())
        + (net.underWay().signum() == 0 ? "" : ", under way: " + net.underWayAmount().plain());
  }

  private void says(String label, Text sentence, Why why) {
    line("");
    line(label + (sentence.equals(Text.literal("")) ? "" : ": " + said(sentence)));
    for (var step : why.steps()) {
      String value = masking.step(step.label(), step.value(), finding.isAboutPerson());
      line("    " + said(step.label()) + " = " + value);
    }
    line("  Rule: " + said(why.rule()));
    line("  Source: " + said(why.source()));
  }

  private static String said(Text text) {
    return WORDS.get(text);
  }

  private void line(String text) {
    out.append(InvisibleCharacters.oneLine(text)).append('\n');
  }
}
