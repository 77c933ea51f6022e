package org.treasurylookup.model.save;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.treasurylookup.domain.answer.ImmutableBytes;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.evidence.SaveJournal;
import org.treasurylookup.evidence.verify.CounterSignature;
import org.treasurylookup.evidence.verify.PackCheck;
import org.treasurylookup.evidence.verify.PackReport;
import org.treasurylookup.evidence.verify.PackedLook;
import org.treasurylookup.evidence.verify.SinceThen;
import org.treasurylookup.lookup.LookupStarter;
import org.treasurylookup.model.LatestTask;
import org.treasurylookup.model.settings.PageServices;
import org.treasurylookup.settings.file.HomeFolder;
import org.treasurylookup.settings.file.JsonProblems;
import org.treasurylookup.settings.file.SafeFile;
import org.treasurylookup.settings.file.WriteProblem;
import org.treasurylookup.settings.keys.KeyStoreException;
import org.treasurylookup.text.Text;

/**
 * An evidence pack that is checked again, counter-signed, or compared with what its providers say
 * now. Nobody is asked unless {@link #ask()} is called. JavaFX thread only.
 */
public final class PackModel {
  private final PageServices services;
  private final LookupStarter lookups;
  private final Clock clock;
  private final LatestTask checking;
  private final LatestTask asking;
  private final ReadOnlyObjectWrapper<Optional<Checked>> checked =
      new ReadOnlyObjectWrapper<>(this, "checked", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Text>> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
  private boolean signing;
  private final ObservableList<Text> now = FXCollections.observableArrayList();

  /** A file and what was found out about it. */
  public record Checked(Path file, PackReport report) {}

  /** What came of reading or signing: a report, or why there is none. */
  private record Outcome(Optional<Checked> checked, Optional<Text> problem) {
    static Outcome failed(Text why) {
      return new Outcome(Optional.empty(), Optional.of(why));
    }
  }

  /**
   * No pack yet.
   *
   * @param fx runs work on the JavaFX thread; the caller's own thread in tests
   */
  public PackModel(PageServices services, LookupStarter lookups, Clock clock, Executor fx) {
    this.services = services;
    this.lookups = lookups;
    this.clock = clock;
    this.checking = new LatestTask(fx);
    this.asking = new LatestTask(fx);
  }

  /** The pack, once it was checked. */
  public ReadOnlyObjectProperty<Optional<Checked>> checkedProperty() {
    return checked.getReadOnlyProperty();
  }

  /** Why it could not be read or signed; empty when all went well. */
  public ReadOnlyObjectProperty<Optional<Text>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** What the providers say now, as it arrives. */
  public ObservableList<Text> now() {
    return now;
  }

  /** Checks a file again; nothing while one is being signed. */
  public void check(Path file) {
    if (signing) {
      return;
    }
    asking.cancel();
    checked.set(Optional.empty());
    problem.set(Optional.empty());
    now.clear();
    checking.begin(this::broken).work(services.workers(), () -> read(file), this::show);
  }

  private void show(Outcome outcome) {
    signing = false;
    problem.set(outcome.problem());
    outcome.checked().ifPresent(it -> checked.set(Optional.of(it)));
  }

  private void broken(ProgramFault fault) {
    signing = false;
    problem.set(Optional.of(fault.text()));
  }

  private static Outcome read(Path file) {
    try {
      var report = PackCheck.of(SafeFile.read(file, PackCheck.LARGEST_BYTES));
      return new Outcome(Optional.of(new Checked(file, report)), Optional.empty());
    } catch (NoSuchFileException _) {
      return Outcome.failed(Text.of("verify.noFile", file.toString()));
    } catch (IOException e) {
      return Outcome.failed(Text.of("verify.unread", file.toString(), JsonProblems.reason(e)));
    }
  }

  /** Asks the providers for the records in the pack again. */
  public void ask() {
    now.clear();
    var run = asking.begin(this::broken);
    checked
        .get()
        .map(Checked::report)
        .ifPresent(report -> report.looks().forEach(look -> ask(run, look, report.personal())));
  }

  private void ask(LatestTask.Run run, PackedLook look, boolean personal) {
    var place = services.environments().get(look.environment());
    var whyNot = SinceThen.whyNot(look, place);
    if (place.isEmpty() || whyNot.isPresent()) {
      whyNot.ifPresent(now::add);
      return;
    }
    run.stopping(
        lookups.start(
            look.target(),
            place.get(),
            _ -> {},
            run.then(
                finding ->
                    now.add(SinceThen.of(look, finding, personal, services.checks()).text()))));
  }

  /**
   * Signs the pack that was checked, with a note that may be empty; the file is replaced. Nothing
   * while that is done already.
   */
  public void sign(String note) {
    if (signing) {
      return;
    }
    var known = checked.get();
    if (known.filter(it -> it.report().isGenuine()).isEmpty()) {
      problem.set(Optional.of(Text.of("verify.counter.notGenuine")));
      return;
    }
    signing = true;
    checking
        .begin(this::broken)
        .work(services.workers(), () -> signed(known.get(), note), this::show);
  }

  private Outcome signed(Checked known, String note) {
    try {
      byte[] pack = SafeFile.read(known.file(), PackCheck.LARGEST_BYTES);
      if (!ImmutableBytes.of(pack).sha256().equals(known.report().sha256())) {
        return Outcome.failed(Text.of("verify.counter.notGenuine"));
      }
      var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      String user = HomeFolder.user();
      byte[] signed = new CounterSignature(user, at, note).signed(pack, services.signingKey());
      var line = line(known, user, ImmutableBytes.of(signed).sha256());
      var journal = services.journal();
      journal.add(line);
      new JournaledFile(journal, line, clock).write(known.file(), signed);
      return read(known.file());
    } catch (KeyStoreException _) {
      return Outcome.failed(Text.of("verify.counter.noKey"));
    } catch (IOException e) {
      return Outcome.failed(
          Text.of("verify.counter.notWritten", known.file().toString(), WriteProblem.of(e).text()));
    }
  }

  private SaveJournal.Line line(Checked known, String user, String sha256) {
    var looks = known.report().looks();
    return new SaveJournal.Line(
        clock.instant(),
        user,
        SaveJournal.Event.WRITING,
        "evidence.signature",
        String.valueOf(known.file().getFileName()),
        sha256,
        looks.size(),
        looks.stream().map(PackedLook::environment).distinct().collect(Collectors.joining(", ")),
        known.report().personal());
  }

  /** Stops what is under way. */
  public void close() {
    checking.cancel();
    asking.cancel();
  }
}
