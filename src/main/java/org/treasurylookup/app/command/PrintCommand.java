package org.treasurylookup.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.app.StartTarget;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.app.command.FollowedRecords.Followed;
import org.treasurylookup.domain.FieldCatalogue;
import org.treasurylookup.export.OwnWords;
import org.treasurylookup.export.ReportWriter;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;
import org.treasurylookup.lookup.follow.MoneyTracer;
import org.treasurylookup.lookup.naming.KnownNames;
import org.treasurylookup.settings.EffectiveSettings;
import org.treasurylookup.settings.Environment;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code print}: looks targets up and writes what was found, in order, to standard output. */
@Command(
    name = "print",
    description = "Look targets up and write what was found to standard output.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramCommands.VersionText.class,
    footer = {
      "",
      "Exit status: 0 all found, 3 some not found, 2 wrong usage,",
      "4 some failed or the output could not be written. What is only followed to does not count."
    })
final class PrintCommand implements Callable<Integer> {
  /** Every kind of target, for help. */
  static final String TARGETS =
      "cobo:order:ID, cobo:batch:ID, bitgo:allocation:ID[?trustOrg=NAME], or one of what they lead "
          + "to: cobo:transaction:UUID, cobo:counterparty:ID, cobo:destination:ID, "
          + "cobo:merchant:ID, cobo:refund:ID, cobo:payout:ID, cobo:bulk-send:ID, "
          + "bitgo:connection:ID, bitgo:settlement:ID, bitgo:approval:ID.";

  private static final int SOME_NOT_FOUND = 3;

  /** Exit status when something failed. */
  static final int SOME_FAILED = 4;

  private static final int AT_ONCE = 4;

  @ParentCommand WindowCommand window = new WindowCommand();

  @Mixin FormatOption form = new FormatOption();

  @Option(names = "--raw", description = "Add the received text of each answer.")
  boolean raw;

  @Option(
      names = "--follow",
      description = {
        "Write each record that a record found leads to after it, with \"from\".",
        "For an order, lists are read for its refunds and bookings, which may give notes more."
      })
  boolean follow;

  @Parameters(arity = "1..*", paramLabel = "TARGET", description = TARGETS)
  List<String> words = new ArrayList<>();

  private static Set<FieldCatalogue> kinds(List<Target> targets) {
    return targets.stream().map(target -> target.kind().fields()).collect(Collectors.toSet());
  }

  @Override
  public Integer call() throws IOException {
    var asked = StartTarget.all(words);
    try (var wiring = window.common.wire()) {
      mayPrint(wiring.effective());
      boolean keeps = keeps(wiring);
      var environment = window.common.environment(wiring);
      tellStrangers(wiring, environment);
      var targets = asked.stream().map(asking -> target(asking, environment)).toList();
      var out = StandardOutput.stream();
      var own = own(wiring);
      var report =
          follow
              ? ReportWriter.following(form.format, out, raw, own)
              : ReportWriter.of(form.format, out, raw, kinds(targets), own);
      int status = write(targets, wiring, environment, report, out);
      if (keeps) {
        tellWhatIsNotKept(wiring);
      }
      return status;
    }
  }

  private int write(
      List<Target> targets,
      Wiring wiring,
      Environment environment,
      ReportWriter report,
      PrintStream out) {
    var leading = new FollowedRecords(new MoneyTracer(wiring.pages().coboLists()));
    int[] status = {0};
    try {
      found(targets, wiring, environment)
          .map(found -> follow ? leading.of(found) : new Followed(found, List.of()))
          .forEachOrdered(
              followed -> {
                var finding = followed.finding();
                write(report, finding, Optional.empty(), out);
                status[0] = Math.max(status[0], status(finding));
                found(followed.targets(), wiring, environment)
                    .forEachOrdered(
                        next -> write(report, next, Optional.of(finding.target()), out));
              });
    } catch (OutputEnded _) {
      // Nothing more to ask; whether that needs a word is for StandardOutput to say.
    }
    return status[0];
  }

  /* In their order, some at once. */
  private static Stream<Finding> found(
      List<Target> targets, Wiring wiring, Environment environment) {
    return targets.stream()
        .gather(Gatherers.mapConcurrent(AT_ONCE, target -> find(wiring, environment, target)));
  }

  /* A PC without a key store keeps nothing after this run, which is over in a moment: just a desk
   * is told of it. */
  private static boolean keeps(Wiring wiring) {
    boolean keeps = wiring.keeps();
    if (!keeps) {
      wiring.lookups().onEnd(_ -> {});
    }
    return keeps;
  }

  private static void tellWhatIsNotKept(Wiring wiring) {
    wiring.history().settle();
    var kept = wiring.history().state();
    if (wiring.surroundings().vault().isSupported()) {
      kept.problem().ifPresent(StandardError::say);
    }
    long untold = wiring.desk().map(desk -> desk.settle().waiting()).orElse(0L);
    if (untold > 0 && !kept.lasting()) {
      StandardError.say(Text.count("desk.lost", Math.toIntExact(untold)));
    }
  }

  /* Labels and notes that cannot be read are no reason not to print a record. */
  static OwnWords own(Wiring wiring) {
    var book = wiring.surroundings().labels();
    book.read().ifPresent(StandardError::say);
    var store = new StoredHistory(wiring.history());
    return OwnWords.of(book.labels(), wiring.keeps() ? store.notes() : List.of())
        .with(new KnownNames(wiring.surroundings().names().read()));
  }

  /* What is printed is whole: an organisation that allows no names to be shown allows no print. */
  static void mayPrint(EffectiveSettings effective) {
    if (effective.whyNoExport().isPresent()) {
      throw new SettingsException("policy.exports");
    }
    if (!effective.reveal().value()) {
      throw new SettingsException("policy.reveal.print");
    }
  }

  /* Standard output goes into files: what a link names is asked there, or not at all. */
  private static Target target(StartTarget asking, Environment environment) {
    return switch (asking) {
      case StartTarget.Ask(var target, var named) -> {
        if (named.filter(name -> !name.equalsIgnoreCase(environment.name())).isPresent()) {
          throw new SettingsException("link.otherEnvironment", named.get(), environment.name());
        }
        yield target;
      }
      case StartTarget.Refused(var why) -> throw new SettingsException(why);
    };
  }

  /* An environment may call itself production and ask anybody. */
  static void tellStrangers(Wiring wiring, Environment environment) {
    if (wiring.environments().replacesBuiltIn(environment)) {
      StandardError.say(Text.of("settings.replaced", environment.name()));
    }
    if (environment.hosts() == Environment.Hosts.UNRECOGNISED) {
      StandardError.say(Text.of("print.unrecognised", environment.name()));
    }
  }

  private static Finding find(Wiring wiring, Environment environment, Target target) {
    return wiring
        .lookups()
        .find(
            target,
            environment,
            new Cancellation(),
            new RequestProgress(new Telling(target)::step));
  }

  private static void write(
      ReportWriter report, Finding finding, Optional<Target> from, PrintStream out) {
    try {
      report.write(finding, from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (out.checkError()) {
      throw new OutputEnded();
    }
  }

  /** Standard output takes nothing any more. */
  private static final class OutputEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static int status(Finding finding) {
    return switch (finding.outcome()) {
      case FOUND -> finding.isWhole() ? 0 : SOME_FAILED;
      case NOT_FOUND -> SOME_NOT_FOUND;
      case FAILED -> SOME_FAILED;
    };
  }

  /** Says on standard error that the provider asked for a pause. */
  static void tellPause(RequestProgress.Step step) {
    if (step.phase() == RequestProgress.Phase.WAITING_AS_TOLD) {
      StandardError.say(Text.of("progress.told", Long.toString(step.pause().toSeconds())));
    }
  }

  /** Says on standard error what takes long: waiting as told, and paging through many items. */
  private static final class Telling {
    private static final int EVERY = 10;

    private final Target target;
    private int asked;

    Telling(Target target) {
      this.target = target;
    }

    void step(RequestProgress.Step step) {
      tellPause(step);
      if (step.phase() == RequestProgress.Phase.WAITING && ++asked % EVERY == 0) {
        StandardError.say(Text.of("progress.asked", target.toString(), Integer.toString(asked)));
      }
    }
  }
}
