package org.treasurylookup.desk;

@AtDesk(manager = Desk.Manager.NONE, size = Desk.Size.LAPTOP)
class UnmanagedWindowTest extends WindowAtDesk {}
