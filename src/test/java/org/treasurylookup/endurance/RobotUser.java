package org.treasurylookup.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Does one act after the other, as a seed decides, and writes down each before it is done. */
final class RobotUser implements AutoCloseable {
  private static final int MOST_TABS = 40;
  private static final int AT_ONCE = 4;

  /* Frames until what lost the focus, as a record that goes for another one, has given it on. */
  private static final int PATIENCE = 100;
  private static final String TYPE = "type ";

  private final WatchedProgram program;
  private final Hands hands;
  private final Random chance;
  private final Writer journal;
  private int done;

  RobotUser(WatchedProgram program, Path folder, long seed, Path journal) throws IOException {
    this.program = program;
    this.hands = new Hands(program.program(), folder);
    this.chance = new Random(seed);
    this.journal = Files.newBufferedWriter(journal);
  }

  /** Does the next act. */
  void act() {
    var sight = seen();
    var act = choose(Acts.ALL.stream().filter(each -> each.when().test(sight)).toList());
    var steps = act.steps().apply(chance);
    done++;
    does(act.name(), steps);
  }

  private WatchedProgram.Sight seen() {
    for (int look = 0; look < PATIENCE; look++) {
      var sight = program.drawn();
      if (!sight.focus().equals(ProgramWatch.NOWHERE)) {
        return sight;
      }
    }
    program.program().picture("endurance-nowhere");
    throw new AssertionError("nothing in the window has the focus after act " + done);
  }

  private Act choose(List<Act> among) {
    int left = chance.nextInt(among.stream().mapToInt(Act::weight).sum());
    for (var act : among) {
      left -= act.weight();
      if (left < 0) {
        return act;
      }
    }
    throw new IllegalStateException();
  }

  private void does(String name, List<String> steps) {
    String line = done + "\t" + name + "\t" + String.join("\t", steps);
    try {
      journal.write(line + "\n");
      journal.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    program.during(done + " " + name);
    for (var step : steps) {
      if (step.equals("drawn")) {
        program.drawn();
      } else if (step.startsWith(TYPE)) {
        type(step.substring(TYPE.length()));
      } else {
        hands.does(step);
      }
    }
  }

  /* Nobody types so fast that ten letters fall into one frame. */
  private void type(String text) {
    for (int from = 0; from < text.length(); from += AT_ONCE) {
      hands.does(TYPE + text.substring(from, Math.min(text.length(), from + AT_ONCE)));
      program.drawn();
    }
  }

  /** Closes all that is open, and says how the program is then. */
  Vitals rests() {
    var steps = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      steps.add("key Escape");
      steps.add("drawn");
    }
    does("rest", steps);
    var sight = program.drawn();
    for (int i = 0; sight.tabs() > 0; i++) {
      if (i > MOST_TABS) {
        program.program().picture("endurance");
        throw new AssertionError("tabs do not close: " + sight);
      }
      /* Where the manager gave the keyboard to nobody, a person clicks into the window. */
      boolean lost = sight.focus().equals(ProgramWatch.ELSEWHERE);
      does("rest", List.of(lost ? "click 1 #lookup-field 500" : "key Escape ctrl+w"));
      sight = program.drawn();
    }
    does("rest", List.of("key ctrl+0"));
    return program.vitals(done);
  }

  @Override
  public void close() throws IOException {
    hands.close();
    journal.close();
  }
}
