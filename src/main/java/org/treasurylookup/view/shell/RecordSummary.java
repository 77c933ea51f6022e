package org.treasurylookup.view.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.domain.Decimal;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.PayInOrder;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.RecordPart;
import org.treasurylookup.domain.Status;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Amount;
import org.treasurylookup.domain.check.result.SumShare;
import org.treasurylookup.domain.check.result.TokenTotal;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.RecordLink;
import org.treasurylookup.model.KeptTime;
import org.treasurylookup.model.record.PersonalFields;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TokenInWords;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.environment.EnvironmentBar;

/** A record in a few lines for a mail or a ticket: environment first, no personal data. */
final class RecordSummary {
  private RecordSummary() {}

  /** The lines, in the user's language. */
  static String of(Finding whole, ControlKit kit) {
    var finding = PersonalFields.unnamed(whole);
    var messages = kit.messages().plain();
    List<String> lines = new ArrayList<>();
    lines.add(EnvironmentBar.named(kit, finding));
    finding.asOf().ifPresent(at -> lines.add(messages.get(KeptTime.sentence(at, kit.display()))));
    finding
        .level()
        .filter(AlarmLevel.ALARM::equals)
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
    assessment.totals().forEach(total -> lines.add(total(total, kit)));
    finding.failure().ifPresent(failure -> lines.add(messages.get(failure.headline())));
    finding
        .answer()
        .ifPresent(answer -> lines.add(answer.receivedAt() + ", sha256 " + answer.body().sha256()));
    return lines.stream().map(InvisibleCharacters::oneLine).collect(Collectors.joining("\n"));
  }

  /* Who pastes a sum elsewhere has to see what of it has not moved, or not yet. */
  private static String total(TokenTotal total, ControlKit kit) {
    String token = total.amount().token();
    var lacks =
        total.leftOut() == 0
            ? Stream.<String>empty()
            : Stream.of(
                kit.messages().plain().get(Text.count("batch.total.leftOut", total.leftOut())));
    return Stream.of(
            Stream.of(shown(total.amount(), kit)),
            share("batch.total.failed", total.failed(), token, kit),
            share("batch.total.underWay", total.underWay(), token, kit),
            lacks)
        .flatMap(parts -> parts)
        .collect(Collectors.joining("; "));
  }

  private static Stream<String> share(String key, SumShare share, String token, ControlKit kit) {
    var words = Text.count(key, share.count());
    return share.isNone()
        ? Stream.empty()
        : Stream.of(kit.messages().plain().get(words) + ": " + shown(share.plain(), token, kit));
  }

  private static String shown(Amount amount, ControlKit kit) {
    return shown(amount.plain(), amount.token(), kit);
  }

  private static String shown(String amount, String token, ControlKit kit) {
    return kit.shown(FieldPrivacy.AMOUNT, amount) + " " + TokenInWords.of(token);
  }

  private static String said(String by, ControlKit kit, Text text) {
    return kit.messages().plain().get("summary." + by, kit.copied(text));
  }

  private static void amounts(PayInOrder order, ControlKit kit, List<String> lines) {
    String token = order.payableCurrency().asValue().orElse("");
    amount("payable_amount", order.payableAmount(), token, kit, lines);
    amount("received_token_amount", order.receivedTokenAmount(), token, kit, lines);
  }

  private static void amount(
      String name, Received<Decimal> amount, String token, ControlKit kit, List<String> lines) {
    amount
        .text()
        .map(
            text ->
                (name + ": " + kit.shown(FieldPrivacy.AMOUNT, text) + " " + TokenInWords.of(token))
                    .strip())
        .ifPresent(lines::add);
  }

  private static void statuses(RecordPart record, List<String> lines) {
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
