package org.treasurylookup.desk;

@AtDesk(manager = Desk.Manager.OPENBOX, size = Desk.Size.LAPTOP)
class OpenboxWindowTest extends WindowAtDesk {}
