package org.treasurylookup.model.save;

import java.io.IOException;

/** Adds a time stamp to a pack, where the organisation wants one. */
@FunctionalInterface
public interface PackStamper {
  /**
   * The pack with a time stamp, or as it is where none is wanted. Blocking.
   *
   * @throws IOException when the service cannot be reached, or answers with no stamp of this pack
   */
  byte[] stamped(byte[] pack) throws IOException;
}
