package org.treasurylookup.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.export.HistoryReport;
import org.treasurylookup.history.HistoryFilters;
import org.treasurylookup.history.entry.HistoryEntry;
import org.treasurylookup.history.entry.HistoryQuery;
import org.treasurylookup.history.entry.OwnNote;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code history}: lists what was looked up on this PC, latest first. Asks no provider. */
@Command(
    name = "history",
    description = "List what was looked up on this PC, latest first. Asks no provider.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramCommands.VersionText.class,
    footer = {
      "",
      "A shell takes < and > for itself: write 'date>2026-11-01'.",
      "",
      "--environment lists what was asked there alone.",
      "",
      "Exit status: 0 listed, 2 wrong usage, 4 there is no history that could be read,",
      "or with --desk nobody could be asked."
    })
final class HistoryCommand implements Callable<Integer> {
  @ParentCommand WindowCommand window = new WindowCommand();

  @Option(
      names = "--limit",
      defaultValue = "100",
      paramLabel = "N",
      description = "Most lines to write; default: ${DEFAULT-VALUE}.")
  int limit;

  @Mixin FormatOption form = new FormatOption();

  @Option(
      names = "--desk",
      description =
          "Ask what everybody at the desk looked up, from the database that the policy names; ids "
              + "are to be whole then.")
  boolean desk;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILTER",
      description =
          "A target, an id or part of one, a reference, address, hash or amount, or one of id:"
              + " reference: address: hash: amount: party: environment: user: outcome: status:"
              + " verdict: note: level: is: date: with a value, or date> and date< with a day or"
              + " time.")
  List<String> filters = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new SettingsException("history.limit", Integer.toString(limit));
    }
    var asked = HistoryFilters.read(filters);
    try (var wiring = window.common.wire()) {
      var query = inEnvironment(mayAsk(asked, wiring));
      if (desk) {
        return ofTheDesk(wiring, query);
      }
      var store = new StoredHistory(wiring.history());
      var found = store.ask(open -> new Found(open.list(query, limit), open.own().notes()));
      if (found.isEmpty()) {
        return PrintCommand.SOME_FAILED;
      }
      var out = StandardOutput.stream();
      var report = new HistoryReport(form.format, out);
      for (var entry : found.get().entries()) {
        report.write(entry, onRecord(entry, found.get().notes()));
      }
      tell(query, wiring, found.get().entries().isEmpty());
      out.flush();
      return 0;
    }
  }

  private record Found(List<HistoryEntry> entries, List<OwnNote> notes) {}

  private static Optional<OwnNote> onRecord(HistoryEntry entry, List<OwnNote> notes) {
    return notes.stream()
        .filter(note -> note.isOn(entry.target(), entry.place().environment()))
        .findFirst();
  }

  private int ofTheDesk(Wiring wiring, HistoryQuery query) throws IOException {
    if (!query.marks().isEmpty()) {
      throw new SettingsException("history.deskMarks");
    }
    var asked = new AskedDesk(wiring, window.common);
    var found = asked.looks(query, limit);
    if (found.isEmpty()) {
      return PrintCommand.SOME_FAILED;
    }
    var notes = asked.notes();
    var out = StandardOutput.stream();
    var report = new HistoryReport(form.format, out);
    for (var look : found.get()) {
      report.write(look, onRecord(look.entry(), notes));
    }
    tell(query, wiring, found.get().isEmpty());
    out.flush();
    return 0;
  }

  /* A word that is misspelled finds nothing, which is not to be taken for nothing there. */
  private static void tell(HistoryQuery query, Wiring wiring, boolean nothing) {
    if (nothing) {
      HistoryFilters.impossible(query).forEach(StandardError::say);
      var known = wiring.environments().all().stream().map(Environment::name).toList();
      query.codes().stream()
          .filter(code -> code.column() == HistoryQuery.Column.ENVIRONMENT)
          .filter(code -> known.stream().noneMatch(code.value().strip()::equalsIgnoreCase))
          .forEach(
              code ->
                  StandardError.say(
                      Text.of(
                          "settings.environmentUnknown", code.value(), String.join(", ", known))));
    }
  }

  /* Who may see no names may not find out either whose they are. */
  private static HistoryQuery mayAsk(HistoryQuery query, Wiring wiring) {
    if (query.personal() && !wiring.effective().reveal().value()) {
      throw new SettingsException("history.party");
    }
    return query;
  }

  private HistoryQuery inEnvironment(HistoryQuery query) {
    return window.common.environment == null
        ? query
        : query.with(HistoryQuery.Column.ENVIRONMENT, window.common.environment);
  }
}
