package org.treasurylookup.model.recent;

import java.util.Optional;
import org.treasurylookup.text.Text;

/**
 * A watched record that says something else now.
 *
 * @param record with what changed
 * @param sums our verdict in a sentence with amounts; empty without one. Not kept anywhere
 */
public record WatchNews(WatchedRecord record, Optional<Text> sums) {}
