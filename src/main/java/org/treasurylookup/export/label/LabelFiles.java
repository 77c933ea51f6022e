package org.treasurylookup.export.label;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.treasurylookup.label.Label;
import org.treasurylookup.label.Labels;
import org.treasurylookup.text.Text;

/** Labels in files that other programs write and read. Pure: touches no disk. */
public final class LabelFiles {
  /** A file of more bytes is not read. */
  public static final int LARGEST_BYTES = 32 * 1024 * 1024;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private LabelFiles() {}

  /** The forms labels are written in. */
  public enum Form {
    /** All labels, for spreadsheets and other address books. */
    CSV(".csv"),
    /** Those of addresses and transactions, for wallets: BIP 329. */
    BIP329(".jsonl");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    /** How the name of a file ends. */
    public String ending() {
      return ending;
    }

    public List<Label> of(List<Label> labels) {
      return switch (this) {
        case CSV -> List.copyOf(labels);
        case BIP329 ->
            labels.stream().filter(it -> LabelJsonLines.type(it.value()).isPresent()).toList();
      };
    }
  }

  public static byte[] write(Form form, List<Label> labels) {
    String text =
        switch (form) {
          case CSV -> BYTE_ORDER_MARK + LabelCsv.write(labels);
          case BIP329 -> LabelJsonLines.write(labels);
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads either form.
   *
   * @param now for labels that do not say when they were given
   * @param place the environment of short ids, where the file does not say of any
   * @throws LabelImport.Unreadable when it is no file of labels, or has too many
   */
  public static LabelImport read(byte[] content, Instant now, String place)
      throws LabelImport.Unreadable {
    String text = text(content);
    if (text.isBlank()) {
      throw new LabelImport.Unreadable(Text.of("label.import.empty"));
    }
    var read =
        text.stripLeading().startsWith("{")
            ? LabelJsonLines.read(text, now)
            : LabelCsv.read(text, now, place);
    if (read.labels().size() > Labels.MOST) {
      throw new LabelImport.Unreadable(Text.of("label.full", Text.number(Labels.MOST)));
    }
    return read;
  }

  private static String text(byte[] content) throws LabelImport.Unreadable {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new LabelImport.Unreadable(Text.of("label.import.encoding"));
    }
  }
}
