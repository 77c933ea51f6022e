package org.treasurylookup.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.treasurylookup.Until;

/**
 * The real program on a desk, started as {@code ./run} starts it, with hands and an eye: it is
 * driven by keys and mouse alone and judged by what is on the screen.
 */
public final class DeskProgram implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "desk");
  private static final int LOOKS = 12;
  private static final Set<String> KEYS = Set.of("key", "type");
  private static final List<String> WITH_KEYBOARD = List.of("getwindowfocus", "getwindowpid");

  private final Desk desk;
  private final Path home;
  private final Path state;
  private final Process process;
  private final Eyes eyes;

  private DeskProgram(Desk desk, Path home, Path state, Process process, Eyes eyes) {
    this.desk = desk;
    this.home = home;
    this.state = state;
    this.process = process;
    this.eyes = eyes;
  }

  /**
   * Starts the program and waits until its window was drawn.
   *
   * @param home folder of its settings
   * @param words of its command line
   */
  public static DeskProgram start(Desk desk, Path home, String... words) throws IOException {
    return start(desk, home, List.of(), words);
  }

  /**
   * The same with options of the JVM.
   *
   * @param home folder of its settings
   * @param words of its command line
   */
  public static DeskProgram start(Desk desk, Path home, List<String> options, String... words)
      throws IOException {
    var state = Files.createTempDirectory("desk-program");
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var command = new ArrayList<String>(Launch.command(options, server.getLocalPort()));
      /* In a folder of all, two that tidy up after others would meet, and SQLite's driver complains. */
      command.add(1, "-Dorg.sqlite.tmpdir=" + state);
      command.addAll(List.of("--home", home.toString()));
      command.addAll(List.of(words));
      var builder =
          new ProcessBuilder(command)
              .directory(state.toFile())
              .redirectErrorStream(true)
              .redirectOutput(state.resolve("output").toFile());
      surroundings(builder, state);
      builder.environment().putAll(desk.variables());
      var process = builder.start();
      var program = new DeskProgram(desk, home, state, process, Eyes.of(server, process));
      program.untilOpen();
      return program;
    }
  }

  /* A user who has nothing yet, and no session whose key store could be asked. */
  static void surroundings(ProcessBuilder builder, Path state) throws IOException {
    var variables = builder.environment();
    variables
        .keySet()
        .removeIf(
            name -> name.startsWith("DBUS_") || name.startsWith("XDG_") || name.endsWith("_proxy"));
    variables.put("HOME", state.toString());
    var runtime = Files.createDirectory(state.resolve("runtime"));
    Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
    variables.put("XDG_RUNTIME_DIR", runtime.toString());
  }

  private void untilOpen() {
    until("the window opens", () -> eyes.windows().size() == 1 && !eyes.focus().isEmpty());
    if (desk.manager() == Desk.Manager.NONE) {
      /* Without a window manager nobody else gives the keyboard to a window. */
      desk.does("xdotool", "search", "--onlyvisible", "--name", "Treasury Lookup", "windowfocus");
    }
    settle();
  }

  /** The desk it is on. */
  public Desk desk() {
    return desk;
  }

  /** The folder of its settings. */
  public Path home() {
    return home;
  }

  // --- Hands ---------------------------------------------------------------------------------

  /** Presses keys one after the other, such as {@code ctrl+shift+c}, and waits for the window. */
  public DeskProgram press(String... keys) {
    if (keys.length == 0) {
      return this;
    }
    return keys(Stream.concat(Stream.of("key", "--delay", "8"), Arrays.stream(keys)));
  }

  /** Types text as a person does, on the layout that the keyboard has. */
  public DeskProgram type(String text) {
    return keys(Stream.of("type", "--delay", "8", "--", text));
  }

  /*
   * Between a window that closes or opens and the one that gets the keyboard then, a key goes to
   * nobody; a person looks where the keyboard is before the next.
   */
  private DeskProgram keys(Stream<String> words) {
    until("the window in front has the keyboard", eyes::keyboard);
    return handlers(words);
  }

  /** Moves the mouse to the middle of a place and clicks. */
  public DeskProgram click(Spot spot) {
    return mouse(spot, "click", "1");
  }

  /** Moves the mouse to the middle of a place and clicks with the right button. */
  public DeskProgram rightClick(Spot spot) {
    return mouse(spot, "click", "3");
  }

  /** Moves the mouse to the middle of a place and does with it what xdotool understands. */
  public DeskProgram mouse(Spot spot, String... does) {
    var area = spot.area();
    return handlers(
        Stream.concat(
            Stream.of("mousemove", "" + area.middleX(), "" + area.middleY()), Arrays.stream(does)));
  }

  private DeskProgram handlers(Stream<String> words) {
    return act(words.toArray(String[]::new)).settle();
  }

  /** Does what xdotool understands without waiting: a dialog of the system may be in front. */
  public DeskProgram act(String... words) {
    if (KEYS.contains(words[0]) && desk.manager() != Desk.Manager.NONE) {
      var command = command(WITH_KEYBOARD, forWhoHasKeyboard(words));
      until("a window of the program has the keyboard", () -> isDone(desk.does(command)));
    } else {
      String said = desk.does(command(List.of(), List.of(words))).strip();
      if (!said.isEmpty()) {
        throw new IllegalStateException(said);
      }
    }
    return this;
  }

  private static String[] command(List<String> before, List<String> words) {
    return Stream.of(List.of("xdotool"), before, words)
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  /* Keys would go to the window that was asked about, past the keyboard. */
  private static List<String> forWhoHasKeyboard(String... words) {
    var all = new ArrayList<String>();
    boolean typed = false;
    for (var word : words) {
      all.add(word);
      if (!typed && KEYS.contains(word)) {
        all.addAll(List.of("--window", "0"));
      }
      typed |= word.equals("type");
    }
    return all;
  }

  /* Whose window has the keyboard is told first, and where nobody's has it nothing is pressed. */
  private boolean isDone(String said) {
    var lines = said.strip().lines().toList();
    boolean told = !lines.isEmpty() && lines.getFirst().matches("\\d+");
    if (told && !lines.equals(List.of(Long.toString(pid())))) {
      throw new IllegalStateException(said);
    }
    return told;
  }

  // --- Eyes ----------------------------------------------------------------------------------

  /** Where things stand. */
  public Eyes eyes() {
    return eyes;
  }

  /** The screen when it has come to rest: nothing moves from one look to the next. */
  public DeskScreen screen() {
    settle();
    return desk.screen();
  }

  /**
   * The first screen of some that is as it shall be, else the last: on a busy machine a screen may
   * rest before it shows what a key did.
   */
  public DeskScreen screen(Predicate<DeskScreen> wanted) {
    var now = screen();
    for (int look = 1; look < LOOKS && !wanted.test(now); look++) {
      now = screen();
    }
    return now;
  }

  /** Waits until the window has drawn what it was told, and all of it stands on the screen. */
  public DeskProgram settle() {
    eyes.drawn();
    var last = new DeskScreen[] {desk.screen()};
    Until.met(
        "the screen comes to rest",
        () -> {
          eyes.drawn();
          boolean rests = desk.shows(last[0]);
          if (!rests) {
            last[0] = desk.screen();
          }
          return rests;
        });
    return this;
  }

  /** Waits until a condition holds. */
  public DeskProgram until(String what, BooleanSupplier condition) {
    Until.met(
        what,
        () -> {
          if (!process.isAlive()) {
            throw new AssertionError("the program has ended: " + what + "\n" + output());
          }
          return condition.getAsBoolean();
        });
    return this;
  }

  /** Waits until words are to be seen, and says where. */
  public Spot read(String words) {
    return read(words, _ -> true);
  }

  /** Waits until words are to be seen at a place that is meant, and says where. */
  public Spot read(String words, Predicate<Spot> meant) {
    return Until.there(
        "“" + words + "” is to be read",
        () -> eyes.words(words).stream().filter(meant).findFirst());
  }

  /** Waits until something that a CSS selector matches is to be seen, and says where. */
  public Spot spot(String selector) {
    return Until.there(
        selector + " is to be seen", () -> eyes.nodes(selector).stream().findFirst());
  }

  /** Where the focus is. */
  public Spot focus() {
    return Until.there("something has the focus", () -> eyes.focus().stream().findFirst());
  }

  /** The main window, without its title bar. */
  public Spot window() {
    return eyes.windows().getFirst();
  }

  /** The rows of tables that hold something, from the top. */
  public List<Spot> rows() {
    return eyes.nodes(".table-row-cell:filled").stream()
        .sorted(Comparator.comparingInt(row -> row.area().y()))
        .toList();
  }

  /** The main window with its title bar, as the X server has it. */
  public Area frame() {
    var id = id();
    var place = number(desk.does("xwininfo", "-id", id));
    var rim =
        Pattern.compile("\\d+")
            .matcher(desk.does("xprop", "-id", id, "_NET_FRAME_EXTENTS").replaceAll("^[^=]*", ""))
            .results()
            .mapToInt(found -> Integer.parseInt(found.group()))
            .toArray();
    var frame = rim.length == 4 ? rim : new int[4];
    return new Area(
        place.x() - frame[0],
        place.y() - frame[2],
        place.width() + frame[0] + frame[1],
        place.height() + frame[2] + frame[3]);
  }

  private static Area number(String said) {
    return new Area(
        number(said, "Absolute upper-left X:"),
        number(said, "Absolute upper-left Y:"),
        number(said, "Width:"),
        number(said, "Height:"));
  }

  private static int number(String said, String name) {
    var found = Pattern.compile(name + "\\s*(-?\\d+)").matcher(said);
    if (!found.find()) {
      throw new AssertionError(said);
    }
    return Integer.parseInt(found.group(1));
  }

  private String id() {
    return desk.does("xdotool", "search", "--onlyvisible", "--name", "Treasury Lookup")
        .lines()
        .findFirst()
        .orElseThrow();
  }

  /** Moves the main window and gives it a size, as its frame is dragged. */
  public DeskProgram place(Area wanted) {
    var id = id();
    desk.does("xdotool", "windowsize", id, "" + wanted.width(), "" + wanted.height());
    desk.does("xdotool", "windowmove", id, "" + wanted.x(), "" + wanted.y());
    return settle();
  }

  /** Clicks into the title bar twice, which maximises a window and frees it again. */
  public DeskProgram clickTitleTwice() {
    var frame = frame();
    int y = (frame.y() + window().area().y()) / 2;
    return handlers(
        Stream.of("mousemove", "" + frame.middleX(), "" + y, "click", "--repeat", "2", "1"));
  }

  /** Keeps a picture of the screen. */
  public DeskProgram picture(String name) {
    desk.screen().save(PICTURES.resolve(name + ".png"));
    return this;
  }

  // --- Ways ----------------------------------------------------------------------------------

  /** Types an id into the box, presses Enter and waits for words of the answer. */
  public DeskProgram lookUp(String id, String words) {
    press("ctrl+l").type(id).press("Return").read(words);
    return settle();
  }

  /** Back to the first page: no tab, nothing open, the mouse out of the way. */
  public DeskProgram tidy() {
    press("Escape", "Escape", "Escape", "Escape");
    Until.met("no tab is left", this::isWithoutTab);
    return handlers(Stream.of("mousemove", "0", "0"));
  }

  /* What opened late may have taken a key. */
  private boolean isWithoutTab() {
    if (eyes.nodes(".tab-pane .tab").isEmpty()) {
      return true;
    }
    press("Escape", "ctrl+w");
    return false;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The number that the system has given its process. */
  public long pid() {
    return process.pid();
  }

  /** What the program said on standard output and error. */
  public String output() {
    try {
      return Files.readString(state.resolve("output"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Closes the window, by its manager where there is one, and waits until the program has ended.
   */
  public void leave() throws InterruptedException {
    if (desk.manager() == Desk.Manager.NONE) {
      process.destroy();
    } else {
      until("the window in front has the keyboard", eyes::keyboard).act("key", "alt+F4");
    }
    if (!process.waitFor(40, TimeUnit.SECONDS)) {
      throw new AssertionError("the program does not end");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
    eyes.close();
    delete(state);
  }

  static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
