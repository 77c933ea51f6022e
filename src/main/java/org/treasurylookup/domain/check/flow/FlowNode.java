package org.treasurylookup.domain.check.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.treasurylookup.domain.Received;
import org.treasurylookup.text.Text;

/**
 * A share of the money and the shares it is made of. The parts add up to the whole: what they lack
 * is a part of its own, and what they have too much is said.
 *
 * @param remark what else there is to say; empty for nothing
 * @param number exactly how much
 * @param records ids of what it is the sum of, where those are records
 * @param excess how much more its parts are; empty when they are not
 * @param parts where it went from there; none when nothing says
 */
public record FlowNode(
    FlowPlace place,
    Text title,
    Optional<Text> remark,
    List<Text> records,
    BigDecimal number,
    Optional<BigDecimal> excess,
    List<FlowNode> parts) {
  public FlowNode {
    records = List.copyOf(records);
    parts = List.copyOf(parts);
  }

  /** A share of which nothing says where it went on. */
  public static FlowNode of(FlowPlace place, BigDecimal number, Object... title) {
    return new FlowNode(
        place,
        Text.of("flow." + place, title),
        Optional.empty(),
        List.of(),
        number,
        Optional.empty(),
        List.of());
  }

  /** An id that a field holds, as it stands in a title; a dash where it holds none. */
  static Text id(String field, Received<String> received) {
    return Text.id(field, received.asValue().orElse("—"));
  }

  /** The same with something more to say. */
  public FlowNode with(Text more) {
    return new FlowNode(place, title, Optional.of(more), records, number, excess, parts);
  }

  /** The same as the sum of some records. */
  FlowNode of(List<Text> some) {
    return new FlowNode(place, title, remark, some, number, excess, parts);
  }

  /**
   * The same made of parts; parts of nothing are left out.
   *
   * @param rest where the rest is, if the parts are less
   */
  public FlowNode madeOf(List<FlowNode> some, FlowPlace rest) {
    var parts = new ArrayList<>(some.stream().filter(it -> it.number().signum() != 0).toList());
    var left = number.subtract(sum(parts));
    if (left.signum() > 0) {
      parts.add(of(rest, left));
    }
    return new FlowNode(
        place,
        title,
        remark,
        records,
        number,
        left.signum() < 0 ? Optional.of(left.negate()) : Optional.empty(),
        parts);
  }

  /**
   * The biggest of these, in their order, and all others as one.
   *
   * @param most how many there are then at most
   * @param others the key of what the last one is called, counted
   */
  static List<FlowNode> bounded(List<FlowNode> nodes, int most, String others) {
    if (nodes.size() <= most) {
      return nodes;
    }
    var biggest =
        nodes.stream()
            .sorted(Comparator.comparing(FlowNode::number).reversed())
            .limit(most - 1L)
            .collect(
                Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    List<FlowNode> kept = new ArrayList<>(nodes.stream().filter(biggest::contains).toList());
    var rest = nodes.stream().filter(node -> !biggest.contains(node)).toList();
    kept.add(one(rest, Text.count(others, rest.size())));
    return kept;
  }

  /* What is so of some of them only is said of all together: place by place. */
  private static FlowNode one(List<FlowNode> nodes, Text title) {
    Map<FlowPlace, BigDecimal> sums = new EnumMap<>(FlowPlace.class);
    nodes.stream()
        .flatMap(node -> node.parts().stream())
        .filter(part -> part.place() != FlowPlace.ALLOCATED)
        .forEach(part -> sums.merge(part.place(), part.number(), BigDecimal::add));
    var whole =
        new FlowNode(
            nodes.getFirst().place(),
            title,
            Optional.empty(),
            List.of(),
            sum(nodes),
            Optional.empty(),
            List.of());
    List<FlowNode> parts = new ArrayList<>();
    sums.forEach((place, number) -> parts.add(of(place, number)));
    return parts.isEmpty() ? whole : whole.madeOf(parts, FlowPlace.ALLOCATED);
  }

  /** How much, in plain digits. */
  public String amount() {
    return number.toPlainString();
  }

  static BigDecimal sum(List<FlowNode> nodes) {
    return nodes.stream().map(FlowNode::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
