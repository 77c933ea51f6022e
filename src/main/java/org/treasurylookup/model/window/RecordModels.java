package org.treasurylookup.model.window;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.lookup.follow.BalanceReader;
import org.treasurylookup.lookup.follow.MoneyTracer;
import org.treasurylookup.model.history.NotesModel;
import org.treasurylookup.model.recent.WatchedRecord;
import org.treasurylookup.model.record.AllocationModel;
import org.treasurylookup.model.record.AnswerText;
import org.treasurylookup.model.record.ApprovalState;
import org.treasurylookup.model.record.BatchModel;
import org.treasurylookup.model.record.EarlierLooks;
import org.treasurylookup.model.record.MerchantBalances;
import org.treasurylookup.model.record.MoneyModel;
import org.treasurylookup.model.record.OrderModel;
import org.treasurylookup.model.record.OrderRefunds;
import org.treasurylookup.model.record.RelatedModel;
import org.treasurylookup.model.settings.PageServices;
import org.treasurylookup.model.tab.ConnectionSearch;
import org.treasurylookup.text.Text;

/** What stands beside a record in a window: what is kept of it, and what is asked about it. */
public final class RecordModels {
  private final PageServices services;
  private final LookupStarter lookups;
  private final NotesModel notes;
  private final EarlierLooks earlier;
  private final Executor fx;
  private final ObjectProperty<List<WatchedRecord>> watched =
      new SimpleObjectProperty<>(this, "watched", List.of());

  RecordModels(PageServices services, LookupStarter lookups, NotesModel notes, Executor fx) {
    this.services = services;
    this.lookups = lookups;
    this.notes = notes;
    this.fx = fx;
    var looks = new EarlierLooks(services.history(), services.checks(), services.workers(), fx);
    this.earlier = services.desk().map(looks::with).orElse(looks);
  }

  /** A pay-in order of a tab. */
  public OrderModel order() {
    return new OrderModel();
  }

  /** A batch allocation of a tab. */
  public BatchModel batch() {
    return new BatchModel();
  }

  /** A network allocation of a tab. */
  public AllocationModel allocation() {
    return new AllocationModel();
  }

  /** A record of another kind in a tab. */
  public RelatedModel related() {
    return new RelatedModel();
  }

  /**
   * The answer of a finding as text.
   *
   * @param mask stands for what is not to be seen
   */
  public AnswerText answer(Finding finding, String mask) {
    return new AnswerText(finding, mask, services.workers(), fx);
  }

  /** What records said when they were looked at before; one for the window. */
  public EarlierLooks earlier() {
    return earlier;
  }

  /** The records that are watched, as they are now. */
  public ObjectProperty<List<WatchedRecord>> watchedProperty() {
    return watched;
  }

  /** Notes of one's own; one for the window. */
  public NotesModel notes() {
    return notes;
  }

  /** Why records may not be taken out whole; empty when they may. */
  public Optional<Text> whyNoExport() {
    return services.effective().whyNoExport();
  }

  /** Where the money of a record went; asked for when it is wanted. */
  public MoneyModel money() {
    return new MoneyModel(new MoneyTracer(services.coboLists()), services.workers(), fx);
  }

  /** The refunds of an order; asked for when they are wanted. */
  public OrderRefunds refunds() {
    return new OrderRefunds(new MoneyTracer(services.coboLists()), services.workers(), fx);
  }

  /** What a merchant has; asked for when it is shown. */
  public MerchantBalances balances() {
    return new MerchantBalances(new BalanceReader(services.coboLists()), services.workers(), fx);
  }

  /** The approval that an allocation waits for; asked for when its page is shown. */
  public ApprovalState approval() {
    return new ApprovalState(lookups, fx);
  }

  /** The allocations of a connection; asked for when its page is shown. */
  public ConnectionSearch connections() {
    return new ConnectionSearch(services.searches(), fx, services.workers());
  }
}
