package org.treasurylookup.model.window;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import org.treasurylookup.domain.provider.Provider;
import org.treasurylookup.export.OwnWords;
import org.treasurylookup.lookup.Recognizer.Recognition;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.naming.KnownNames;
import org.treasurylookup.model.DelayedAction;
import org.treasurylookup.model.audit.AuditModel;
import org.treasurylookup.model.history.HistoryModel;
import org.treasurylookup.model.history.NotesModel;
import org.treasurylookup.model.history.ResultWords;
import org.treasurylookup.model.keys.KeyModel;
import org.treasurylookup.model.label.LabelBookModel;
import org.treasurylookup.model.label.LabelModel;
import org.treasurylookup.model.label.ProviderNamesModel;
import org.treasurylookup.model.label.ValueNaming;
import org.treasurylookup.model.recent.RecentModel;
import org.treasurylookup.model.recent.RecordReference;
import org.treasurylookup.model.recent.WatchedRecords;
import org.treasurylookup.model.record.LookTimeline;
import org.treasurylookup.model.save.PackModel;
import org.treasurylookup.model.save.SaveModel;
import org.treasurylookup.model.save.SaveSubject;
import org.treasurylookup.model.selfcheck.SelfCheckModel;
import org.treasurylookup.model.settings.PageServices;
import org.treasurylookup.model.settings.SettingsModel;
import org.treasurylookup.model.tab.KeptLookTabs;
import org.treasurylookup.model.tab.SearchTabs;
import org.treasurylookup.model.tab.ShellModel;
import org.treasurylookup.model.tab.SplitModel;
import org.treasurylookup.model.tab.Tab;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.Environments;
import org.treasurylookup.settings.Preferences.Spreadsheet;
import org.treasurylookup.settings.file.HomeFolder;
import org.treasurylookup.text.Language;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;

/**
 * Makes the models of the pages and the side of a window: views get these, and nothing that could
 * ask, store or find more. JavaFX thread.
 */
public final class WindowModels {
  private final PageServices services;
  private final String version;
  private final Clock clock;
  private final Executor fx;
  private final NotesModel notes;
  private final LabelModel labels;
  private final ProviderNamesModel names;

  /**
   * The models of a window.
   *
   * @param fx runs work on the JavaFX thread
   */
  public WindowModels(PageServices services, String version, Clock clock, Executor fx) {
    this.services = services;
    this.version = version;
    this.clock = clock;
    this.fx = fx;
    this.notes =
        new NotesModel(
            services.notes(),
            () -> services.history().isBegun(),
            () -> services.history().state().lasting(),
            fx);
    this.labels = new LabelModel(services.labels(), clock, services.workers(), fx);
    this.names =
        new ProviderNamesModel(
            services.names(),
            services::readNames,
            name -> services.environments().get(name),
            clock,
            services.workers(),
            fx);
  }

  /** Brings the search of a window to the front, or opens one. */
  public void openSearch(ShellModel model) {
    new SearchTabs(model).open(services.searches());
  }

  /** Finds records by what is no id and may lead to one, in the window's environment. */
  public void find(ShellModel model, Recognition found, boolean newTab) {
    found
        .lead()
        .ifPresent(
            lead -> new SearchTabs(model).find(services.searches(), lead, found.id(), newTab));
  }

  public Environments environments() {
    return services.environments();
  }

  /** Whether there is a provider to ask in an environment. */
  public boolean isReady(Environment environment) {
    return isReady(environment, List.of(Provider.values()));
  }

  /** Whether one of these can be asked in an environment: there is a key. */
  public boolean isReady(Environment environment, List<Provider> providers) {
    return providers.stream()
        .filter(environment::has)
        .anyMatch(provider -> services.keys().isReady(environment, provider));
  }

  /** Why nothing may be exported; empty when it may. */
  public Optional<Text> whyNoExport() {
    return services.effective().whyNoExport();
  }

  public void choose(Language language) {
    services.set(services.effective().preferences().with(language));
  }

  /**
   * What values are called, not read yet: the first frame does not wait for it.
   *
   * @param environment the name of the window's
   */
  public ValueNaming naming(Supplier<String> environment) {
    return new ValueNaming(labels, names, environment);
  }

  /** What Cobo calls its tokens and chains. */
  public ProviderNamesModel names() {
    return names;
  }

  /** The book of all labels, for a page. */
  public LabelBookModel labelBook() {
    return new LabelBookModel(
        labels, whyNoExport(), services::journal, clock, services.workers(), fx);
  }

  /** The keys of an environment, one for each provider there. */
  public List<KeyModel> keys(Environment environment) {
    return Arrays.stream(Provider.values())
        .filter(environment::has)
        .map(
            provider ->
                new KeyModel(services.keys(), environment, provider, services.workers(), fx))
        .toList();
  }

  /** The two halves of a window, when its tabs stand beside each other. */
  public SplitModel split(ShellModel window) {
    return new SplitModel(window);
  }

  /** What stands beside the records of a window. */
  public RecordModels records(ShellModel window) {
    return new RecordModels(services, window.lookups(), notes, fx);
  }

  /** What is in force, and changes to it. */
  public SettingsModel settings(ShellModel window) {
    return new SettingsModel(services, () -> asked(window), fx);
  }

  private static Set<String> asked(ShellModel window) {
    return Stream.concat(
            Stream.of(window.environmentProperty().get().name()),
            window.tabs().stream().map(Tab::environmentName))
        .collect(Collectors.toSet());
  }

  /** The audit of this PC; read when its page is opened. */
  public AuditModel audit() {
    return new AuditModel(services.history(), services::unsentAudit, services.workers(), fx);
  }

  /** The check of everything the program can reach. */
  public SelfCheckModel selfCheck() {
    return new SelfCheckModel(services, version, fx);
  }

  private OwnWords ownWords() {
    return OwnWords.of(labels.labelsProperty().get(), notes.allProperty().get())
        .with(new KnownNames(names.namesProperty().get()));
  }

  /**
   * Saves something as a file to work with, or as a pack that can be checked without this program.
   *
   * @param spreadsheet how the spreadsheet of this desk reads CSV
   */
  public SaveModel saving(
      SaveSubject what, boolean evidence, ObjectProperty<Spreadsheet> spreadsheet) {
    var around =
        new SaveModel.Surroundings(
            services.effective().whyNoPersonal(),
            services.journal(),
            services::stamped,
            spreadsheet,
            this::ownWords,
            HomeFolder.user(),
            version,
            clock,
            services.workers(),
            fx);
    return evidence ? SaveModel.evidence(what, around) : SaveModel.export(what, around);
  }

  /** An evidence pack that is checked again. */
  public PackModel pack(ShellModel window) {
    return new PackModel(services, window.lookups(), clock, fx);
  }

  /** All looks at a record that are kept. */
  public LookTimeline looks(Target target, Environment environment) {
    return new LookTimeline(
        target, environment, services.history(), services.checks(), services.workers(), fx);
  }

  /** Notes of one's own, the same for the whole window; not read yet. */
  public NotesModel notes() {
    return notes;
  }

  /** The page of the history, not opened yet. */
  public HistoryModel history() {
    return new HistoryModel(
        services.history(),
        services.notes(),
        () -> services.effective().retentionDays().value(),
        labels.labelsProperty()::get,
        ResultWords.of(
            Messages.of(services.effective().preferences().language()), Messages.ENGLISH),
        fx);
  }

  /**
   * Opens looks of the history in tabs of a window, as they were then.
   *
   * @param problem told why one cannot be opened
   */
  public KeptLookTabs keptLooks(ShellModel window, Consumer<Text> problem) {
    return new KeptLookTabs(
        window, services.history()::kept, services.checks(), services.workers(), problem);
  }

  /** What is looked up from now on, pinned and watched; not kept in a file yet. */
  public RecentModel recent(ShellModel window, DelayedAction alarm) {
    var watches =
        new WatchedRecords(
            window.lookups(), name -> services.environments().get(name), fx, clock, alarm);
    var recent =
        new RecentModel(clock, () -> services.effective().retentionDays().value(), watches);
    recent.onForgotten(this::forget);
    return recent;
  }

  private void forget(Optional<RecordReference> record) {
    var history = services.history();
    record.ifPresentOrElse(ref -> notes.typed(ref).forget(), notes::forgetTyped);
    record
        .map(ref -> history.forget(ref.target().toString(), ref.environment()))
        .orElseGet(history::forgetAll)
        .exceptionally(_ -> 0); // why is in the state of the history
  }

  /**
   * Takes over what earlier windows remembered, and keeps each change from now on.
   *
   * @param problem told why the file cannot be used
   */
  public void keep(RecentModel recent, Consumer<Text> problem) {
    recent.keptIn(services.recentLookups(), services.workers(), fx, problem);
  }
}
