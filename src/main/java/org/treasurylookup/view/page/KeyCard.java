package org.treasurylookup.view.page;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.lookup.KeyService.Kept;
import org.treasurylookup.model.TimeFormat;
import org.treasurylookup.model.keys.KeyModel;
import org.treasurylookup.model.keys.KeyState;
import org.treasurylookup.model.keys.KeyState.Busy;
import org.treasurylookup.model.keys.KeyState.Offer;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.control.FocusPlace;
import org.treasurylookup.view.control.PlainControls;
import org.treasurylookup.view.control.UserPresses;
import org.treasurylookup.view.control.WrappedText;
import org.treasurylookup.view.record.FocusInSight;
import org.treasurylookup.view.value.ChunkText;
import org.treasurylookup.view.value.NoteRow;
import org.treasurylookup.view.value.ValueTable;

/** The key of one provider: a field to enter it, or what is known about the one there is. */
final class KeyCard extends VBox {
  private final ControlKit kit;
  private final KeyModel setup;
  private final KeyEntry entry;
  private final Subscription watching;
  private boolean replacing;
  private boolean forgetting;
  private @Nullable Node result;
  private BooleanSupplier waits = () -> true;
  private @Nullable Node problem;
  private KeyState shown;

  KeyCard(ControlKit kit, KeyModel setup) {
    this.kit = kit;
    this.setup = setup;
    this.entry =
        new KeyEntry(kit, setup, () -> replacing = false, this::dropProblem, this::sayAgain);
    this.shown = setup.stateProperty().get();
    getStyleClass().add("key-card");
    setId("keys-" + name());
    watching = setup.stateProperty().subscribe(this::show);
  }

  private String name() {
    return setup.provider().code();
  }

  private String host() {
    return setup
        .environment()
        .baseUrl(setup.provider())
        .map(known -> known.getRawAuthority())
        .orElseGet(() -> kit.words("keys.inside"));
  }

  boolean needsKey() {
    return !setup.stateProperty().get().hasKey();
  }

  /** Puts the focus where the user goes on. */
  void focus() {
    if (entry.getParent() != null) {
      entry.focus();
    } else if (result != null) {
      result.requestFocus();
    } else {
      getChildren().getLast().requestFocus();
    }
  }

  /** Stops a check and overwrites what was typed. */
  void close() {
    watching.unsubscribe();
    setup.cancel();
    entry.wipe();
  }

  private void show(KeyState state) {
    boolean answered = shown.busy() == Busy.CHECKING && state.busy() == Busy.NO;
    if (shown.busy() != Busy.CHECKING && state.busy() == Busy.CHECKING) {
      waits = UserPresses.none(this);
    }
    boolean within = FocusPlace.is(this);
    boolean mine = within && waits.getAsBoolean();
    shown = state;
    List<Node> nodes = new ArrayList<>();
    nodes.add(new WrappedText(kit.words("keys." + name()), "heading").add("   " + host(), "muted"));
    if (!state.hasKey() || replacing) {
      nodes.add(entry);
    }
    problem = state.problem().map(this::problem).orElse(null);
    Optional.ofNullable(problem).ifPresent(nodes::add);
    if (state.hasKey()) {
      nodes.add(facts(state));
      progress(state).ifPresent(nodes::add);
      var said = state.check().map(check -> KeyResult.of(kit, setup, check)).orElse(List.of());
      result = said.stream().findFirst().orElse(null);
      said.stream().limit(1).forEach(nodes::add);
      nodes.add(buttons(state));
      whyNotRemembered(state).ifPresent(nodes::add);
      said.stream().skip(1).forEach(nodes::add);
    }
    getChildren().setAll(nodes);
    Optional.ofNullable(problem).filter(_ -> within).ifPresent(FocusInSight::said);
    if (answered && mine && result != null) {
      result.requestFocus();
    } else if (within && !FocusPlace.is(this)) {
      /* What had it is gone; JavaFX would give it to the first control of the window. */
      (result == null ? this : result).requestFocus();
    }
  }

  /* It was about what stood in the field before. */
  private void dropProblem() {
    getChildren().remove(problem);
    problem = null;
  }

  /* The same about what stands there now is no change that the model would tell. */
  private void sayAgain() {
    var same = setup.stateProperty().get().problem();
    if (problem == null && same.isPresent()) {
      problem = problem(same.get());
      getChildren().add(getChildren().indexOf(entry) + 1, problem);
      FocusInSight.said(problem);
    }
  }

  private Node problem(Text text) {
    var row = new NoteRow(Tone.ATTENTION, "", kit.words(text));
    row.setId(name() + "-problem");
    return row;
  }

  private Node facts(KeyState state) {
    var table = new ValueTable(kit);
    state
        .apiKey()
        .ifPresent(
            key ->
                table.add(
                    kit.words("keys.apiKey"),
                    new VBox(
                        new ChunkText(kit, kit.words("keys.apiKey"), key),
                        new WrappedText(kit.words("keys.apiKey.text"), "muted", "small-text")),
                    key));
    String since =
        state.rememberedAt().map(t -> TimeFormat.utc(t.truncatedTo(ChronoUnit.SECONDS))).orElse("");
    table.add(
        kit.words("keys.kept"), new WrappedText(kit.words("keys.kept." + state.kept(), since)));
    return table;
  }

  private Optional<Node> progress(KeyState state) {
    if (state.busy() != Busy.CHECKING) {
      return Optional.empty();
    }
    var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setAccessibleText(kit.words("keys.checking", host()));
    bar.setPrefWidth(120);
    var line =
        new FlowPane(
            12,
            6,
            bar,
            new WrappedText(kit.words("keys.checking", host())),
            PlainControls.button(kit, "keys.cancel", setup::cancel));
    line.getStyleClass().add("page-line");
    return Optional.of(line);
  }

  private Node buttons(KeyState state) {
    var buttons = new FlowPane(10, 8);
    if (forgetting) {
      buttons
          .getChildren()
          .setAll(
              new WrappedText(kit.words("keys.forget.sure." + state.kept())),
              PlainControls.button(kit, "keys.forget.yes", this::forget),
              PlainControls.button(kit, "keys.forget.no", () -> forgetting(false)));
      return buttons;
    }
    boolean idle = state.busy() == Busy.NO;
    if (state.isForThisRun() && state.offer() instanceof Offer.Yes) {
      var words =
          Text.of(
              state.kept() == Kept.REPLACED ? "keys.rememberInstead" : "keys.remember",
              setup.keystore());
      var remember = PlainControls.button(kit, words, setup::remember);
      remember.setDisable(!idle || !state.isAccepted());
      if (state.isAccepted()) {
        remember.getStyleClass().add("primary");
      }
      buttons.getChildren().add(remember);
    }
    var check =
        PlainControls.button(
            kit, state.check().isPresent() ? "keys.again" : "keys.check", setup::check);
    check.setDisable(!idle);
    buttons.getChildren().add(check);
    if (!replacing) {
      buttons.getChildren().add(PlainControls.button(kit, "keys.replace", this::replace));
    }
    if (state.kept() == Kept.REPLACED) {
      buttons.getChildren().add(PlainControls.button(kit, "keys.drop", setup::dropReplacement));
    }
    buttons.getChildren().add(PlainControls.button(kit, "keys.forget", () -> forgetting(true)));
    return buttons;
  }

  private Optional<Node> whyNotRemembered(KeyState state) {
    if (!state.isForThisRun()) {
      return Optional.empty();
    }
    return switch (state.offer()) {
      case Offer.Unknown() -> Optional.of(small("keys.keystore.trying"));
      case Offer.No(var why) -> Optional.of(ThisRunOnly.because(kit, why, again()));
      case Offer.Yes() ->
          state.isAccepted() ? Optional.empty() : Optional.of(small("keys.keystore.first"));
    };
  }

  private Node small(String words) {
    return new WrappedText(kit.words(words, setup.keystore()), "muted", "small-text");
  }

  private Optional<Runnable> again() {
    return setup.canTryKeystoreAnew() ? Optional.of(setup::tryKeystoreAnew) : Optional.empty();
  }

  private void replace() {
    replacing = true;
    show(shown);
    entry.focus();
  }

  private void forgetting(boolean now) {
    forgetting = now;
    show(shown);
    var next = lookup(now ? "#keys-forget-yes" : "#keys-forget");
    if (next != null) {
      next.requestFocus();
    }
  }

  private void forget() {
    forgetting = false;
    setup.forget();
  }
}
