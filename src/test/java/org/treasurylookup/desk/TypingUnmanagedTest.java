package org.treasurylookup.desk;

/** What is typed with no window manager. */
@AtDesk(manager = Desk.Manager.NONE)
class TypingUnmanagedTest extends TypingAtDesk {}
