package org.treasurylookup.model.settings;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.treasurylookup.history.DeskHistory;
import org.treasurylookup.history.DeskState;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.settings.DeskPlace;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.keys.DeskSecret;
import org.treasurylookup.settings.keys.KeyStoreException;
import org.treasurylookup.settings.keys.TypedSecret;
import org.treasurylookup.text.Text;

/** Taking part in the desk that the organisation names. JavaFX thread. */
public final class DeskModel {
  private final DeskHistory desk;
  private final Executor workers;
  private final Executor fx;

  DeskModel(DeskHistory desk, Executor workers, Executor fx) {
    this.desk = desk;
    this.workers = workers;
    this.fx = fx;
  }

  public DeskPlace place() {
    return desk.login().place();
  }

  /** Tells how it stands with the desk, now and whenever that changes, until another is told. */
  public void watch(Consumer<Text> told) {
    desk.onState(state -> fx.execute(() -> told.accept(text(state))));
    told.accept(text(desk.state()));
    desk.tryAgain();
  }

  /** Tells nobody any more. */
  public void close() {
    desk.onState(_ -> {});
  }

  private static Text text(DeskState state) {
    if (state.problem().isPresent()) {
      return state.waiting() == 0
          ? state.problem().get()
          : Text.count("desk.waiting", Math.toIntExact(state.waiting()), state.problem().get());
    }
    return Text.of(state.reached() ? "desk.reached" : "desk.unasked");
  }

  /** Tells which key of a desk is known here, by its fingerprint; empty when none is. */
  public void fingerprint(Consumer<Optional<String>> told) {
    new LatestTask(fx)
        .begin(_ -> told.accept(Optional.empty()))
        .work(workers, desk.login()::fingerprint, told);
  }

  /**
   * Takes what the desk asks for, and tries with it.
   *
   * @param done told what is wrong with it; empty when it was taken
   */
  public void take(DeskSecret what, char[] typed, boolean remember, Consumer<Optional<Text>> done) {
    Supplier<Optional<Text>> work = () -> taken(what, typed, remember);
    new LatestTask(fx)
        .begin(fault -> done.accept(Optional.of(fault.text())))
        .work(workers, work, done);
  }

  private Optional<Text> taken(DeskSecret what, char[] typed, boolean remember) {
    try {
      var secret =
          switch (what) {
            case PASSWORD -> TypedSecret.password(typed);
            case KEY, OLDER_KEYS -> TypedSecret.deskKey(typed);
          };
      desk.login().take(what, secret, remember);
      desk.tryAgain();
      return Optional.empty();
    } catch (SettingsException e) {
      return Optional.of(e.text());
    } catch (KeyStoreException e) {
      return Optional.of(e.text());
    }
  }
}
