package org.treasurylookup.domain.key;

import org.treasurylookup.text.Text;

/** Something about a key that its owner should know before relying on it. */
public record KeyWarning(Code code, Text text) {

  /** Stable codes. */
  public enum Code {
    /** A right goes beyond reading, or may. */
    MAY_DO_MORE,
    /** The provider does not say what the key may do. */
    RIGHTS_UNKNOWN,
    /** A BitGo token without the scope that network allocations need. */
    SCOPE_MISSING,
    /** The key has ended. */
    EXPIRED,
    /** The key ends within two weeks. */
    EXPIRES_SOON,
    /** The key never ends and may be used from anywhere. */
    FOR_EVER_FROM_ANYWHERE,
    /** The key may be used from anywhere. */
    FROM_ANYWHERE,
    /** The token is unlocked for sensitive operations. */
    UNLOCKED,
    /** The provider speaks of another key than the one that was used. */
    OTHER_KEY
  }
}
