package org.treasurylookup.view.shell;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.answer.Answer;
import org.treasurylookup.domain.answer.ResponseSignature;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.model.lookup.PendingLookup;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.StatusBar;
import org.treasurylookup.view.control.Ticker;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.page.Page;
import org.treasurylookup.view.window.LowWindow;

/** The last line: when the answer in front came, how old it is, and the keys that help now. */
final class AnswerStatus {
  private static final Duration OLD = Duration.ofMinutes(5);
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final int SHA_GROUP = 4;

  private final ControlKit kit;
  private final Clock clock;
  private final ReadOnlyObjectProperty<Optional<Page>> page;
  private final StatusBar line = new StatusBar();
  private Optional<TabModel> front = Optional.empty();
  private boolean rows;
  private Subscription watching = Subscription.EMPTY;
  private final Hyperlink more = new Hyperlink();
  private boolean low;
  private boolean opened;

  /**
   * A line for a window.
   *
   * @param page what stands over the tabs, and is then in front of any answer
   */
  AnswerStatus(
      ControlKit kit, Clock clock, ShellModel model, ReadOnlyObjectProperty<Optional<Page>> page) {
    this.page = page;
    this.kit = kit;
    this.clock = clock;
    model.selectedProperty().subscribe(this::watch);
    model
        .frontProperty()
        .subscribe(
            tab -> {
              rows = tab.filter(it -> !(it instanceof TabModel)).isPresent();
              show();
            });
    page.subscribe((_, _) -> show());
    kit.followTime(line, this::show);
    more.setMnemonicParsing(false);
    more.setId("status-more");
    more.setMinWidth(Region.USE_PREF_SIZE);
    more.setOnAction(_ -> open());
    LowWindow.follow(line, kit.display(), this::fold);
    Ticker.start(line, AGAIN, this::show);
  }

  private void watch(Optional<TabModel> tab) {
    watching.unsubscribe();
    front = tab;
    watching =
        tab.map(
                it ->
                    it.shownProperty()
                        .subscribe(_ -> show())
                        .and(it.pendingProperty().subscribe((was, now) -> pending(was, now))))
            .orElse(Subscription.EMPTY);
    show();
  }

  Node node() {
    return line;
  }

  /* Steps of a look-up change nothing here. */
  private void pending(Optional<PendingLookup> before, Optional<PendingLookup> now) {
    if (!before.map(PendingLookup::lookup).equals(now.map(PendingLookup::lookup))) {
      show();
    }
  }

  private void fold(boolean nowLow) {
    low = nowLow;
    opened = false;
    show();
  }

  private void open() {
    opened = !opened;
    show();
    more.requestFocus();
  }

  private void show() {
    var keys = new ArrayList<String>();
    var facts = new ArrayList<Node>();
    front
        .filter(_ -> page.get().isEmpty())
        .flatMap(TabModel::finding)
        .filter(finding -> finding.answer().isPresent())
        .ifPresent(
            finding -> {
              facts.addAll(facts(finding, finding.answer().orElseThrow()));
              keys.add(kit.words("keys.refresh"));
              keys.add(kit.words("keys.json"));
            });
    if (rows && page.get().isEmpty()) {
      keys.add(kit.words("keys.list"));
      if (kit.display().letterKeysProperty().get()) {
        keys.add(kit.words("keys.exceptions"));
      }
    }
    keys.add(kit.words("keys.box"));
    line.keepOnOneLine(low && !opened);
    if (low && !facts.isEmpty()) {
      more.setText(kit.words(opened ? "statusbar.less" : "statusbar.more"));
      line.show(facts, more);
    } else {
      line.show(facts, keys);
    }
  }

  /* A wrong clock here, or none there, bears on every "expired" and "left" on the page. */
  private Optional<Node> clock(Answer answer) {
    if (answer.serverTime().isEmpty()) {
      return Optional.of(line.words(kit.words("statusbar.clock.own")));
    }
    return answer
        .clockAhead()
        .filter(Answer::isClockOff)
        .map(
            ahead ->
                new HBox(
                    6,
                    new ToneIcon(Tone.ATTENTION),
                    line.words(
                        kit.words(
                            ahead.isNegative() ? "statusbar.clock.slow" : "statusbar.clock.fast",
                            kit.words(TimeFormat.nearest(ahead.abs()))))));
  }

  /* Where a signature belongs, one that is missing is as much to be seen as a wrong clock. */
  private Node signature(ResponseSignature signature) {
    var words = line.words(kit.words("signature." + signature.code()));
    return switch (signature) {
      case VALID, NOT_APPLICABLE -> words;
      case ABSENT -> new HBox(6, new ToneIcon(Tone.ATTENTION), words);
      case INVALID -> new HBox(6, new ToneIcon(Tone.FAILURE), words);
    };
  }

  private List<Node> facts(Finding finding, Answer answer) {
    var age = Duration.between(answer.receivedAt(), clock.instant());
    boolean old = age.compareTo(OLD) > 0;
    String received =
        kit.words(
            "statusbar.received",
            TimeFormat.clock(answer.receivedAt(), kit.display()),
            Long.toString(answer.took().toMillis()));
    List<Node> facts = new ArrayList<>();
    if (old) {
      var warning =
          new HBox(
              6,
              new ToneIcon(Tone.ATTENTION),
              line.words(kit.words("statusbar.old", kit.words(TimeFormat.span(age)))));
      facts.add(warning);
    }
    clock(answer).ifPresent(facts::add);
    facts.add(line.words(received));
    facts.add(line.words("HTTP " + answer.httpStatus()));
    finding.signature().map(this::signature).ifPresent(facts::add);
    String sha = answer.body().sha256();
    facts.add(
        line.mono(
            "sha256 "
                + sha.substring(0, SHA_GROUP)
                + " "
                + sha.substring(SHA_GROUP, 2 * SHA_GROUP)
                + " …"));
    return facts;
  }
}
