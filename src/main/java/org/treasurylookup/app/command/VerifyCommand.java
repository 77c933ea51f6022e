package org.treasurylookup.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.evidence.verify.PackCheck;
import org.treasurylookup.evidence.verify.PackReport;
import org.treasurylookup.evidence.verify.PackedLook;
import org.treasurylookup.evidence.verify.SinceThen;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.file.JsonProblems;
import org.treasurylookup.settings.file.SafeFile;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Messages;
import org.treasurylookup.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code verify}: checks an evidence pack again, and asks what differs now when told to. */
@Command(
    name = "verify",
    description = "Check an evidence pack again: every byte, its digests and its signatures.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramCommands.VersionText.class,
    footer = {
      "",
      "Exit status: 0 genuine, 5 altered (what is not as it was is named), 2 wrong usage,",
      "4 the file cannot be read, or with --ask a provider did not answer.",
      "Nobody is asked without --ask. What differs now is no alteration.",
      "Each record is asked for where it was: --environment says which of these the",
      "secrets are of, and may be left out where there is one."
    })
final class VerifyCommand implements Callable<Integer> {
  private static final int ALTERED = 5;

  @ParentCommand WindowCommand window = new WindowCommand();

  @Parameters(arity = "1", paramLabel = "FILE", description = "The pack.")
  Path file = Path.of("");

  @Option(
      names = "--ask",
      description = "Ask the providers for the records again, and write what differs now.")
  boolean ask;

  private final PrintStream out = StandardOutput.stream();

  @Override
  public Integer call() {
    byte[] content;
    try {
      content = SafeFile.read(file, PackCheck.LARGEST_BYTES);
    } catch (NoSuchFileException _) {
      StandardError.say(Text.of("verify.noFile", file.toString()));
      return PrintCommand.SOME_FAILED;
    } catch (IOException e) {
      StandardError.say(Text.of("verify.unread", file.toString(), JsonProblems.reason(e)));
      return PrintCommand.SOME_FAILED;
    }
    var report = PackCheck.of(content);
    tell(report);
    int status = report.isGenuine() ? 0 : ALTERED;
    if (ask) {
      status = Math.max(status, mayAskAgain(report));
    }
    out.flush();
    return status;
  }

  private void tell(PackReport report) {
    report.outcome(file.toString()).ifPresent(this::say);
    report.records().forEach(this::say);
    report.problems().forEach(this::say);
    report.facts().forEach(this::say);
  }

  private void say(Text text) {
    out.println(InvisibleCharacters.show(Messages.ENGLISH.get(text)));
  }

  /* An altered pack stays one where nobody may be asked. */
  private int mayAskAgain(PackReport report) {
    try {
      return askAgain(report);
    } catch (SettingsException e) {
      StandardError.say(e.text());
      return CommandLine.ExitCode.USAGE;
    }
  }

  /* As with print, what is written is whole; an organisation may not want that. */
  private int askAgain(PackReport report) {
    try (var wiring = window.common.wire()) {
      PrintCommand.mayPrint(wiring.effective());
      var asked = report.looks().stream().map(PackedLook::environment).distinct().toList();
      readSecrets(wiring, asked);
      asked.stream()
          .flatMap(name -> wiring.environments().get(name).stream())
          .forEach(place -> PrintCommand.tellStrangers(wiring, place));
      int status = 0;
      for (var look : report.looks()) {
        status = Math.max(status, compare(wiring, look, report.personal()));
      }
      return status;
    }
  }

  /* A key is of one environment, and each record is asked for where it was. */
  private void readSecrets(Wiring wiring, List<String> asked) {
    String said = window.common.environment;
    if (said != null && !asked.contains(said)) {
      throw new SettingsException("verify.askedElsewhere", Text.list(asked), said);
    }
    if (window.common.secrets != null && said == null && asked.size() > 1) {
      throw new SettingsException("verify.whoseSecrets", Text.list(asked));
    }
    if (window.common.secrets != null) {
      window.common.environment(
          wiring, Optional.ofNullable(said).or(() -> asked.stream().findFirst()));
    }
  }

  private int compare(Wiring wiring, PackedLook look, boolean personal) {
    Optional<Environment> place = wiring.environments().get(look.environment());
    var whyNot = SinceThen.whyNot(look, place);
    if (place.isEmpty() || whyNot.isPresent()) {
      whyNot.ifPresent(this::say);
      return PrintCommand.SOME_FAILED;
    }
    var now =
        wiring
            .lookups()
            .find(
                look.target(),
                place.get(),
                new Cancellation(),
                new RequestProgress(PrintCommand::tellPause));
    var since = SinceThen.of(look, now, personal, wiring.checks());
    say(since.text());
    return since.isAnswered() ? 0 : PrintCommand.SOME_FAILED;
  }
}
