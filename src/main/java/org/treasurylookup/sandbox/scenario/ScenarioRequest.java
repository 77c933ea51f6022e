package org.treasurylookup.sandbox.scenario;

import java.time.Instant;

/**
 * One request, as a scenario sees it.
 *
 * @param id the id in the path, decoded
 * @param anchor when this id was first asked for, renewed once a pay-in window has passed; times
 *     relative to it stand still between two looks, so that asking again changes nothing by itself
 * @param attempt 1 for the first request of this id since the sandbox started
 */
record ScenarioRequest(ScenarioKind kind, String id, Instant anchor, int attempt) {}
