package org.treasurylookup.desk;

/** Windows with metacity on a large screen. */
@AtDesk(manager = Desk.Manager.METACITY, size = Desk.Size.DESKTOP)
class WindowsUnderMetacityTest extends WindowsAtDesk {}
