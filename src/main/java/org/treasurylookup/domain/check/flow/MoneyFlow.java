package org.treasurylookup.domain.check.flow;

import java.util.List;
import org.treasurylookup.domain.check.result.AlarmLevel;
import org.treasurylookup.domain.check.result.Note;
import org.treasurylookup.text.Text;

/**
 * Where the money went.
 *
 * @param strands one per token: different tokens are never added up
 * @param gaps what could not be read, a sentence each
 * @param notes what is odd about it, most important first
 */
public record MoneyFlow(List<Strand> strands, List<Text> gaps, List<Note> notes) {
  public MoneyFlow {
    strands = List.copyOf(strands);
    gaps = List.copyOf(gaps);
    notes = List.copyOf(notes);
  }

  /** Whether nothing of it is to be relied on, so that no strand is drawn. */
  public boolean isInAlarm() {
    return notes.stream().anyMatch(note -> AlarmLevel.of(note) == AlarmLevel.ALARM);
  }

  /**
   * The way of the money in one token.
   *
   * @param givers who gave, where that is more than the payer
   */
  public record Strand(String token, List<FlowNode> givers, FlowNode whole) {
    public Strand {
      givers = List.copyOf(givers);
    }

    /**
     * The same with no more accounts than a picture has room for: the biggest, and all others as
     * one that says how many they are.
     *
     * @param most how many givers there are then at most, and how many getters
     */
    public Strand bounded(int most) {
      boolean many = whole.parts().stream().filter(Strand::isAccount).count() > most;
      var drawn =
          many && whole.parts().stream().allMatch(Strand::isAccount)
              ? new FlowNode(
                  whole.place(),
                  whole.title(),
                  whole.remark(),
                  whole.records(),
                  whole.number(),
                  whole.excess(),
                  FlowNode.bounded(whole.parts(), most, "flow.otherGetters"))
              : whole;
      return new Strand(token, FlowNode.bounded(givers, most, "flow.otherGivers"), drawn);
    }

    private static boolean isAccount(FlowNode node) {
      return node.place() == FlowPlace.GETTER;
    }
  }
}
