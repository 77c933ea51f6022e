package org.treasurylookup.desk;

/** The question before a browser with no window manager. */
@AtDesk(manager = Desk.Manager.NONE)
class ExplorerUnmanagedTest extends ExplorerAtDesk {}
