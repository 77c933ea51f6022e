package org.treasurylookup.app;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.treasurylookup.domain.answer.ProgramFault;
import org.treasurylookup.settings.file.SettingsException;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Messages;

/**
 * Where everything ends that nobody caught, on every thread: it is logged, and told where somebody
 * reads it. Its words stay out of the log, as they may hold what was typed or received.
 */
public final class UncaughtFaults implements Thread.UncaughtExceptionHandler {
  /** Exit status of a command that a mistake of the program ended. */
  public static final int SOME_FAILED = 4;

  private static final int WRONG_USAGE = 2;
  private static final System.Logger LOG = System.getLogger(UncaughtFaults.class.getName());
  private static final UncaughtFaults OF_THIS_RUN = new UncaughtFaults();

  private final Set<String> logged = ConcurrentHashMap.newKeySet();
  private volatile Consumer<ProgramFault> reader = _ -> {};

  private UncaughtFaults() {}

  /** Takes what is thrown on any thread from now on. */
  public static void install() {
    Thread.setDefaultUncaughtExceptionHandler(OF_THIS_RUN);
  }

  public static void tell(Consumer<ProgramFault> window) {
    OF_THIS_RUN.reader = window;
  }

  /** Says on the command line why it ends; gives the exit status. */
  public static int onCommandLine(Throwable thrown) {
    if (thrown instanceof SettingsException problem) {
      System.err.println(InvisibleCharacters.show(String.valueOf(problem.getMessage())));
      return WRONG_USAGE;
    }
    System.err.println(Messages.ENGLISH.get(ProgramFault.of(thrown).text()));
    return SOME_FAILED;
  }

  /* What goes wrong at each pulse is logged once. */
  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    var fault = ProgramFault.of(thrown);
    if (logged.add(fault.code())) {
      LOG.log(
          System.Logger.Level.ERROR,
          "{0} on {1}\n{2}",
          fault.code(),
          thread.getName(),
          String.join("\n", fault.trace()));
    }
    reader.accept(fault);
  }
}
