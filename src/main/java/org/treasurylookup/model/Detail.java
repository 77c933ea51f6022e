package org.treasurylookup.model;

import org.treasurylookup.domain.AllocationItem;
import org.treasurylookup.domain.Counterparty;
import org.treasurylookup.domain.Destination;
import org.treasurylookup.domain.Part;
import org.treasurylookup.domain.PayInTransaction;

/** A part of a record opened in a pane of its own. */
public sealed interface Detail {
  /** What is shown. */
  Part part();

  /** A transaction of an order, counted from 0. */
  record OfTransaction(PayInTransaction part, int index) implements Detail {}

  /** An item of a batch, counted from 0. */
  record OfItem(AllocationItem part, int index) implements Detail {}

  /** The counterparty of a transaction. */
  record OfCounterparty(Counterparty part) implements Detail {}

  /** The destination of a transaction. */
  record OfDestination(Destination part) implements Detail {}
}
