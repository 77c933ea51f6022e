package org.treasurylookup.view.tab;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Finding.Outcome;
import org.treasurylookup.model.KeptTime;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.model.lookup.TabResult;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.tab.TabModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.outcome.TargetWords;
import org.treasurylookup.view.value.NoteRow;

/**
 * What must be known before a record is relied on: stale, not whole, or one of several kinds.
 *
 * @param open opens questions in tabs of their own
 */
record RecordCaveats(ControlKit kit, TabModel model, Consumer<TabTargets> open) {
  List<Node> all() {
    return Stream.of(
            model.finding().flatMap(this::kept),
            model.failedRefreshProperty().get().map(this::stale),
            model.refusedProperty().get().map(this::refused),
            model.shownProperty().get().flatMap(this::elsewhere),
            model.finding().flatMap(this::gap))
        .flatMap(Optional::stream)
        .toList();
  }

  /* Also what was not found then: it may be there now. */
  private Optional<Node> kept(Finding finding) {
    return finding
        .asOf()
        .map(
            at -> {
              Supplier<String> words = () -> kit.sentence(KeptTime.sentence(at, kit.display()));
              var row = new NoteRow(kit, Tone.ATTENTION, lead("kept.lead"), words);
              row.setId("kept-look");
              row.getStyleClass().add("kept-look");
              kit.followAge(row, () -> row.say(words.get()));
              return row.action(kit.words("kept.ask"), model::refresh);
            });
  }

  private Node stale(Finding lost) {
    String what = lost.failure().map(failure -> kit.words(failure.headline())).orElse("");
    return new NoteRow(Tone.ATTENTION, lead("stale.lead"), kit.words("stale.text", what, since()))
        .action(kit.words("missing.again"), model::refresh);
  }

  private Node refused(Finding finding) {
    String record =
        kit.words("trail.step", TargetWords.ofKind(kit, finding.target()), finding.target().id());
    String why = finding.failure().map(it -> kit.words(it.headline())).orElse("");
    String next = finding.failure().map(it -> kit.words(it.next())).orElse("");
    var row = new NoteRow(Tone.NOTE, "", kit.words("follow.refused", record, why, next));
    row.setId("follow-refused");
    return row;
  }

  private String lead(String key) {
    return kit.words("control.lead", Text.of(key));
  }

  private String since() {
    return model.finding().flatMap(Finding::answer).map(it -> clock(it.receivedAt())).orElse("?");
  }

  private String clock(Instant at) {
    return kit.words(TimeFormat.clock(at, kit.display()));
  }

  /* A record whose items could not all be fetched is shown, and never as if it were whole. */
  private Optional<Node> gap(Finding finding) {
    return finding
        .failure()
        .filter(_ -> finding.outcome() == Outcome.FOUND)
        .map(
            failure ->
                new NoteRow(
                        Tone.ATTENTION,
                        lead("gap.lead"),
                        kit.words("list.sentences", failure.headline(), failure.next()))
                    .action(kit.words("missing.again"), model::refresh));
  }

  /* One id may be of several kinds: say where it was not found, and where there is another record. */
  private Optional<Node> elsewhere(TabResult result) {
    var found = result.found();
    if (found.isEmpty() || result.lookup().targets().size() < 2) {
      return Optional.empty();
    }
    String others =
        result.findings().stream()
            .filter(finding -> !finding.equals(found.getFirst()))
            .map(finding -> kit.words(said(finding), TargetWords.ofKind(kit, finding.target())))
            .collect(Collectors.joining(" "));
    String asking =
        result.open().stream()
            .map(target -> kit.words("also.asking", TargetWords.ofKind(kit, target)))
            .collect(Collectors.joining(" "));
    var row = new NoteRow(Tone.NOTE, "", (others + " " + asking).strip());
    for (var other : found.subList(1, found.size())) {
      row.action(
          kit.words("also.open"),
          () -> open.accept(new TabTargets(List.of(other.target()), other.environment())));
    }
    return Optional.of(row);
  }

  private static String said(Finding finding) {
    return switch (finding.outcome()) {
      case FOUND -> "also.found";
      case NOT_FOUND -> "also.notFound";
      case FAILED -> "also.failed";
    };
  }
}
