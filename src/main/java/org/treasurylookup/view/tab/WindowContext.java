package org.treasurylookup.view.tab;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.model.history.NotesModel;
import org.treasurylookup.model.lookup.TabTargets;
import org.treasurylookup.model.record.ApprovalState;
import org.treasurylookup.model.record.EarlierLooks;
import org.treasurylookup.model.record.MerchantBalances;
import org.treasurylookup.model.record.MoneyModel;
import org.treasurylookup.model.record.OrderRefunds;
import org.treasurylookup.model.tab.ConnectionSearch;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.outcome.EmptyView;
import org.treasurylookup.view.outcome.EmptyView.Sample;

/**
 * What the parts of a window share.
 *
 * @param window everything in the window
 * @param fx runs work later on the JavaFX thread
 * @param environment where new questions go
 * @param samples records of the sandbox to try, in the sandbox only
 * @param ready whether an environment has a key
 * @param whyNoExport why records may not be copied whole; empty when they may
 * @param version of this program
 * @param ask asks for a target in the tab in front
 * @param open asks a question in a tab of its own
 * @param enterKeys opens the keys of an environment
 * @param earlier what records said when they were looked at before
 * @param notes of one's own on records
 * @param money makes what finds out where the money of a record went
 * @param refunds makes what reads the refunds of an order
 * @param balances makes what reads a merchant's balances
 * @param approvals makes what looks up the approval that an allocation waits for
 * @param connections makes what reads the allocations of a connection
 */
public record WindowContext(
    ControlKit kit,
    Node window,
    Executor fx,
    Clock clock,
    String version,
    ObservableValue<Environment> environment,
    List<Sample> samples,
    Predicate<Environment> ready,
    Optional<Text> whyNoExport,
    Consumer<Target> ask,
    Consumer<TabTargets> open,
    Consumer<Environment> enterKeys,
    EarlierLooks earlier,
    NotesModel notes,
    Supplier<MoneyModel> money,
    Supplier<OrderRefunds> refunds,
    Supplier<MerchantBalances> balances,
    Supplier<ApprovalState> approvals,
    Supplier<ConnectionSearch> connections) {

  /** The page of a window without tabs, as it is in the environment of the window now. */
  public EmptyView start() {
    return empty(true);
  }

  /** The page of a tab that was not asked anything yet; the numbers of samples are tabs' there. */
  EmptyView empty() {
    return empty(false);
  }

  /** The samples that the page to begin with shows now. */
  public List<Sample> shownSamples() {
    return environment.getValue().isBuiltInSandbox() ? samples : List.of();
  }

  private EmptyView empty(boolean numbered) {
    var now = environment.getValue();
    return new EmptyView(
        kit,
        shownSamples(),
        numbered,
        ask,
        ready.test(now)
            ? Optional.empty()
            : Optional.of(new EmptyView.Missing(now.name(), () -> enterKeys.accept(now))));
  }
}
