package org.treasurylookup.endurance;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treasurylookup.desk.Desk;
import org.treasurylookup.desk.DeskProgram;
import org.treasurylookup.desk.Launch;

/** A program on a desk whose frames, memory, threads and descriptors are watched. */
final class WatchedProgram implements AutoCloseable {
  private static final Pattern RESIDENT = Pattern.compile("(?m)^(Rss|Private_Dirty): +(\\d+) kB");
  private static final Pattern OBJECTS = Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +(\\S+)");
  private static final int PATIENCE = 120_000;

  private final DeskProgram program;
  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  private WatchedProgram(DeskProgram program, Socket socket) throws IOException {
    this.program = program;
    this.socket = socket;
    socket.setSoTimeout(PATIENCE);
    this.in = new DataInputStream(socket.getInputStream());
    this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
  }

  /** What a person sees who does something: tabs, windows, whether text is typed, the focus. */
  record Sight(int tabs, int windows, boolean typing, String focus) {}

  static WatchedProgram start(Desk desk, Path home) throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(PATIENCE);
      var agent = Launch.agent(ProgramWatch.class);
      /* Without gaps: three collections of four leave a twentieth of the heap as it is. */
      var options =
          List.of(
              "-javaagent:" + agent + "=" + server.getLocalPort(),
              "-Xmx512m",
              "-XX:MarkSweepDeadRatio=0",
              "-XX:SoftRefLRUPolicyMSPerMB=0");
      var program = DeskProgram.start(desk, home, options);
      var watched = new WatchedProgram(program, server.accept());
      watched.ask("watch", "");
      return watched;
    }
  }

  DeskProgram program() {
    return program;
  }

  /** Names what is done from now on, for the frames that it takes. */
  void during(String act) {
    ask("act", act);
  }

  /** Waits until the window has drawn what it was told, and says what is to be seen. */
  Sight drawn() {
    var words = ask("drawn", "").split(" ", 4);
    return new Sight(
        Integer.parseInt(words[0]),
        Integer.parseInt(words[1]),
        Boolean.parseBoolean(words[2]),
        words[3]);
  }

  /** How the program is, after a collection. */
  Vitals vitals(int act) {
    var memory = ask("memory", "").split(" ", -1);
    var frames = ask("frames", "").lines().toList();
    var counts = frames.getFirst().split(" ", -1);
    return new Vitals(
        act,
        Long.parseLong(memory[0]),
        Long.parseLong(memory[1]),
        resident(),
        descriptors(),
        ask("threads", "").lines().toList(),
        Long.parseLong(memory[2]),
        Long.parseLong(counts[0]),
        Long.parseLong(counts[1]),
        Long.parseLong(counts[2]),
        Long.parseLong(counts[3]),
        frames.subList(1, frames.size()));
  }

  /** How many objects of each type there are after a collection, as {@code jcmd} counts them. */
  Map<String, Long> objects() {
    var said = tool("GC.class_histogram");
    return OBJECTS
        .matcher(said)
        .results()
        .collect(
            Collectors.toMap(
                found -> found.group(2), found -> Long.parseLong(found.group(1)), Long::sum));
  }

  /** Writes all that is in the heap to a file. */
  void dump(Path file) throws IOException {
    Files.deleteIfExists(file);
    tool("GC.heap_dump", file.toAbsolutePath().toString());
  }

  private String tool(String... words) {
    var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    return program
        .desk()
        .does(
            Stream.concat(Stream.of(tool, "" + program.pid()), Stream.of(words))
                .toArray(String[]::new));
  }

  private long resident() {
    var found = RESIDENT.matcher(read("smaps_rollup"));
    if (!found.find()) {
      throw new IllegalStateException("no Rss");
    }
    return Long.parseLong(found.group(2)) * 1024;
  }

  private String read(String name) {
    try {
      return Files.readString(Path.of("/proc/" + program.pid(), name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int descriptors() {
    try (var files = Files.list(Path.of("/proc/" + program.pid(), "fd"))) {
      return (int) files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized String ask(String question, String words) {
    try {
      out.writeUTF(question);
      out.writeUTF(words);
      out.flush();
      var answer = new byte[in.readInt()];
      in.readFully(answer);
      return new String(answer, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the program does not answer: " + question + "\n" + program.output(), e);
    }
  }

  @Override
  public void close() {
    program.close();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
