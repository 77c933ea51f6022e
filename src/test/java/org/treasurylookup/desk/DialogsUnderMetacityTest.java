package org.treasurylookup.desk;

/** Small windows with metacity on a large screen. */
@AtDesk(manager = Desk.Manager.METACITY, size = Desk.Size.DESKTOP)
class DialogsUnderMetacityTest extends DialogsAtDesk {}
