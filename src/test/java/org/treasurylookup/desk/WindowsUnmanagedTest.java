package org.treasurylookup.desk;

/** Windows with no window manager. */
@AtDesk(manager = Desk.Manager.NONE)
class WindowsUnmanagedTest extends WindowsAtDesk {}
