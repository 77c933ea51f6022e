package org.treasurylookup.app.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.treasurylookup.app.Wiring;
import org.treasurylookup.history.DeskLogin;
import org.treasurylookup.history.desk.DeskSchema;
import org.treasurylookup.history.desk.DeskTables;
import org.treasurylookup.history.entry.DeskException;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code desk}: for whoever looks after the database that the workstations of a desk share. */
@Command(
    name = "desk",
    description = "Look after the database that the workstations of a desk share.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramCommands.VersionText.class,
    footer = {
      "",
      "The policy names the database. The password of the login is read from standard input:",
      "  --secrets - with {\"desk\":{\"password\":\"...\"}}",
      "Exit status: 0 done, 2 wrong usage, 4 the database did not do as asked."
    })
final class DeskCommand implements Callable<Integer> {
  @ParentCommand WindowCommand window = new WindowCommand();

  /** What to do. */
  enum Task {
    /** Write the SQL that makes the roles. */
    roles,
    /** Make the tables, or bring them up to date. */
    migrate,
    /** See whether this PC can take part. */
    check
  }

  @Parameters(
      index = "0",
      paramLabel = "roles|migrate|check",
      description =
          "roles: write the SQL that makes the roles; migrate: make the tables or bring them up to "
              + "date; check: see whether this PC can take part.")
  Task task = Task.check;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Login at the database; default: the one in the policy.")
  @Nullable String user;

  @Override
  public Integer call() {
    if (task == Task.roles) {
      StandardOutput.print(DeskSchema.roles());
      return 0;
    }
    try (var wiring = window.common.wire()) {
      if (window.common.secrets != null) {
        window.common.environment(wiring);
      }
      return done(wiring);
    } catch (DeskException e) {
      StandardError.say(e.text());
      return PrintCommand.SOME_FAILED;
    }
  }

  private int done(Wiring wiring) throws DeskException {
    var surroundings = wiring.surroundings();
    var place = surroundings.policy().desk().orElseThrow(() -> new SettingsException("desk.none"));
    var login =
        new DeskLogin(
            place, surroundings.vault(), wiring.secrets(), surroundings.network()::deskTls);
    String name = user == null ? place.login() : user;
    try (var database = login.open(name)) {
      if (task == Task.migrate) {
        int before = DeskSchema.migrate(database);
        say("desk.migrated", place.name(), "" + before, "" + DeskSchema.VERSION);
        return 0;
      }
      DeskTables.of(database);
      say("desk.checked", place.name(), name);
    }
    return hasKey(login) ? 0 : PrintCommand.SOME_FAILED;
  }

  /* Who looked is shared and seen without it, and nothing else. */
  private static boolean hasKey(DeskLogin login) {
    boolean known = login.fingerprint().isPresent();
    if (!known) {
      StandardError.say(new DeskException(DeskException.Reason.KEY).text());
    }
    return known;
  }

  private static void say(String key, Object... arguments) {
    StandardError.say(Text.of(key, arguments));
  }
}
