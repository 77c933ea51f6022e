package org.treasurylookup.history.entry;

import java.util.Optional;
import org.treasurylookup.lookup.KeptFinding;

/**
 * A look at a record.
 *
 * @param kept what was kept of it; empty when it is gone, or was changed since it was stored
 */
public record KeptLook(HistoryEntry entry, Optional<KeptFinding> kept) {}
