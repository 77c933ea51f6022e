package org.treasurylookup.domain.check.flow;

import java.util.List;
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

  /**
   * The way of the money in one token.
   *
   * @param token the token
   * @param givers who gave, where that is more than the payer
   * @param whole all of it and where it went
   */
  public record Strand(String token, List<FlowNode> givers, FlowNode whole) {
    public Strand {
      givers = List.copyOf(givers);
    }
  }
}
