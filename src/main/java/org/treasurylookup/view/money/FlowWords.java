package org.treasurylookup.view.money;

import java.util.ArrayList;
import java.util.List;
import org.treasurylookup.domain.FieldPrivacy;
import org.treasurylookup.domain.check.flow.FlowNode;
import org.treasurylookup.domain.check.flow.MoneyFlow;
import org.treasurylookup.text.TokenInWords;
import org.treasurylookup.view.control.ControlKit;

/** Where the money went, in lines of text: each share below the one it came from. */
final class FlowWords {
  private static final String STEP = "  ";

  private FlowWords() {}

  /** All of it, as it is copied. */
  static String of(ControlKit kit, String title, MoneyFlow flow) {
    List<String> lines = new ArrayList<>(List.of(title));
    flow.strands().forEach(strand -> lines.addAll(strand(kit, strand)));
    flow.notes().forEach(note -> lines.add(kit.copied(note.text())));
    flow.gaps().forEach(gap -> lines.add(kit.copied(gap)));
    return String.join("\n", lines);
  }

  /** One token, as a screen reader speaks it. */
  static String spoken(ControlKit kit, MoneyFlow.Strand strand) {
    return String.join(". ", strand(kit, strand));
  }

  private static List<String> strand(ControlKit kit, MoneyFlow.Strand strand) {
    List<String> lines = new ArrayList<>();
    strand.givers().forEach(giver -> lines.add(line(kit, giver, strand.token(), 0)));
    add(kit, strand.whole(), strand.token(), 0, lines);
    return lines;
  }

  private static void add(
      ControlKit kit, FlowNode node, String token, int depth, List<String> lines) {
    lines.add(line(kit, node, token, depth));
    node.parts().forEach(part -> add(kit, part, token, depth + 1, lines));
  }

  private static String line(ControlKit kit, FlowNode node, String token, int depth) {
    return STEP.repeat(depth)
        + kit.copied(node.title())
        + ": "
        + amount(kit, node)
        + " "
        + TokenInWords.of(token)
        + node.remark().map(remark -> " (" + kit.copied(remark) + ")").orElse("")
        + node.excess().map(_ -> " (" + excess(kit, node) + ")").orElse("");
  }

  /** How much, unless amounts are hidden. */
  static String amount(ControlKit kit, FlowNode node) {
    return kit.shown(FieldPrivacy.AMOUNT, node.amount());
  }

  /** By how much the parts are more than the whole. */
  static String excess(ControlKit kit, FlowNode node) {
    String more = node.excess().orElseThrow().toPlainString();
    return kit.words("flow.excess", kit.shown(FieldPrivacy.AMOUNT, more));
  }
}
