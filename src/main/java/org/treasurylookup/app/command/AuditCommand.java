package org.treasurylookup.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.export.AuditCsv;
import org.treasurylookup.history.LookupHistory;
import org.treasurylookup.history.entry.AuditReport;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.settings.file.WriteProblem;
import org.treasurylookup.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code audit}: checks the chain of what was read on this PC, or writes it as CSV. */
@Command(
    name = "audit",
    description = "Check the chain of what was read on this PC, or write it as CSV.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramCommands.VersionText.class,
    footer = {
      "",
      "Exit status: 0 whole, 5 broken (the first broken line is named), 2 wrong usage,",
      "4 there is no audit that could be read, or the file could not be written.",
      "The chain shows a change; it cannot keep whoever may write the file from making it."
    })
final class AuditCommand implements Callable<Integer> {
  private static final int BROKEN = 5;

  @ParentCommand WindowCommand window = new WindowCommand();

  /** What to do with the chain. */
  enum Task {
    /** Check it. */
    verify,
    /** Write it. */
    export
  }

  @Parameters(index = "0", paramLabel = "verify|export", description = "What to do.")
  Task task = Task.verify;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "File to write to; without one, standard output.")
  @Nullable Path file;

  @Override
  public Integer call() {
    if (task == Task.verify && file != null) {
      throw new SettingsException("audit.noFile");
    }
    try (var wiring = window.common.wire()) {
      var store = new StoredHistory(wiring.history());
      return switch (task) {
        case verify -> told(store.ask(open -> open.check(_ -> {})));
        case export -> export(store, wiring.history());
      };
    }
  }

  private int export(StoredHistory store, LookupHistory history) {
    var csv = new AuditCsv();
    var report = store.ask(open -> open.check(csv::add));
    try {
      if (report.isPresent() && file != null) {
        history.saveAudit(file, csv.toString());
      } else if (report.isPresent()) {
        StandardOutput.print(csv.toString());
      }
    } catch (IOException e) {
      StandardError.say(Text.of("audit.notWritten", file + "", WriteProblem.of(e).text()));
      return PrintCommand.SOME_FAILED;
    }
    return told(report);
  }

  /* What is found out about the chain is no part of an export on standard output. */
  private static int told(Optional<AuditReport> report) {
    if (report.isEmpty()) {
      return PrintCommand.SOME_FAILED;
    }
    StandardError.say(report.get().text());
    return report.get().isWhole() ? 0 : BROKEN;
  }
}
