package org.treasurylookup.export.label;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.treasurylookup.label.Label;
import org.treasurylookup.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Labels of addresses and transactions as wallets exchange them: BIP 329, a JSON object a line with
 * {@code type}, {@code ref} and {@code label}. What is neither is no part of that format.
 */
final class LabelJsonLines {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private static final Pattern HASH = Pattern.compile("(?i)(0x)?[0-9a-f]{64}");

  /* Hex digits alone are more often an id than the address of a chain. */
  private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{24,40}");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "0[xX][0-9a-fA-F]{40,63}"
              + "|[1-9A-HJ-NP-Za-km-z]{26,44}"
              + "|[a-z]{1,20}1[02-9ac-hj-np-z]{20,100}"
              + "|[a-z]{3,20}:[02-9ac-hj-np-z]{30,100}"
              + "|[A-Za-z0-9_-]{48}"
              + "|-?[01]:[0-9a-fA-F]{64}");
  private static final Set<String> READ = Set.of("tx", "addr");

  private LabelJsonLines() {}

  /** The kind of a value in BIP 329; empty for what it has no kind for. */
  static Optional<String> type(String value) {
    if (HASH.matcher(value).matches()) {
      return Optional.of("tx");
    }
    return ADDRESS.matcher(value).matches() && !ID.matcher(value).matches()
        ? Optional.of("addr")
        : Optional.empty();
  }

  static String write(List<Label> labels) {
    return labels.stream()
        .flatMap(label -> type(label.value()).map(type -> line(type, label)).stream())
        .collect(Collectors.joining());
  }

  private static String line(String type, Label label) {
    var line = MAPPER.createObjectNode();
    line.put("type", type).put("ref", label.value()).put("label", label.words());
    return MAPPER.writeValueAsString(line) + "\n";
  }

  static LabelImport read(String text, Instant now) {
    var collected = new LabelImport.Collected();
    long number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        add(line, number, now, collected);
      }
    }
    return collected.whole();
  }

  private static void add(String line, long number, Instant now, LabelImport.Collected collected) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JacksonException _) {
      collected.leaveOut(number, Text.of("label.import.noJson"));
      return;
    }
    String type = node.path("type").asString("");
    if (READ.contains(type)) {
      var words = node.path("label").asString("");
      collected.add(number, new Label(node.path("ref").asString(""), words, "", now));
    } else {
      collected.leaveOut(number, Text.of("label.import.type", type));
    }
  }
}
