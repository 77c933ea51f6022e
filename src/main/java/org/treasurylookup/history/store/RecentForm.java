package org.treasurylookup.history.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treasurylookup.settings.recent.RecentLookups.Look;
import org.treasurylookup.settings.recent.RecentLookups.Watch;
import org.treasurylookup.text.Text;

/**
 * What is remembered of a record beside the tabs, as bytes.
 *
 * @param words in the order of their writing
 * @param news what changed that nobody has looked at yet
 */
record RecentForm(List<String> words, List<Text> news) {
  private static final int FORM = 1;

  static byte[] of(Look look) {
    return new RecentForm(
            List.of(look.at().toString(), look.status(), look.check(), look.level()), List.of())
        .bytes();
  }

  static byte[] of(Watch watch) {
    return new RecentForm(
            List.of(
                watch.since().toString(),
                time(watch.asked()),
                watch.status(),
                watch.level(),
                watch.sha256(),
                time(watch.changed()),
                time(watch.ended()),
                watch.host()),
            watch.news())
        .bytes();
  }

  private static String time(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("");
  }

  private byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeInt(words.size());
      for (String word : words) {
        out.writeUTF(word);
      }
      out.writeInt(news.size());
      for (var each : news) {
        write(out, each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Text text) throws IOException {
    out.writeUTF(text.key());
    out.writeInt(text.arguments().size());
    for (var argument : text.arguments()) {
      out.writeBoolean(argument instanceof Text);
      if (argument instanceof Text inner) {
        write(out, inner);
      } else {
        out.writeUTF((String) argument);
      }
    }
  }

  /** What was written; without words when this version cannot read it. */
  static RecentForm of(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readByte() == FORM) {
        List<String> words = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          words.add(in.readUTF());
        }
        List<Text> news = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          news.add(text(in));
        }
        return new RecentForm(words, news);
      }
    } catch (IOException _) {
      // As if it were of another version.
    }
    return new RecentForm(List.of(), List.of());
  }

  private static Text text(DataInputStream in) throws IOException {
    String key = in.readUTF();
    List<Object> arguments = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      arguments.add(in.readBoolean() ? text(in) : in.readUTF());
    }
    return new Text(key, arguments);
  }

  /** The look-up of a record that this is. */
  Optional<Look> look(String target, String environment) {
    try {
      return words.size() == 4
          ? Optional.of(
              new Look(
                  target,
                  environment,
                  Instant.parse(words.get(0)),
                  words.get(1),
                  words.get(2),
                  words.get(3)))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  Optional<Watch> watch(String target, String environment) {
    try {
      /* An earlier version of this program did not write the host. */
      return words.size() == 7 || words.size() == 8
          ? Optional.of(
              new Watch(
                  target,
                  environment,
                  words.size() == 8 ? words.get(7) : "",
                  Instant.parse(words.get(0)),
                  time(words.get(1)),
                  words.get(2),
                  words.get(3),
                  words.get(4),
                  time(words.get(5)),
                  time(words.get(6)),
                  news))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> time(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
  }
}
