package org.treasurylookup.view.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.lookup.PastedSecret;
import org.treasurylookup.lookup.Recognizer.Origin;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.lookup.SearchLead;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.list.IdList;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.BreakingLine;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.KeyOrder;
import org.treasurylookup.view.control.LookupBox;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.icon.ToneIcon;
import org.treasurylookup.view.outcome.TargetWords;
import org.treasurylookup.view.window.LowWindow;

/** The box to paste an id into, and below it what the text was recognised as. */
final class LookupBar extends VBox {
  private final ControlKit kit;
  private final ShellModel model;
  private final LookupBox box;
  private final BreakingLine line = new BreakingLine(8, 2);
  private final WrappedText again;
  private final Function<Origin, Optional<Environment>> places;
  private boolean low;
  private boolean warns;
  private Runnable opened = () -> {};
  private int waiting;
  private String warnedOf = "";
  private BiConsumer<Recognition, Boolean> finding = (_, _) -> {};

  /**
   * An empty box.
   *
   * @param places tells the environment of what a link leads to
   */
  LookupBar(ControlKit kit, ShellModel model, Function<Origin, Optional<Environment>> places) {
    this.places = places;
    this.kit = kit;
    this.model = model;
    box = new LookupBox(kit.words("lookup.prompt"), "Ctrl+L", kit.words("lookup.verb"));
    getStyleClass().add("lookup");
    again = new WrappedText(kit.words("recognise.hash.again"));
    line.getStyleClass().add("recognised");
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(box, line);
    PlainControls.prompt(box.field(), kit.words("lookup.prompt"), kit.words("lookup.prompt.brief"));
    box.show(PastedSecret::without);
    box.field().textProperty().bindBidirectional(model.queryProperty());
    box.field().textProperty().subscribe(_ -> waiting = 0);
    box.onPastedLines(
        text -> {
          paste(text);
          return true;
        });
    box.button().setOnAction(_ -> model.whenRead(() -> lookUp(false)));
    box.field().addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
    model.recognitionProperty().subscribe(this::show);
    kit.display().hiddenProperty().subscribe(() -> show(model.recognitionProperty().get()));
    focusWithinProperty().subscribe(_ -> fold());
    LowWindow.follow(this, kit.display(), this::fold);
  }

  /** Says what the middle button of the mouse does in the box. */
  void onMiddleButton(Runnable work) {
    box.field()
        .addEventHandler(
            MouseEvent.MOUSE_CLICKED,
            click -> {
              if (click.getButton() == MouseButton.MIDDLE && click.isStillSincePress()) {
                work.run();
                click.consume();
              }
            });
  }

  private void fold(boolean nowLow) {
    low = nowLow;
    fold();
  }

  /* In a low window an answer needs the room more than what was recognised before it. */
  private void fold() {
    boolean shown = !line.getChildren().isEmpty() && (!low || warns || isFocusWithin());
    PlainControls.show(line, shown);
  }

  /** Puts the focus into the box, its text selected. */
  void focus() {
    box.field().requestFocus();
    box.field().selectAll();
  }

  /** Puts pasted text into the box and shows what it is; nothing is sent. */
  void paste(String text) {
    model.paste(text);
    box.field().requestFocus();
    box.field().end();
  }

  private void enter(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER) {
      return;
    }
    if (event.isShortcutDown()) {
      boolean newTab = event.isShiftDown();
      model.whenRead(() -> onSecondAct(() -> model.lookUpEverywhere(newTab)));
    } else {
      enterOnceRead(event);
    }
    event.consume();
  }

  /* Enter right after a paste comes before ten thousand lines are read; once more meanwhile, it is
   * meant for what the first opens. */
  private void enterOnceRead(KeyEvent event) {
    int before = waiting++;
    model.whenRead(
        () -> {
          waiting = 0;
          lookUp(event.isShiftDown());
          Stream.generate(() -> event).limit(before).forEach(KeyOrder::press);
        });
  }

  private void lookUp(boolean newTab) {
    if (LabelOffer.choose(kit, model, this::paste) || model.lookUp(newTab)) {
      return;
    }
    if (model.openList()) {
      opened.run();
    } else {
      onSecondAct(() -> find(newTab));
    }
  }

  /* What may be a secret is sent on a second act only, and what is about to be sent is said. */
  private void onSecondAct(Runnable send) {
    var found = model.recognitionProperty().get();
    boolean first =
        found.lead().filter(SearchLead::mayBeSecret).isPresent() && !found.id().equals(warnedOf);
    warnedOf = first ? found.id() : "";
    PlainControls.show(again, first);
    if (!first) {
      send.run();
    }
  }

  private void find(boolean newTab) {
    var found = model.recognitionProperty().get();
    if (found.lead().isPresent()) {
      finding.accept(found, newTab);
      opened.run();
    }
  }

  /** Says how records are found by what is no id. */
  void onLead(BiConsumer<Recognition, Boolean> find) {
    finding = find;
  }

  /** Says what to do once a list was opened. */
  void onOpened(Runnable then) {
    opened = then;
  }

  private void show(Recognition recognition) {
    var list = model.listProperty().get();
    if (list.isPresent()) {
      List<Node> nodes = new ArrayList<>(list(list.get()));
      if (recognition.isWithoutSecret()) {
        nodes.addAll(warning(PastedSecret.TAKEN_OUT));
      }
      showOnly(nodes);
      return;
    }
    List<Node> nodes = new ArrayList<>();
    recognition.problem().ifPresent(problem -> nodes.addAll(warning(problem)));
    recognition.hint().ifPresent(hint -> nodes.addAll(warning(hint)));
    if (!recognition.targets().isEmpty()) {
      recognition.told().forEach(told -> nodes.addAll(warning(told)));
      nodes.add(new WrappedText(recognised(recognition)));
      if (recognition.targets().size() > 1) {
        recognition.targets().forEach(target -> nodes.add(only(target)));
      }
    } else {
      if (recognition.lead().filter(SearchLead::mayBeSecret).isPresent()) {
        PlainControls.show(again, recognition.id().equals(warnedOf));
        nodes.add(again);
      }
      recognition.lead().ifPresent(lead -> nodes.add(lead(lead)));
      recognition.anyway().forEach(target -> nodes.add(anyway(target)));
    }
    nodes.addAll(LabelOffer.links(kit, model.queryProperty().get(), this::paste));
    if (!recognition.otherwise().isEmpty()) {
      nodes.add(otherwise(recognition.otherwise()));
    }
    if (recognition.removed() > 0) {
      nodes.add(new ToneIcon(Tone.ATTENTION));
      nodes.add(new WrappedText(kit.words(Text.count("recognise.removed", recognition.removed()))));
    }
    showOnly(nodes);
  }

  private List<Node> list(IdList list) {
    if (list.problem().isPresent()) {
      return warning(list.problem().get());
    }
    var open = PlainControls.link(kit.words("recognise.list.open"), () -> lookUp(false));
    String words = kit.words(Text.count("recognise.list", list.askable()));
    return List.of(new WrappedText(words), open);
  }

  private void showOnly(List<Node> nodes) {
    warns = nodes.stream().anyMatch(ToneIcon.class::isInstance);
    line.getChildren().setAll(nodes);
    fold();
  }

  private List<Node> warning(Text text) {
    return List.of(new ToneIcon(Tone.ATTENTION), new WrappedText(kit.seen(text)));
  }

  private String recognised(Recognition recognition) {
    var targets = recognition.targets();
    String kinds =
        targets.stream()
            .map(target -> TargetWords.ofKind(kit, target))
            .collect(Collectors.joining(kit.words("list.or")));
    String words = recognition.isOffered() ? "recognise.offer" : "recognise.as";
    String said = kit.words(words, kinds, targets.getFirst().id());
    return recognition
        .environment()
        .or(() -> places.apply(recognition.origin()).map(Environment::name))
        .map(place -> kit.words("recognise.in", said, InvisibleCharacters.show(place)))
        .orElse(said);
  }

  private Hyperlink only(Target target) {
    return PlainControls.link(
        kit.words("recognise.only", TargetWords.ofKind(kit, target)), () -> ask(target));
  }

  private Hyperlink lead(SearchLead lead) {
    var link =
        PlainControls.link(
            kit.words("recognise.find." + lead), () -> onSecondAct(() -> find(false)));
    link.setId("lookup-find");
    return link;
  }

  private Hyperlink anyway(Target target) {
    return PlainControls.link(
        kit.words("recognise.anyway", TargetWords.ofKind(kit, target)), () -> ask(target));
  }

  private Hyperlink otherwise(List<Target> targets) {
    var others = new ContextMenu();
    for (var target : targets) {
      var item =
          PlainControls.item(
              kit.words("recognise.anyway", TargetWords.ofKind(kit, target)), () -> ask(target));
      others.getItems().add(item);
    }
    var link =
        PlainControls.link(
            kit.words("recognise.otherwise"), owner -> others.show(owner, Side.BOTTOM, 0, 0));
    link.setId("lookup-otherwise");
    link.setContextMenu(others);
    return link;
  }

  private void ask(Target target) {
    onSecondAct(() -> model.askWhereItIs(List.of(target), false));
  }
}
