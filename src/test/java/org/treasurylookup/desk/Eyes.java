package org.treasurylookup.desk;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks {@link Whereabouts} where things stand. What they look like is seen on the screen. */
public final class Eyes implements AutoCloseable {
  private static final int PATIENCE = 60_000;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  private Eyes(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE);
    this.in = new DataInputStream(socket.getInputStream());
    this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
  }

  static Eyes of(ServerSocket server, Process program) throws IOException {
    var _ = program.onExit().thenRun(() -> close(server));
    server.setSoTimeout(PATIENCE);
    return new Eyes(server.accept());
  }

  private static void close(ServerSocket server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All windows of the program, the first opened first; popups are windows too. */
  public List<Spot> windows() {
    return ask("windows", "");
  }

  /** What has the focus in the window that has it. */
  public List<Spot> focus() {
    return ask("focus", "");
  }

  /** Whether the window that was opened last has the keyboard, popups aside. */
  boolean keyboard() {
    return !ask("keyboard", "").isEmpty();
  }

  /** Everything that a CSS selector matches. */
  public List<Spot> nodes(String selector) {
    return ask("nodes", selector);
  }

  /** Everything whose text holds these words. */
  public List<Spot> words(String words) {
    return ask("words", words);
  }

  /** The words of everything that a selector matches, even where one has to scroll to it. */
  public List<String> told(String selector) {
    return ask("told", selector).stream().map(Spot::text).toList();
  }

  /** Waits until the program has drawn what it knew to draw. */
  void drawn() {
    ask("drawn", "");
  }

  private synchronized List<Spot> ask(String question, String words) {
    try {
      out.writeUTF(question);
      out.writeUTF(words);
      out.flush();
      var answer = new byte[in.readInt()];
      in.readFully(answer);
      return new String(answer, StandardCharsets.UTF_8).lines().map(Spot::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the program has ended", e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
