package org.treasurylookup.view.record;

import java.util.List;
import java.util.Optional;
import org.treasurylookup.domain.Tone;
import org.treasurylookup.domain.check.result.Why;
import org.treasurylookup.text.Text;
import org.treasurylookup.view.control.ControlKit;
import org.treasurylookup.view.value.VerdictCard;
import org.treasurylookup.view.value.VerdictFigure;

/** What we say about a record, under our own label. */
public final class CheckCard {
  private CheckCard() {}

  /**
   * A card.
   *
   * @param why how we came to say it; empty when there is nothing to explain, as in all that is
   *     about a person
   */
  public static VerdictCard of(
      ControlKit kit, Tone tone, Text sentence, List<VerdictFigure> figures, Optional<Why> why) {
    var card =
        new VerdictCard(kit, tone, VerdictCard.check(kit), figures, () -> kit.pieces(sentence));
    why.ifPresent(known -> card.why(kit, link -> WhyLink.open(kit, known, false, link)));
    return card;
  }
}
