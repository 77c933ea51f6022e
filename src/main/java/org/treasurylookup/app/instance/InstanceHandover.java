package org.treasurylookup.app.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a second start tells the window that runs. Holds no secret: those are never handed over.
 *
 * @param environment the environment asked for with {@code --environment}
 * @param words targets and links as written
 * @param token what the desktop gave the second start so that the window may come to the front;
 *     empty if nothing
 */
public record InstanceHandover(Optional<String> environment, List<String> words, String token) {
  private static final int MAGIC = 0x544C_0001;
  private static final int MOST_WORDS = 200;
  private static final int LONGEST_WORD = 2000;

  public InstanceHandover {
    words = List.copyOf(words);
  }

  /**
   * What this start has to hand over.
   *
   * @param variables environment variables, for the desktop's token
   */
  public static InstanceHandover of(
      Optional<String> environment, List<String> words, Map<String, String> variables) {
    String token =
        variables.getOrDefault(
            "XDG_ACTIVATION_TOKEN", variables.getOrDefault("DESKTOP_STARTUP_ID", ""));
    return new InstanceHandover(environment, words, token);
  }

  /** Whether it is small enough to be handed over. */
  boolean fits() {
    return words.size() <= MOST_WORDS
        && token.length() <= LONGEST_WORD
        && environment.map(String::length).orElse(0) <= LONGEST_WORD
        && words.stream().allMatch(word -> word.length() <= LONGEST_WORD);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeUTF(environment.orElse(""));
    out.writeUTF(token);
    out.writeInt(words.size());
    for (var word : words) {
      out.writeUTF(word);
    }
    out.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is something else, or larger than any start would write
   */
  static InstanceHandover read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a handover of this version");
    }
    String environment = in.readUTF();
    String token = in.readUTF();
    int count = in.readInt();
    if (count < 0 || count > MOST_WORDS) {
      throw new IOException("too many words: " + count);
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(in.readUTF());
    }
    var read =
        new InstanceHandover(
            Optional.of(environment).filter(name -> !name.isEmpty()), words, token);
    if (!read.fits()) {
      throw new IOException("too long a word");
    }
    return read;
  }
}
