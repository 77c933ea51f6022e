package org.treasurylookup.view.shell;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.Discretion;
import org.treasurylookup.domain.Part;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.check.Level;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.RecordLink;
import org.treasurylookup.text.Hidden;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.Kit;

/** A record in a few lines for a mail or a ticket: environment first, no personal data. */
final class Summary {
  private Summary() {}

  /** The lines, in the user's language. */
  static String of(Finding finding, Kit kit) {
    var messages = kit.messages();
    List<String> lines = new ArrayList<>();
    var environment = finding.environment();
    String worth = messages.get("environment." + Strip.shownAs(environment) + ".word");
    lines.add(finding.target() + " (" + environment.name() + ", " + worth + ")");
    finding
        .level()
        .filter(Level.ALARM::equals)
        .ifPresent(_ -> lines.add(messages.get("level.alarm")));
    finding.record().ifPresent(record -> statuses(record, lines));
    finding
        .record()
        .filter(PayInOrder.class::isInstance)
        .ifPresent(order -> amounts((PayInOrder) order, kit, lines));
    var assessment = finding.assessment();
    assessment.verdict().ifPresent(verdict -> lines.add(said("check", kit, verdict.text())));
    assessment.summary().ifPresent(summary -> lines.add(said("check", kit, summary.text())));
    assessment.notes().forEach(note -> lines.add(said("note", kit, note.text())));
    assessment
        .totals()
        .forEach(
            total -> lines.add(kit.shown(Discretion.AMOUNT, total.amount()) + " " + total.token()));
    finding.failure().ifPresent(failure -> lines.add(messages.get(failure.headline())));
    finding
        .answer()
        .ifPresent(answer -> lines.add(answer.receivedAt() + ", sha256 " + answer.body().sha256()));
    return Hidden.show(String.join("\n", lines));
  }

  private static String said(String by, Kit kit, Text text) {
    return kit.messages().get("summary." + by, kit.sentence(text));
  }

  private static void amounts(PayInOrder order, Kit kit, List<String> lines) {
    String token = order.payableCurrency().asValue().orElse("");
    amount("payable_amount", order.payableAmount(), token, kit, lines);
    amount("received_token_amount", order.receivedTokenAmount(), token, kit, lines);
  }

  private static void amount(
      String name, Received<Decimal> amount, String token, Kit kit, List<String> lines) {
    amount
        .text()
        .map(text -> (name + ": " + kit.shown(Discretion.AMOUNT, text) + " " + token).strip())
        .ifPresent(lines::add);
  }

  private static void statuses(Part record, List<String> lines) {
    record.fields().stream()
        .filter(field -> field.name().endsWith("status"))
        .forEach(
            field ->
                field
                    .received()
                    .asValue()
                    .filter(Status.class::isInstance)
                    .ifPresent(
                        status -> lines.add(field.name() + ": " + ((Status<?>) status).raw())));
  }

  /** A link that opens the same look-up: environment and id, never personal data or an amount. */
  static String link(Finding finding) {
    return new RecordLink(finding.environment().name(), finding.target()).toString();
  }
}
