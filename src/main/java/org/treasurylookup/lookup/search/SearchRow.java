package org.treasurylookup.lookup.search;

import java.util.Optional;
import org.treasurylookup.domain.ProviderRecord;
import org.treasurylookup.lookup.Finding;
import org.treasurylookup.lookup.Target;

/**
 * A row of a list: a record and what we say about it.
 *
 * @param finding the record with the answer it came in; its target is what {@code opens} names
 * @param opens what is looked up for more of it: the record itself, or for a row that cannot be
 *     asked for alone what it belongs to; empty where it names nothing that can be asked for
 */
public record SearchRow(Finding finding, ProviderRecord record, Optional<Target> opens) {}
