package org.treasurylookup.desk;

/** Every key with metacity on a large screen. */
@AtDesk(manager = Desk.Manager.METACITY, size = Desk.Size.DESKTOP)
class KeysUnderMetacityTest extends KeysAtDesk {}
