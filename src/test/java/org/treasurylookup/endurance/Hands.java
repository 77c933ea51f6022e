package org.treasurylookup.endurance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.treasurylookup.desk.Area;
import org.treasurylookup.desk.Desk;
import org.treasurylookup.desk.DeskProgram;
import org.treasurylookup.desk.Spot;

/**
 * Keys and mouse of a robot. A step is a line of words, so that a journal can be done again: {@code
 * key ctrl+t}, {@code type 5001}, {@code copy two\nlines}, {@code click 1 SELECTOR 500} (button,
 * what, and which of those seen, in thousandths), {@code wheel 5}, {@code save NAME}.
 */
final class Hands implements AutoCloseable {
  private static final String DIALOG = "Save as";
  private static final Pattern PLACE = Pattern.compile("x:(\\d+) y:(\\d+)");
  private static final int LOOKS = 200;
  private static final int TRIES = 5;

  private final Desk desk;
  private final DeskProgram program;
  private final Path folder;
  private Tool tool;

  Hands(DeskProgram program, Path folder) {
    this.program = program;
    this.desk = program.desk();
    this.folder = folder;
    this.tool = new Tool(desk);
  }

  void does(String step) {
    var words = step.split(" ", 2);
    switch (words[0]) {
      case "key" -> tool("key --delay 0 " + words[1]);
      case "type" -> tool("type --delay 0 -- \"" + words[1] + "\"");
      case "copy" -> desk.copied(words[1].replace("\\n", "\n"));
      case "click" -> click(words[1]);
      case "wheel" -> wheel(words[1]);
      case "size" -> size(words[1]);
      case "save" -> save(folder.resolve(words[1]));
      default -> throw new IllegalArgumentException(step);
    }
  }

  private void click(String words) {
    var parts = words.split(" ", -1);
    String selector = words.substring(parts[0].length() + 1, words.lastIndexOf(' '));
    List<Spot> seen = program.eyes().nodes(selector);
    if (seen.isEmpty()) {
      return;
    }
    int place = Integer.parseInt(parts[parts.length - 1]) * seen.size() / 1000;
    var area = seen.get(place).area();
    tool("mousemove " + area.middleX() + " " + area.middleY() + " " + clicks(parts[0]));
  }

  private static String clicks(String button) {
    return switch (button) {
      case "point" -> "";
      case "double" -> "click --repeat 2 --delay 0 1";
      default -> "click " + button;
    };
  }

  /* Over the bare desktop it is the manager's, which goes to another desktop and leaves no window. */
  private void wheel(String button) {
    var window = program.window().area();
    var place = PLACE.matcher(desk.does("xdotool", "getmouselocation"));
    if (!place.find() || !holds(window, place)) {
      tool("mousemove " + window.middleX() + " " + window.middleY());
    }
    tool("click --repeat 3 --delay 0 " + button);
  }

  private static boolean holds(Area window, MatchResult place) {
    return window.holds(
        new Area(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), 1, 1));
  }

  private void size(String words) {
    desk.does(
        "sh", "-c", "xdotool search --onlyvisible --name 'Treasury Lookup' windowsize " + words);
  }

  /* GTK hears its own "Save" only once it has looked through the folder. */
  private void save(Path file) {
    if (!awaited(true)) {
      return;
    }
    tool("key ctrl+a");
    tool("type --delay 5 " + file);
    for (int i = 0; i < LOOKS && isOpen(); i++) {
      tool("key alt+s");
    }
    if (isOpen()) {
      throw new AssertionError("the dialog that saves a file does not close");
    }
  }

  private boolean awaited(boolean open) {
    for (int i = 0; i < LOOKS; i++) {
      if (isOpen() == open) {
        return true;
      }
    }
    return false;
  }

  private boolean isOpen() {
    return !desk.does("xdotool", "search", "--onlyvisible", "--name", "^" + DIALOG + "$").isBlank();
  }

  /* It ends when a window goes while it asks for it, as menus do; what it was to do is done again. */
  private void tool(String line) {
    String said = "";
    for (int tries = 0; tries < TRIES; tries++) {
      said = tool.says(line);
      if (said.startsWith("x:")) {
        return;
      }
      tool.close();
      tool = new Tool(desk);
    }
    throw new IllegalStateException(line + ": " + said);
  }

  /** One process for all acts; without stdbuf its answers would come only when it ends. */
  private static final class Tool {
    private final Process process;
    private final BufferedWriter out;
    private final BufferedReader in;

    Tool(Desk desk) {
      var builder = new ProcessBuilder("stdbuf", "-oL", "xdotool", "-").redirectErrorStream(true);
      builder.environment().putAll(desk.variables());
      try {
        this.process = builder.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      this.out = process.outputWriter(StandardCharsets.UTF_8);
      this.in = process.inputReader(StandardCharsets.UTF_8);
    }

    /* The X server has got everything once it has answered. */
    String says(String line) {
      try {
        out.write(line + "\ngetmouselocation\n");
        out.flush();
        String said = in.readLine();
        return said == null ? "it has ended" : said;
      } catch (IOException e) {
        return e.toString();
      }
    }

    void close() {
      process.destroy();
      process.onExit().join();
    }
  }

  @Override
  public void close() {
    tool.close();
  }
}
