package org.treasurylookup.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A command that the program itself cannot finish says so in a sentence. */
class MistakeOnCommandLineTest {
  @Command(name = "broken")
  static final class Broken implements Callable<Integer> {
    @Override
    public Integer call() {
      throw new IllegalStateException("a secret thing");
    }
  }

  @Test
  void itEndsWithFourASentenceAndACodeAndNoTrace() {
    var usual = System.err;
    var said = new ByteArrayOutputStream();
    int status;
    try {
      System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
      status =
          new CommandLine(new Broken())
              .setExecutionExceptionHandler(ProgramCommands::explain)
              .execute();
    } finally {
      System.setErr(usual);
    }
    assertThat(status).isEqualTo(4);
    assertThat(said.toString(StandardCharsets.UTF_8).lines())
        .singleElement()
        .asString()
        .containsPattern("made a mistake \\(INTERNAL-[0-9A-F]{4}\\)")
        .doesNotContain("secret thing");
  }

  @Test
  void withoutADisplayAWindowIsNoMistake() throws Exception {
    var started = Output.withoutDisplay("--home", "target/no-display");
    assertThat(started.err()).contains("There is no display to open a window on");
    assertThat(started.status()).isEqualTo(2);
  }
}
