package org.treasurylookup.view.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingChanges;
import org.treasurylookup.model.KeptTime;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.model.recent.RecentRecord;
import org.treasurylookup.model.record.LookTimeline;
import org.treasurylookup.model.record.TimelineLook;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;

/**
 * The time line of a record: every look that is kept, what changed from one to the next, and any
 * two compared. Nobody is asked.
 */
public final class LooksPage extends PageFrame {
  private final LookTimeline line;
  private final Ways ways;
  private final Button compare;
  private final Button evidence;
  private final VBox comparison = new VBox();
  private final VBox rows = new VBox();
  private final Set<TimelineLook> marked = new LinkedHashSet<>();
  private final ListChangeListener<TimelineLook> listener = _ -> showRows();
  private boolean wantsFocus;

  /**
   * Where the page leads.
   *
   * @param open opens a look in a tab, as it was
   * @param save opens what saves looks as evidence, earliest first; empty where nothing may be
   *     saved
   * @param close leads back to the tabs
   */
  public record Ways(
      Consumer<HistoryEntry> open, Optional<Consumer<List<Finding>>> save, Runnable close) {}

  /** A page about the looks at a record. */
  public LooksPage(ControlKit kit, LookTimeline line, Ways ways) {
    super(kit, kit.words("looks.title"), ways.close());
    this.line = line;
    this.ways = ways;
    this.compare = PlainControls.primary(kit, Text.of("looks.compare"), this::compare);
    this.evidence = button("looks.evidence", this::save);
    rows.getStyleClass().add("page-column");
    comparison.getStyleClass().add("page-card");
    comparison.setId("looks-comparison");
    comparison.managedProperty().bind(comparison.visibleProperty());
    comparison.setVisible(false);
    var target = line.target();
    var about = Text.of("save.record", Text.of("target." + target.kind()), target.id());
    var state = new WrappedText("", "muted");
    state.managedProperty().bind(state.visibleProperty());
    line.stateProperty()
        .subscribe(
            now -> {
              state.textProperty().set(now.map(kit::words).orElse(""));
              state.setVisible(now.isPresent());
            });
    show(
        List.of(
            new WrappedText(
                kit.words("list.pair", kit.words(about), line.environment().name()), "heading"),
            state,
            new FlowPane(10, 8, compare, evidence),
            comparison,
            rows));
    line.looks().addListener(listener);
    showRows();
  }

  @Override
  public Optional<Environment> environment() {
    return Optional.of(line.environment());
  }

  /* The tab behind it shows the same record. */
  @Override
  public boolean isOfRecords() {
    return true;
  }

  @Override
  public void focus() {
    wantsFocus = true;
    focusFirst();
  }

  private void focusFirst() {
    var first = rows.lookup(".check-box");
    if (wantsFocus && first != null) {
      wantsFocus = false;
      first.requestFocus();
    }
  }

  @Override
  public void close() {
    line.looks().removeListener(listener);
  }

  private void showRows() {
    marked.clear();
    rows.getChildren().setAll(line.looks().stream().map(this::row).toList());
    tell();
    focusFirst();
  }

  private Node row(TimelineLook look) {
    var mark = new CheckBox();
    mark.setAccessibleText(time(look));
    mark.selectedProperty()
        .subscribe(
            (_, now) -> {
              if (now) {
                marked.add(look);
              } else {
                marked.remove(look);
              }
              tell();
            });
    var head = new HBox(10, mark, icon(look), when(look));
    var open = PlainControls.link(kit().words("kept.show"), () -> ways.open().accept(look.entry()));
    open.setAccessibleText(kit().words("list.pair", kit().words("kept.show"), time(look)));
    open.setDisable(look.finding().isEmpty());
    mark.addEventFilter(KeyEvent.KEY_PRESSED, event -> openBy(event, open));
    HBox.setHgrow(head.getChildren().getLast(), Priority.ALWAYS);
    head.getChildren().add(open);
    var row = new VBox(4, head, live("plain", look.words()));
    row.getStyleClass().addAll("page-card", "look-row");
    return row;
  }

  /* As in every list: Space marks, Enter opens. */
  private static void openBy(KeyEvent event, Hyperlink open) {
    if (event.getCode() == KeyCode.ENTER) {
      open.fire();
      event.consume();
    }
  }

  private static ToneIcon icon(TimelineLook look) {
    return new ToneIcon(
        look.finding().flatMap(RecentRecord::of).map(RecentRecord::tone).orElse(Tone.ATTENTION));
  }

  private WrappedText when(TimelineLook look) {
    var text = new WrappedText("", "strong");
    kit().followAge(text, () -> text.textProperty().set(head(look)));
    return text;
  }

  private WrappedText live(String style, Text words) {
    var text = new WrappedText("", style);
    var shown = words.mapArguments(InvisibleCharacters::show);
    kit().follow(text, () -> text.textProperty().set(kit().sentence(shown)));
    return text;
  }

  private String time(TimelineLook look) {
    return kit().words(KeptTime.of(look.at(), kit().display()));
  }

  /* When, how long ago, by whom, and the vendor's word. */
  private String head(TimelineLook look) {
    var display = kit().display();
    String status = look.entry().result().status();
    return kit()
        .words(
            status.isEmpty() ? "looks.head" : "looks.head.status",
            KeptTime.of(look.at(), display),
            TimeFormat.age(look.at(), display.clock().instant()),
            InvisibleCharacters.show(look.entry().asker().user()),
            InvisibleCharacters.show(status));
  }

  private void tell() {
    compare.setDisable(marked.size() != 2);
    evidence.setDisable(
        ways.save().isEmpty() || marked.stream().allMatch(look -> look.finding().isEmpty()));
    comparison.setVisible(false);
  }

  private List<TimelineLook> inOrder() {
    return marked.stream().sorted(Comparator.comparingLong(look -> look.entry().id())).toList();
  }

  private void compare() {
    var two = inOrder();
    List<Node> nodes = new ArrayList<>();
    nodes.add(
        new WrappedText(
            kit().words("looks.between", time(two.getFirst()), time(two.getLast())), "heading"));
    line.between(two.getFirst(), two.getLast())
        .map(FindingChanges::texts)
        .map(texts -> texts.isEmpty() ? List.of(Text.of("looks.same")) : texts)
        .orElseGet(() -> List.of(Text.of("looks.incomparable")))
        .forEach(text -> nodes.add(live("plain", text)));
    comparison.getChildren().setAll(nodes);
    comparison.setVisible(true);
  }

  private void save() {
    var looks = inOrder().stream().flatMap(look -> look.finding().stream()).toList();
    ways.save().ifPresent(save -> save.accept(looks));
  }
}
