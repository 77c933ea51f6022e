package org.treasurylookup.desk;

/** What is typed with metacity on a large screen. */
@AtDesk(manager = Desk.Manager.METACITY, size = Desk.Size.DESKTOP)
class TypingUnderMetacityTest extends TypingAtDesk {}
