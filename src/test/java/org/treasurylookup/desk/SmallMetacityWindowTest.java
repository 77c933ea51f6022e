package org.treasurylookup.desk;

@AtDesk(manager = Desk.Manager.METACITY, size = Desk.Size.LAPTOP)
class SmallMetacityWindowTest extends WindowAtDesk {}
