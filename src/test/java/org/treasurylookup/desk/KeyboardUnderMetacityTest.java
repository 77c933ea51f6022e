package org.treasurylookup.desk;

/** Who has the keyboard with metacity. */
@AtDesk(manager = Desk.Manager.METACITY)
class KeyboardUnderMetacityTest extends KeyboardAtDesk {}
