package org.treasurylookup.lookup.follow;

import org.treasurylookup.api.cobo.CoboList;
import org.treasurylookup.api.http.Cancellation;
import org.treasurylookup.api.http.RequestProgress;
import org.treasurylookup.api.json.ListQuery;
import org.treasurylookup.domain.answer.PageOutcome;
import org.treasurylookup.settings.Environment;

/** Asks Cobo for a page of a list. */
@FunctionalInterface
public interface CoboListReader {
  /** A page in an environment. Blocking. */
  PageOutcome page(
      Environment environment,
      CoboList list,
      ListQuery query,
      Cancellation cancellation,
      RequestProgress progress);
}
