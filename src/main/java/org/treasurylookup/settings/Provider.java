package org.treasurylookup.settings;

/** The two providers a secret can be for. */
public enum Provider {
  COBO,
  BITGO
}
