package org.treasurylookup.view.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.key.KeyReport;
import org.treasurylookup.lookup.KeyCheck;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.model.keys.KeyModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.value.NoteRow;
import org.treasurylookup.view.value.SafeText;
import org.treasurylookup.view.value.ValueTable;
import org.treasurylookup.view.value.VerdictCard;

/** What a provider said about a key, and what to do about it. */
final class KeyResult {
  private final ControlKit kit;
  private final KeyModel setup;

  private KeyResult(ControlKit kit, KeyModel setup) {
    this.kit = kit;
    this.setup = setup;
  }

  /** The nodes, the sentence to be spoken first. */
  static List<Node> of(ControlKit kit, KeyModel setup, KeyCheck check) {
    var made = new KeyResult(kit, setup);
    return check
        .failure()
        .map(failure -> made.failed(failure))
        .orElseGet(() -> made.accepted(check));
  }

  private List<Node> accepted(KeyCheck check) {
    List<Node> nodes = new ArrayList<>();
    boolean clean = check.warnings().isEmpty();
    String provider = setup.provider().label();
    nodes.add(
        new VerdictCard(
            kit,
            clean ? Tone.SUCCESS : Tone.ATTENTION,
            kit.words("keys.result"),
            kit.words(clean ? "keys.accepted" : "keys.accepted.but", provider),
            List.of()));
    check
        .warnings()
        .forEach(warning -> nodes.add(new NoteRow(Tone.ATTENTION, "", kit.words(warning.text()))));
    check.report().ifPresent(report -> nodes.add(table(check, report)));
    nodes.add(
        new WrappedText(kit.words("keys.cannotKnow." + setup.provider()), "muted", "small-text"));
    return nodes;
  }

  private Node table(KeyCheck check, KeyReport report) {
    var table = new ValueTable(kit);
    text(table, "keys.report.name." + setup.provider(), report.name());
    check.organisation().ifPresent(name -> text(table, "keys.report.organisation", name));
    text(table, "keys.report.rights", kit.copied(Text.list(report.rights())));
    if (!report.adminRights().isEmpty()) {
      text(table, "keys.report.admin", kit.copied(Text.list(report.adminRights())));
    }
    if (report.addresses().isEmpty()) {
      table.add(
          kit.words("keys.report.addresses"), new WrappedText(kit.words("keys.report.anywhere")));
    } else {
      text(table, "keys.report.addresses", kit.copied(Text.list(report.addresses())));
    }
    report
        .created()
        .ifPresent(
            time ->
                table.add(kit.words("keys.report.created"), new WrappedText(TimeFormat.utc(time))));
    table.add(
        kit.words("keys.report.expires"),
        new WrappedText(
            report.expires().map(TimeFormat::utc).orElseGet(() -> kit.words("keys.never"))));
    return table;
  }

  private void text(ValueTable table, String key, String value) {
    String label = kit.words(key);
    table.add(
        label,
        value.isBlank()
            ? new WrappedText(kit.words("keys.report.nothing"), "muted")
            : new SafeText(kit, label, value));
  }

  private List<Node> failed(Failure failure) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        new VerdictCard(
            kit, Tone.FAILURE, kit.words("keys.result"), kit.words(failure.headline()), List.of()));
    var causes = new VBox();
    causes.getStyleClass().add("page-causes");
    for (var cause : failure.causes()) {
      var tone =
          switch (cause.tested()) {
            case CONFIRMED -> Tone.ATTENTION;
            case RULED_OUT -> Tone.SUCCESS;
            case NOT -> Tone.NOTE;
          };
      String words = kit.words("tested." + cause.tested(), kit.words(cause.text()));
      causes.getChildren().add(new HBox(8, new ToneIcon(tone), new WrappedText(words)));
    }
    nodes.add(causes);
    said(failure).ifPresent(nodes::add);
    nodes.add(
        new NoteRow(
            Tone.NOTE,
            kit.words("control.lead", Text.of("keys.next")),
            kit.words(failure.next()) + " " + kit.words("keys.kept.safely")));
    return nodes;
  }

  private Optional<Node> said(Failure failure) {
    String label = kit.words("missing.vendorSays");
    return failure
        .vendorMessage()
        .map(words -> new ValueTable(kit).add(label, new SafeText(kit, label, words), words));
  }
}
