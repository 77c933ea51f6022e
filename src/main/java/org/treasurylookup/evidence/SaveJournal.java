package org.treasurylookup.evidence;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Consumer;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What was saved as a file, by whom and when, and whether personal data was in it: one JSON object
 * a line in {@code exports.jsonl} of the home. Lines are only ever added, each beginning a line
 * even where a full disk tore the one before. Nothing a provider sent stands in it, nor an id.
 */
public final class SaveJournal {
  /** Name of the file in the home. */
  public static final String FILE = "exports.jsonl";

  private static final JsonFactory FACTORY = new JsonFactory();

  private final Path file;
  private final Consumer<Line> listener;

  /**
   * The journal of a home folder; nothing is read or written yet.
   *
   * @param added told of each line that was added
   */
  public SaveJournal(Path home, Consumer<Line> added) {
    this.file = home.resolve(FILE);
    this.listener = added;
  }

  /**
   * A line.
   *
   * @param user name of the user at this PC
   * @param what kind of file, such as {@code export.XLSX} or {@code evidence}
   * @param name of the file, without its folder
   * @param lookups how many look-ups are in it
   * @param marking what their environments are worth
   */
  public record Line(
      Instant at,
      String user,
      Event event,
      String what,
      String name,
      String sha256,
      int lookups,
      String marking,
      boolean personal) {
    /** The same line about another event. */
    public Line with(Event other, Instant time) {
      return new Line(time, user, other, what, name, sha256, lookups, marking, personal);
    }
  }

  /** What happened to a file. */
  public enum Event {
    /** It is about to be written: a file without this line does not come about. */
    WRITING,
    /** It is in its place. */
    WRITTEN,
    /** It could not be written. */
    FAILED
  }

  /**
   * Adds a line and waits for the disk.
   *
   * @throws IOException when it cannot be added
   */
  public synchronized void add(Line line) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    String begin = isTorn() ? "\n" : "";
    var text = ByteBuffer.wrap((begin + json(line)).getBytes(StandardCharsets.UTF_8));
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (text.hasRemaining()) {
        channel.write(text);
      }
      channel.force(true);
    }
    listener.accept(line);
  }

  /* A full disk can take the beginning of a line only: the next one must not stand behind it. */
  private boolean isTorn() throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var last = ByteBuffer.allocate(1);
      return channel.size() > 0
          && channel.read(last, channel.size() - 1) == 1
          && last.get(0) != '\n';
    }
  }

  private static String json(Line line) {
    var out = new StringWriter();
    try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("at", line.at().toString());
      json.writeStringProperty("user", line.user());
      json.writeStringProperty("event", line.event().name());
      json.writeStringProperty("what", line.what());
      json.writeStringProperty("file", line.name());
      json.writeStringProperty("sha256", line.sha256());
      json.writeNumberProperty("lookups", line.lookups());
      json.writeStringProperty("marking", line.marking());
      json.writeBooleanProperty("personalData", line.personal());
      json.writeEndObject();
    }
    return out + "\n";
  }
}
