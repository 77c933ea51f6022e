package org.treasurylookup.desk;

/** Every key with no window manager. */
@AtDesk(manager = Desk.Manager.NONE)
class KeysUnmanagedTest extends KeysAtDesk {}
