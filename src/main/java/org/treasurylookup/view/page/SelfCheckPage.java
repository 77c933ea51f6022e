package org.treasurylookup.view.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.lookup.selfcheck.SelfCheck;
import org.treasurylookup.lookup.selfcheck.SelfCheck.Row;
import org.treasurylookup.lookup.selfcheck.SelfCheckText;
import org.treasurylookup.model.selfcheck.SelfCheckModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.value.ValueCopying;

/** What the program can reach and how that goes: nothing is asked until the user says so. */
public final class SelfCheckPage extends PageFrame {
  private final SelfCheckModel check;
  private final Environment now;
  private final Button one;
  private final Button all;
  private final Button copy;
  private final Button cancel;
  private final ProgressBar bar = new ProgressBar(0);
  private final WrappedText count = new WrappedText("");
  private final FlowPane progress = new FlowPane(12, 6);
  private final VBox rows = new VBox();
  private final VBox remarks = new VBox();
  private final ListChangeListener<Row> listener = this::show;
  private final ListChangeListener<Text> remarksListener = _ -> showRemarks();

  /**
   * A page that has checked nothing yet.
   *
   * @param now the environment of the window
   */
  public SelfCheckPage(
      ControlKit kit,
      SelfCheckModel check,
      Environment now,
      List<Environment> environments,
      Runnable close) {
    super(kit, kit.words("selfcheck.title"), close);
    this.check = check;
    this.now = now;
    this.one =
        PlainControls.primary(
            kit, Text.of("selfcheck.one", now.name()), () -> check.start(List.of(now)));
    this.all = button("selfcheck.all", () -> check.start(environments));
    this.copy = button("selfcheck.copy", this::copyReport);
    this.cancel = button("selfcheck.cancel", check::cancel);
    bar.setPrefWidth(160);
    bar.setAccessibleText(kit.words("selfcheck.title"));
    progress.getStyleClass().add("page-line");
    progress.getChildren().addAll(bar, count, cancel);
    rows.getStyleClass().add("page-column");
    List<Node> nodes = new ArrayList<>();
    check.heading().forEach(text -> nodes.add(new WrappedText(kit.words(text))));
    nodes.add(remarks);
    nodes.add(new FlowPane(10, 8, one, all, copy));
    nodes.add(progress);
    nodes.add(rows);
    show(nodes);
    check.rows().addListener(listener);
    check.remarks().addListener(remarksListener);
    showRemarks();
    check.runningProperty().subscribe(_ -> tell());
  }

  @Override
  public Optional<Environment> environment() {
    return Optional.of(now);
  }

  @Override
  public void focus() {
    one.requestFocus();
  }

  @Override
  public void close() {
    check.cancel();
    check.rows().removeListener(listener);
    check.remarks().removeListener(remarksListener);
  }

  private void showRemarks() {
    remarks
        .getChildren()
        .setAll(check.remarks().stream().map(t -> new WrappedText(words(t))).toList());
    PlainControls.show(remarks, !check.remarks().isEmpty());
  }

  private void show(ListChangeListener.Change<? extends Row> change) {
    rows.getChildren().setAll(check.rows().stream().map(this::card).toList());
    tell();
  }

  private void tell() {
    boolean running = check.runningProperty().get();
    int done = check.rows().size();
    int total = check.totalProperty().get();
    boolean mine = one.isFocused() || all.isFocused() || cancel.isFocused();
    one.setDisable(running);
    all.setDisable(running);
    copy.setDisable(done == 0);
    PlainControls.show(cancel, running);
    PlainControls.show(bar, running);
    bar.setProgress(total == 0 ? 0 : (double) done / total);
    PlainControls.show(progress, total > 0);
    count
        .textProperty()
        .set(
            check
                .problem()
                .map(kit()::words)
                .orElseGet(() -> kit().words(said(running), string(done), string(total))));
    if (mine) {
      /* A button that is taken away would leave it to the first control of the window. */
      (running ? cancel : one).requestFocus();
    }
  }

  private String said(boolean running) {
    if (running) {
      return "selfcheck.running";
    }
    if (check.rows().size() < check.totalProperty().get()) {
      return "selfcheck.cancelled";
    }
    return check.rows().stream().allMatch(Row::isWell) ? "selfcheck.well" : "selfcheck.notWell";
  }

  private static String string(int number) {
    return Integer.toString(number);
  }

  private Node card(Row row) {
    var lines = SelfCheckText.of(row);
    var card = new VBox();
    card.getStyleClass().add("page-card");
    var icon = new ToneIcon(tone(row));
    card.getChildren().add(new HBox(8, icon, new WrappedText(words(lines.getFirst()), "heading")));
    lines.stream()
        .skip(1)
        .map(text -> new WrappedText(words(text)))
        .forEach(card.getChildren()::add);
    return card;
  }

  private static Tone tone(SelfCheck.Row row) {
    if (!row.isWell()) {
      return Tone.FAILURE;
    }
    boolean warned = row.key().filter(key -> !key.warnings().isEmpty()).isPresent();
    return warned || !row.recognised() ? Tone.ATTENTION : Tone.SUCCESS;
  }

  private String words(Text text) {
    return kit().seen(text);
  }

  private void copyReport() {
    ValueCopying.copy(
        kit(),
        kit().words("selfcheck.report"),
        check.report().stream()
            .map(text -> kit().copied(text.mapArguments(InvisibleCharacters::show)))
            .collect(Collectors.joining("\n")));
  }
}
