package org.treasurylookup.view.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.treasurylookup.domain.BatchAllocation;
import org.treasurylookup.domain.Moment;
import org.treasurylookup.domain.Received;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Assessment.Summary;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.domain.check.result.SumShare;
import org.treasurylookup.domain.check.result.TokenTotal;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.BatchModel;
import org.treasurylookup.model.record.MoneyModel;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.text.Text;
import org.treasurylookup.text.TokenInWords;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.record.BoundView;
import org.treasurylookup.view.record.CheckCard;
import org.treasurylookup.view.record.FieldTable;
import org.treasurylookup.view.record.RecordHeader;
import org.treasurylookup.view.value.ValueNodes;
import org.treasurylookup.view.value.VerdictCard;
import org.treasurylookup.view.value.VerdictFigure;

/**
 * A batch allocation in the order of reading: what it is, what it moves in all, notes, then every
 * item and what each account gains or loses, in tables that fill the window.
 */
public final class BatchView extends BoundView<BatchAllocation> {
  private static final List<String> IDENTIFIERS =
      List.of("request_id", "initiator", "status", "created_timestamp", "updated_timestamp");

  /* More totals than this would push the items out of the window. */
  private static final int MOST_FIGURES = 8;

  private final BatchModel model;
  private final Consumer<RecordDetail> open;
  private final ItemsTable items;
  private final BatchParts parts;

  /**
   * A view bound to a model.
   *
   * @param open opens a part of the record in a pane of its own
   */
  public BatchView(ControlKit kit, BatchModel model, Consumer<RecordDetail> open) {
    super(kit, model);
    this.model = model;
    this.open = open;
    this.items = new ItemsTable(kit, model, open);
    this.parts = new BatchParts(kit, items, new NetsTable(kit, model));
    page.addEventHandler(KeyEvent.KEY_PRESSED, parts::key);
    bind();
  }

  @Override
  protected void beginTables() {
    parts.begin();
  }

  @Override
  protected Node show(Finding finding, BatchAllocation batch) {
    var fields = new FieldTable(kit, Provider.COBO, kept).at(finding);
    var verdict = card(finding);
    if (MoneyModel.fits(finding) && verdict.getProperties().putIfAbsent("money", true) == null) {
      verdict.beside(moneyLink(open));
    }
    List<Region> nodes = new ArrayList<>();
    nodes.add(header(finding, batch));
    nodes.add(verdict);
    nodes.add(notes(model.notes(), this::link));
    var identifiers = fields.of(batch, identifiers(batch));
    var unknown = sections.unknown(fields, batch);
    if (model.items().isEmpty()) {
      nodes.add(sections.open("items", nothing(batch), "0"));
      nodes.add(sections.open("identifiers", identifiers));
      nodes.addAll(unknown);
      page.show(nodes);
    } else {
      parts.fill(identifiers, unknown);
      page.show(nodes, parts);
    }
    return verdict;
  }

  /* The batch id stands in the header, unless there is none that can be read. */
  private static List<String> identifiers(BatchAllocation batch) {
    return batch.batchAllocationId().asValue().filter(id -> !id.isEmpty()).isPresent()
        ? IDENTIFIERS
        : Stream.concat(Stream.of("batch_allocation_id"), IDENTIFIERS.stream()).toList();
  }

  private Region header(Finding finding, BatchAllocation batch) {
    int count = model.items().size();
    String kind = kit.words("kind.batch");
    String caption = count == 0 ? kind : kind + " · " + kit.words(Text.count("batch.items", count));
    String id = RecordHeader.id(batch, finding);
    var when = when(finding, batch);
    return kept.get(
        "header",
        List.of(caption, id, batch.status(), when.map(Supplier::get)),
        () ->
            new RecordHeader(
                kit,
                caption,
                kit.words("field.batch_allocation_id"),
                id,
                List.of(badge(batch)),
                when));
  }

  private Node badge(BatchAllocation batch) {
    return switch (batch.status()) {
      case Received.Value<?> _ -> FieldTable.badge(kit, batch.status().asValue().orElseThrow());
      case Received.Malformed<?> _ -> words("batch.statusUnreadable");
      case Received.Absent<?> _, Received.Null<?> _ -> words("check.batch.noStatus");
    };
  }

  private Node words(String key) {
    return new WrappedText(kit.words(key), "muted");
  }

  /* A batch is seldom touched again: when it was, both times matter. */
  private Optional<Supplier<String>> when(Finding finding, BatchAllocation batch) {
    var created = batch.created().asValue();
    var updated =
        batch
            .updated()
            .asValue()
            .filter(it -> !Optional.of(it.instant()).equals(created.map(Moment::instant)));
    var lines =
        Stream.concat(
                created.map(it -> RecordHeader.when(kit, "created", it, finding)).stream(),
                updated.map(it -> RecordHeader.when(kit, "updated", it, finding)).stream())
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(() -> lines.stream().map(Supplier::get).collect(Collectors.joining("\n")));
  }

  private VerdictCard card(Finding finding) {
    var tone = finding.level().orElse(AlarmLevel.OK).verdict(Tone.NOTE);
    var summary = finding.assessment().summary();
    var totals = List.copyOf(model.totals());
    return kept.get("card", List.of(tone, summary, totals), () -> makeCard(tone, summary, totals));
  }

  private VerdictCard makeCard(Tone tone, Optional<Summary> summary, List<TokenTotal> totals) {
    int shown = totals.size() > MOST_FIGURES + 1 ? MOST_FIGURES : totals.size();
    var card =
        CheckCard.of(
            kit,
            tone,
            summary.map(Summary::text).orElseGet(() -> Text.of("record.noCheck")),
            figures(totals.subList(0, shown)),
            summary.map(Summary::why));
    if (shown < totals.size()) {
      card.below(moreTotals(card, totals.size() - shown));
    }
    return card;
  }

  private Hyperlink moreTotals(VerdictCard card, int more) {
    return PlainControls.link(
        kit.words(Text.count("batch.moreTotals", more)),
        link -> {
          card.getChildren().remove(link);
          card.figures(kit, figures(model.totals()));
        });
  }

  private List<VerdictFigure> figures(List<TokenTotal> totals) {
    return totals.stream().flatMap(this::figures).toList();
  }

  /* Who reads a sum has to see what of it has not moved, or not yet. */
  private Stream<VerdictFigure> figures(TokenTotal total) {
    String token = TokenInWords.of(total.amount().token());
    var whole = new VerdictFigure(label(total), total.amount().plain(), token);
    return Stream.of(
            Optional.of(whole),
            share("batch.total.failed", total.failed(), token),
            share("batch.total.underWay", total.underWay(), token))
        .flatMap(Optional::stream);
  }

  private Optional<VerdictFigure> share(String label, SumShare share, String token) {
    return share.isNone()
        ? Optional.empty()
        : Optional.of(
            new VerdictFigure(kit.words(Text.count(label, share.count())), share.plain(), token));
  }

  private String label(TokenTotal total) {
    String label = kit.words(Text.count("batch.total", total.count()));
    return total.leftOut() == 0
        ? label
        : label + " · " + kit.words(Text.count("batch.total.leftOut", total.leftOut()));
  }

  private Optional<Hyperlink> link(Note note) {
    var rows = items.rows(note);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        PlainControls.link(
            kit.words(Text.count("batch.show", rows.size())),
            () -> {
              parts.showItems();
              items.select(rows);
            }));
  }

  private Node nothing(BatchAllocation batch) {
    return switch (batch.allocationItems()) {
      case Received.Value<?> _ -> words("batch.items.empty");
      case Received.Absent<?> _ -> words("batch.items.absent");
      case Received.Null<?> _ -> words("batch.items.null");
      case Received.Malformed<?> malformed ->
          ValueNodes.malformed(kit, kit.words("field.allocation_items"), malformed);
    };
  }
}
