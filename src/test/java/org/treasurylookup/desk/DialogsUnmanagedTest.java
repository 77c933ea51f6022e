package org.treasurylookup.desk;

/** Small windows with no window manager. */
@AtDesk(manager = Desk.Manager.NONE)
class DialogsUnmanagedTest extends DialogsAtDesk {}
