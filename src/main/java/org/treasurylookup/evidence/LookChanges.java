package org.treasurylookup.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.treasurylookup.export.FindingExport;
import org.treasurylookup.export.PersonalMask;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.FindingChanges;
import org.treasurylookup.text.InvisibleCharacters;
import org.treasurylookup.text.Messages;

/** What changed from one look of a pack to the next at the same record, as text. English. */
final class LookChanges {
  private LookChanges() {}

  /**
   * What changed from the look before; empty where there is none in the pack.
   *
   * @param place of the look among all, from 0
   */
  static Optional<String> before(List<Finding> looks, int place, PersonalMask masking) {
    var look = looks.get(place);
    for (int i = place - 1; i >= 0; i--) {
      var earlier = looks.get(i);
      if (earlier.target().equals(look.target())
          && earlier.environment().equals(look.environment())) {
        return Optional.of(text(i + 1, earlier, look, masking));
      }
    }
    return Optional.empty();
  }

  private static String text(int number, Finding earlier, Finding look, PersonalMask masking) {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "From look %04d, answered at %s, to this one, answered at %s:\n\n",
            number,
            FindingExport.asOf(List.of(earlier)),
            FindingExport.asOf(List.of(look))));
    var changes = FindingChanges.between(earlier, look).texts();
    for (var change : changes) {
      String said = Messages.ENGLISH.get(masking.said(change, earlier, look));
      text.append(InvisibleCharacters.oneLine(said)).append('\n');
    }
    return changes.isEmpty() ? text.append("Nothing changed.\n").toString() : text.toString();
  }
}
