package org.treasurylookup.view.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.domain.check.flow.MoneyFlow;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.model.record.MoneyModel;
import org.treasurylookup.model.record.RecordDetail;
import org.treasurylookup.model.record.RelatedRow;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.order.RefundsSection;
import org.treasurylookup.view.record.NotesBox;
import org.treasurylookup.view.record.RecordHeader;
import org.treasurylookup.view.record.RecordPage;
import org.treasurylookup.view.record.RecordSections;
import org.treasurylookup.view.record.RecordView;
import org.treasurylookup.view.related.RelatedTable;
import org.treasurylookup.view.value.ValueCopying;

/**
 * Where the money of an order or a batch went: notes, a picture for each token, what could not be
 * read, and the rows of the lists that say so.
 */
public final class MoneyView implements RecordView {
  /* Amounts exactly: Cobo sends each once cut to two digits besides. */
  private static final List<String> CHANGES =
      List.of(
          "created_timestamp",
          "source_type",
          "flow_direction",
          "amount_raw",
          "token_id",
          "balance_before_raw",
          "balance_after_raw",
          "source_id");
  private static final List<String> RETURNED =
      List.of(
          "status",
          "amount",
          "token_id",
          "source_account",
          "destination_account",
          "description",
          "batch_allocation_id");

  private final ControlKit kit;
  private final MoneyModel model;
  private final Consumer<RecordDetail> open;
  private final Optional<String> copied;
  private final RecordPage page = new RecordPage();
  private final RecordSections sections;
  private final RecordHeader header;
  private final VBox picture = new VBox();
  private final RelatedTable changes;
  private final RelatedTable refunds;
  private final RelatedTable returned;

  /**
   * A view of what a model finds out.
   *
   * @param open opens a row in a pane of its own
   * @param copied how a copy names the record; empty where not all may be copied in one go
   */
  public MoneyView(
      ControlKit kit,
      MoneyModel model,
      Finding finding,
      Consumer<RecordDetail> open,
      Optional<String> copied) {
    this.open = open;
    this.copied = copied;
    this.kit = kit;
    this.model = model;
    this.sections = new RecordSections(kit, "money");
    this.header =
        new RecordHeader(
                kit,
                kit.words("money.title"),
                kit.words("target." + finding.target().kind()),
                finding.target().id(),
                List.of(),
                Optional.empty())
            .focusable();
    picture.getStyleClass().add("flow-pictures");
    this.changes =
        table("balance_changes", FieldCatalogue.BALANCE_CHANGE, CHANGES, model.changes());
    this.refunds = table("refunds", FieldCatalogue.REFUND, RefundsSection.COLUMNS, model.refunds());
    this.returned = table("allocation_items", FieldCatalogue.ITEM, RETURNED, model.returned());
    model.flowProperty().subscribe(_ -> fill());
    model.busyProperty().subscribe(_ -> fill());
    kit.follow(picture, this::draw);
  }

  private RelatedTable table(
      String name, FieldCatalogue kind, List<String> columns, ObservableList<RelatedRow> rows) {
    return new RelatedTable(kit, name, columns.stream().map(kind::field).toList(), rows, open);
  }

  private void fill() {
    List<Node> nodes = new ArrayList<>(List.of(header));
    if (model.busyProperty().get()) {
      nodes.add(waiting());
    }
    model.flowProperty().get().ifPresent(flow -> nodes.addAll(parts(flow)));
    page.show(nodes);
  }

  private Node waiting() {
    var wheel = new ProgressIndicator();
    wheel.getStyleClass().add("small-wheel");
    wheel.setAccessibleText(kit.words("money.reading"));
    var line = new HBox(wheel, new WrappedText(kit.words("money.reading"), "muted"));
    line.getStyleClass().add("money-reading");
    return line;
  }

  private List<Node> parts(MoneyFlow flow) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(new NotesBox(kit, flow.notes(), false, _ -> Optional.empty()));
    draw();
    nodes.add(picture);
    flow.gaps().forEach(gap -> nodes.add(new WrappedText(kit.words(gap), "muted")));
    if (flow.strands().isEmpty() && !flow.isInAlarm()) {
      nodes.add(new WrappedText(kit.words("money.nothing"), "muted"));
    }
    if (!flow.strands().isEmpty()) {
      copied.ifPresent(record -> nodes.add(copying(flow, record)));
    }
    section(nodes, "balanceChanges", model.changes(), changes);
    section(nodes, "refunds", model.refunds(), refunds);
    section(nodes, "returned", model.returned(), returned);
    return nodes;
  }

  private void section(
      List<Node> nodes, String name, ObservableList<RelatedRow> rows, RelatedTable table) {
    if (!rows.isEmpty()) {
      nodes.add(sections.open(name, table.node(), Integer.toString(rows.size())));
    }
  }

  private void draw() {
    picture
        .getChildren()
        .setAll(
            model.flowProperty().get().stream()
                .flatMap(flow -> flow.strands().stream())
                .map(strand -> new FlowPicture(kit, strand))
                .toList());
  }

  private Node copying(MoneyFlow flow, String record) {
    String title = kit.words("money.title") + ": " + record;
    var words = button("money.copyText");
    words.setOnAction(
        _ -> ValueCopying.copy(kit, kit.words("money.text"), FlowWords.of(kit, title, flow)));
    var drawing = button("money.copyPicture");
    drawing.setOnAction(_ -> copyPicture(title));
    var line = new HBox(words, drawing);
    line.getStyleClass().add("money-copying");
    return line;
  }

  /* Taken elsewhere, a picture has to say whose money it is, and whether it is any. */
  private void copyPicture(String title) {
    var content = new ClipboardContent();
    var caption = new VBox(new WrappedText(title));
    caption.getStyleClass().add("flow-box");
    picture.getChildren().addFirst(caption);
    content.putImage(picture.snapshot(new SnapshotParameters(), null));
    picture.getChildren().remove(caption);
    Clipboard.getSystemClipboard().setContent(content);
    kit.toast().say(kit.words("money.pictureCopied"));
  }

  private Button button(String key) {
    return PlainControls.of(new Button(kit.words(key)));
  }

  @Override
  public Node node() {
    return page;
  }

  @Override
  public Node verdict() {
    return header;
  }
}
