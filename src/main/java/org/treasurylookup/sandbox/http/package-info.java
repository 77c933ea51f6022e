/** What the sandbox reads from the wire and writes to it, faults included. */
@NullMarked
package org.treasurylookup.sandbox.http;

import org.jspecify.annotations.NullMarked;
