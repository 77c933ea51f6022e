package org.treasurylookup.settings.keys;

import org.treasurylookup.settings.DeskPlace;

/** What a workstation needs to take part in a desk, besides its place. */
public enum DeskSecret {
  /** The password of its login at the desk's database. */
  PASSWORD,
  /** The desk's key, the same at every workstation: 64 hex digits. */
  KEY;

  /** Where it is remembered. Another database, or another login, does not get it. */
  public KeySlot slot(DeskPlace place) {
    return switch (this) {
      case PASSWORD -> new KeySlot("desk/" + place.name() + "/" + place.login());
      case KEY -> new KeySlot("desk key/" + place.name());
    };
  }
}
