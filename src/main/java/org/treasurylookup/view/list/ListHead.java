package org.treasurylookup.view.list;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.treasurylookup.lookup.list.IdList;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.model.list.ListProgress;
import org.treasurylookup.model.tab.ListModel;
import org.treasurylookup.model.tab.ListModel.Stage;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeyHint;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;

/** What the list is, how far it is, and what can be done with it now. */
final class ListHead extends VBox {
  /* Between title and progress, which go on in the same line. */
  private static final String GAP = "\u2003";

  private final ControlKit kit;
  private final Clock clock;
  private final ListModel model;
  private final WrappedText title = new WrappedText("", "title");
  private final StringProperty progress = title.more("muted");
  private final FlowPane actions = new FlowPane(10, 6);
  private List<Object> offered = List.of();

  ListHead(ControlKit kit, Clock clock, ListModel model) {
    this.kit = kit;
    this.clock = clock;
    this.model = model;
    getStyleClass().add("list-head");
    actions.setAlignment(Pos.CENTER_RIGHT);
    actions.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(title, Priority.ALWAYS);
    var top = new HBox(16, title, actions);
    top.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(top);
  }

  /** Says how things are now. */
  void show() {
    title.textProperty().set(kit.words(model.listProperty().get().title()));
    progress.set(GAP + (model.stageProperty().get() == Stage.READY ? ready() : progress()));
    offer();
  }

  /* A button that is there stays there: it may have the focus. */
  private void offer() {
    List<Object> now =
        List.of(
            model.stageProperty().get(),
            model.progressProperty().get().failed() > 0,
            model.listProperty().get().askable());
    if (!now.equals(offered)) {
      offered = now;
      actions.getChildren().setAll(actions());
      /* An empty pane would still keep a width of its own. */
      actions.setManaged(!actions.getChildren().isEmpty());
    }
  }

  private List<Node> actions() {
    return switch (model.stageProperty().get()) {
      case EMPTY -> List.of();
      case READY -> ready(model.listProperty().get().askable());
      case RUNNING -> List.of(button("list-cancel", "loading.cancel", model::cancel));
      case STOPPED -> {
        var resume = button("list-resume", "list.resume", model::resume);
        resume.getStyleClass().add("primary");
        yield Stream.concat(Stream.of(resume), again().stream()).toList();
      }
      case DONE -> again();
    };
  }

  private List<Node> ready(int askable) {
    var edit = PlainControls.of(new Hyperlink(kit.words("list.edit")));
    edit.setId("list-edit");
    edit.setOnAction(_ -> model.edit());
    if (askable == 0) {
      return List.of(edit);
    }
    var ask = PlainControls.button(kit.words(Text.count("list.ask", askable)), () -> model.start());
    ask.setId("list-ask");
    ask.getStyleClass().add("primary");
    /* Where the line breaks, the key would be taken for that of the link before. */
    var asking = new HBox(actions.getHgap(), new KeyHint(kit.words("list.enter")), ask);
    asking.setAlignment(Pos.CENTER_LEFT);
    return List.of(edit, asking);
  }

  private List<Node> again() {
    return model.progressProperty().get().failed() == 0
        ? List.of()
        : List.of(button("list-again", "list.again", model::askFailed));
  }

  private Button button(String id, String words, Runnable action) {
    var button = PlainControls.button(kit.words(words), action);
    button.setId(id);
    return button;
  }

  private String ready() {
    IdList list = model.listProperty().get();
    List<Text> parts = new ArrayList<>();
    parts.add(Text.count("list.recognised", list.askable()));
    if (list.repeated() > 0) {
      parts.add(Text.count("list.repeated", list.repeated()));
    }
    if (list.unrecognised() > 0) {
      parts.add(Text.count("list.unrecognised", list.unrecognised()));
    }
    if (list.removed() > 0) {
      parts.add(Text.count("recognise.removed", list.removed()));
    }
    parts.add(Text.of("list.nothingSent"));
    return joined(parts);
  }

  private String progress() {
    ListProgress now = model.progressProperty().get();
    List<Text> parts = new ArrayList<>();
    if (model.stageProperty().get() == Stage.STOPPED) {
      parts.add(Text.of("list.stopped"));
    }
    parts.add(Text.of("list.progress", Text.number(now.done()), Text.number(now.total())));
    if (now.notFound() > 0) {
      parts.add(Text.of("list.progress.notFound", Text.number(now.notFound())));
    }
    if (now.failed() > 0) {
      parts.add(Text.of("list.progress.failed", Text.number(now.failed())));
    }
    now.pause().map(this::waiting).ifPresent(parts::add);
    now.speed()
        .ifPresent(
            speed -> {
              parts.add(Text.of("list.progress.left", TimeFormat.span(speed.left())));
              parts.add(Text.of("list.progress.speed", speed.perSecond()));
            });
    return joined(parts);
  }

  private Text waiting(ListProgress.Pause pause) {
    long seconds =
        Math.max(0, Duration.between(clock.instant(), pause.until()).plusMillis(999).toSeconds());
    return Text.of("list.pause." + pause.provider(), Long.toString(seconds));
  }

  private String joined(List<Text> parts) {
    return String.join(" · ", parts.stream().map(kit::words).toList());
  }
}
