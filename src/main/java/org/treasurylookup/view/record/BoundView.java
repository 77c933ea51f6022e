package org.treasurylookup.view.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.record.MoneyModel;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.record.RecordModel;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.EqualColumns;
import org.treasurylookup.view.control.KeptNodes;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.value.VerdictCard;
import org.treasurylookup.view.value.VerdictFigure;

/**
 * A view on a page of its own that is filled anew with each answer of its model.
 *
 * @param <R> the kind of record
 */
public abstract class BoundView<R extends ProviderRecord> implements RecordView {
  /** What controls need from around them. */
  protected final ControlKit kit;

  protected final RecordPage page = new RecordPage();

  /** Sections that stay as they are when the page is filled anew. */
  protected final RecordSections sections;

  /** Nodes that stay while what they show does. */
  protected final KeptNodes kept = new KeptNodes();

  private final RecordModel<R> model;
  private Node verdict = new WrappedText("");
  private Optional<Target> target = Optional.empty();

  /** An empty view; call {@link #bind()} once it can be filled. */
  protected BoundView(ControlKit kit, RecordModel<R> model) {
    this.kit = kit;
    this.model = model;
    this.sections = new RecordSections(kit, model.kind());
  }

  /** Shows what the model holds, now and from now on. */
  protected final void bind() {
    model
        .findingProperty()
        .subscribe(
            finding ->
                finding.ifPresent(
                    known -> {
                      verdict = show(known, model.recordProperty().getValue().orElseThrow());
                      begin(known.target());
                    }));
  }

  private void begin(Target now) {
    if (!target.equals(Optional.of(now))) {
      target = Optional.of(now);
      page.toTop();
      beginTables();
    }
  }

  /** Shows the tables from their first row, all of them and none chosen, for another record. */
  protected void beginTables() {}

  /** Fills the page and gives the node that holds the answer. */
  protected abstract Node show(Finding finding, R record);

  protected final NotesBox notes(List<Note> notes, Function<Note, Optional<Hyperlink>> link) {
    boolean person = model.findingProperty().get().filter(Finding::isAboutPerson).isPresent();
    return kept.get(
        "notes", List.of(person, List.copyOf(notes)), () -> new NotesBox(kit, notes, person, link));
  }

  protected final EqualColumns columns(String place, List<? extends Node> parts) {
    return kept.get("columns " + place, parts, () -> new EqualColumns(parts.toArray(Node[]::new)));
  }

  /** What we say about the record. */
  protected final VerdictCard card(
      Finding finding, Tone own, Text sentence, List<VerdictFigure> figures, Optional<Why> why) {
    var tone = finding.level().map(level -> level.verdict(own)).orElse(own);
    return kept.get(
        "card",
        List.of(tone, sentence, figures, why),
        () -> CheckCard.of(kit, tone, sentence, figures, why));
  }

  /** The same with a line below the figures. */
  protected final VerdictCard card(
      Finding finding,
      Tone own,
      Text sentence,
      List<VerdictFigure> figures,
      Optional<Why> why,
      FieldLine below) {
    var card = card(finding, own, sentence, figures, why);
    card.getChildren().removeIf(it -> it instanceof FieldLine && !it.equals(below));
    if (!card.getChildren().contains(below)) {
      card.below(below);
    }
    return card;
  }

  protected final Hyperlink moneyLink(Consumer<RecordDetail> open) {
    return PlainControls.link(
        kit.words("money.link"),
        () ->
            model
                .findingProperty()
                .get()
                .filter(MoneyModel::fits)
                .map(RecordDetail.OfMoney::new)
                .ifPresent(open));
  }

  @Override
  public final Node node() {
    return page;
  }

  @Override
  public final Node verdict() {
    return verdict;
  }
}
