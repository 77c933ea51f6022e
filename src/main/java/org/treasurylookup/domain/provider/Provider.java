package org.treasurylookup.domain.provider;

/** Whom the program asks. */
public enum Provider {
  COBO("cobo", "Cobo"),
  BITGO("bitgo", "BitGo");

  private final String code;
  private final String label;

  Provider(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The stable word for it in files and in ids of controls. */
  public String code() {
    return code;
  }

  /** Its name as it writes it itself; the same in every language. */
  public String label() {
    return label;
  }
}
