package org.treasurylookup.desk;

/** The question before a browser with metacity on a large screen. */
@AtDesk(manager = Desk.Manager.METACITY, size = Desk.Size.DESKTOP)
class ExplorerUnderMetacityTest extends ExplorerAtDesk {}
