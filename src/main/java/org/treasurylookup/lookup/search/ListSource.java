package org.treasurylookup.lookup.search;

import org.treasurylookup.api.bitgo.BitgoList;
import org.treasurylookup.api.cobo.CoboList;

/** A list of a provider's. */
sealed interface ListSource {
  /** One of Cobo's: its pages have cursors. */
  record OfCobo(CoboList list) implements ListSource {}

  /** One of BitGo's: its pages have numbers. */
  record OfBitgo(BitgoList list) implements ListSource {}
}
