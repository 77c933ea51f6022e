package org.treasurylookup.view.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.Failure;
import org.treasurylookup.domain.answer.FailureCode;
import org.treasurylookup.domain.check.result.Attention;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.record.EarlierLooks;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.model.tab.TrustOrgModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.record.RecordPage;
import org.treasurylookup.view.record.RecordView;
import org.treasurylookup.view.value.CopyButton;
import org.treasurylookup.view.value.SafeText;
import org.treasurylookup.view.value.VerdictCard;

/**
 * A look-up without a record, as a result to read: what it means, what to do next, where it was
 * looked for, what could be checked, and a line for a support ticket.
 */
public final class NoRecordView implements RecordView {
  private final ControlKit kit;
  private final TabModel tab;
  private final Actions actions;
  private final RecordPage page = new RecordPage();
  private final VerdictCard card;

  /** What the user can do from here. */
  public interface Actions {
    void askAgain();

    /** Looks for the same allocation in the other trust organisations. */
    void askElsewhere();

    void stopElsewhere();

    /** Opens what was received, as it was received. */
    void showRaw();

    /** Opens the form for keys and tokens. */
    void enterSecrets();
  }

  /**
   * A page about a result without a record.
   *
   * @param looks what is kept and may be shown instead
   */
  public NoRecordView(
      ControlKit kit,
      TabResult result,
      String version,
      TabModel tab,
      EarlierLooks looks,
      Actions actions) {
    this.kit = kit;
    this.tab = tab;
    this.actions = actions;
    var main = result.main().orElseThrow();
    var failure = main.failure().orElseThrow();
    this.card = card(result, main, failure);
    List<Node> nodes = new ArrayList<>();
    nodes.add(head(result, main, failure));
    nodes.add(card);
    nodes.add(new KeptInstead(kit, result.findings(), looks, tab));
    var failed = result.findings().stream().filter(f -> f.failure().isPresent()).toList();
    nodes.add(new CausesView(kit, failed, tab.examination()));
    AnswerExcerpt.of(kit, main, actions::showRaw).ifPresent(nodes::add);
    nodes.add(heading("missing.where"));
    nodes.add(places(result));
    nodes.add(heading("missing.support"));
    result.findings().forEach(finding -> nodes.add(support(finding, version)));
    page.show(nodes);
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public Node verdict() {
    return card;
  }

  private Node head(TabResult result, Finding main, Failure failure) {
    String asked =
        kit.words("missing.asked", TargetWords.ofTargets(kit, result.lookup().targets()));
    return new VBox(
        new WrappedText(asked, "muted", "small-text"),
        new WrappedText(headline(result, main, failure), "title"));
  }

  private String headline(TabResult result, Finding main, Failure failure) {
    if (main.outcome() != Outcome.NOT_FOUND) {
      return kit.words(failure.headline());
    }
    var trustOrg = trustOrg(result, main);
    if (trustOrg.isPresent()) {
      return kit.words("missing.notFoundIn", trustOrg.get(), main.environment().name());
    }
    String kinds =
        result.findings().stream()
            .map(finding -> TargetWords.ofKind(kit, finding.target()))
            .collect(Collectors.joining(kit.words("list.nor")));
    return kit.words("missing.notFound", kinds, main.environment().name());
  }

  /* The organisation that was asked, when nothing else was: the others may have the record. */
  private static Optional<String> trustOrg(TabResult result, Finding main) {
    boolean alone = result.findings().size() == 1;
    return alone && main.target().kind() == Target.Kind.BITGO_ALLOCATION
        ? main.askedTrustOrg()
        : Optional.empty();
  }

  private VerdictCard card(TabResult result, Finding main, Failure failure) {
    boolean missing = main.outcome() == Outcome.NOT_FOUND;
    var made =
        new VerdictCard(
            kit,
            Attention.of(failure.code()),
            kit.words(missing ? "missing.means" : "missing.next"),
            kit.words(failure.next()),
            List.of());
    var buttons = new FlowPane(10, 8);
    int others = TrustOrgModel.left(result.lookup());
    if (others > 0 && (missing || failure.code() == FailureCode.BITGO_FORBIDDEN)) {
      var button = button(Text.count("missing.elsewhere", others), actions::askElsewhere);
      button.getStyleClass().add("primary");
      button.setId("ask-elsewhere");
      buttons.getChildren().add(button);
    }
    if (failure.code() == FailureCode.NO_CREDENTIALS
        || failure.code() == FailureCode.COBO_AUTH
        || failure.code() == FailureCode.BITGO_AUTH) {
      buttons.getChildren().add(button("missing.enterSecrets", actions::enterSecrets));
    }
    if (failure.code() != FailureCode.NO_CREDENTIALS || isWithheld(failure)) {
      buttons.getChildren().add(button("missing.again", actions::askAgain));
    }
    return made.below(
        new VBox(10, buttons, new ElsewhereView(kit, result.lookup(), tab.trustOrgs(), actions)));
  }

  /* The key is there, and may be given next time. */
  private static boolean isWithheld(Failure failure) {
    return failure.headline().key().equals("failure.NO_CREDENTIALS.withheld.headline");
  }

  private Button button(String key, Runnable action) {
    return button(Text.of(key), action);
  }

  private Button button(Text words, Runnable action) {
    return PlainControls.button(kit, words, action);
  }

  private Node heading(String key) {
    return new WrappedText(kit.words(key), "heading");
  }

  private Node places(TabResult result) {
    var grid = new GridPane(28, 8);
    grid.getStyleClass().add("places");
    grid.getColumnConstraints().setAll(whole(), new ColumnConstraints(), whole(), whole());
    int row = 0;
    for (var finding : result.findings()) {
      var failure = finding.failure();
      grid.addRow(
          row++,
          new WrappedText(
              TargetWords.ofKind(kit, finding.target()) + " · " + finding.environment().name()),
          answered(finding, failure),
          when(finding),
          new WrappedText(
              finding.answer().map(answer -> answer.took().toMillis() + " ms").orElse(""), "mono"));
    }
    return grid;
  }

  private Node when(Finding finding) {
    var words = new WrappedText("", "mono");
    finding
        .answer()
        .ifPresent(
            answer ->
                kit.followTime(
                    words,
                    () -> {
                      var shown = TimeFormat.clock(answer.receivedAt(), kit.display());
                      words.textProperty().set(kit.words(shown));
                    }));
    return words;
  }

  private static ColumnConstraints whole() {
    var column = new ColumnConstraints();
    column.setMinWidth(Region.USE_PREF_SIZE);
    return column;
  }

  /* Nobody asked, somebody else answered, or the answer was not read: three different things. */
  private static String withoutAnswer(Optional<Failure> failure) {
    return switch (failure.map(Failure::code).orElse(FailureCode.UNREACHABLE)) {
      case NO_CREDENTIALS, SETTING_MISSING, BLOCKED -> "missing.notAsked";
      case PROXY_AUTH -> "missing.proxyAnswered";
      case TOO_LARGE -> "missing.notRead";
      case CUT_SHORT -> "missing.cutShort";
      case TLS -> "missing.notTrusted";
      case CANCELLED -> "missing.cancelled";
      default -> "missing.noAnswer";
    };
  }

  private Node answered(Finding finding, Optional<Failure> failure) {
    String status =
        finding
            .answer()
            .map(Answer::httpStatus)
            .map(http -> kit.words("missing.http", Integer.toString(http)))
            .orElseGet(() -> kit.words(withoutAnswer(failure)));
    String said =
        failure
            .flatMap(Failure::vendorCode)
            .map(vendor -> kit.words("missing.code", vendor))
            .map(code -> kit.words("missing.answered", status, code))
            .orElse(status);
    var icon =
        new ToneIcon(
            switch (finding.outcome()) {
              case FOUND -> Tone.SUCCESS;
              case NOT_FOUND -> Tone.INACTIVE;
              case FAILED -> Tone.ATTENTION;
            });
    var line = new HBox(7, icon, new WrappedText(said));
    return failure
        .flatMap(Failure::vendorMessage)
        .<Node>map(
            words -> new VBox(2, line, new SafeText(kit, kit.words("missing.vendorSays"), words)))
        .orElse(line);
  }

  private Node support(Finding finding, String version) {
    String line = SupportLine.of(finding, version);
    var text = new SafeText(kit, kit.words("missing.support"), line);
    text.getStyleClass().add("mono");
    var box = new HBox(8, text, new CopyButton(kit, kit.words("missing.support"), () -> line));
    HBox.setHgrow(text, Priority.ALWAYS);
    box.getStyleClass().add("support-line");
    return box;
  }
}
