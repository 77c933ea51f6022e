package org.treasurylookup.model.record;

import org.treasurylookup.domain.PayInTransaction;
import org.treasurylookup.domain.Received;

/** A row of the transactions table. */
public record TransactionRow(int index, Received<PayInTransaction> received)
    implements PartRow<PayInTransaction> {}
