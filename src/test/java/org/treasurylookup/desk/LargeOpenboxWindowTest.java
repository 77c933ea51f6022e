package org.treasurylookup.desk;

@AtDesk(manager = Desk.Manager.OPENBOX, size = Desk.Size.DESKTOP)
class LargeOpenboxWindowTest extends WindowAtDesk {}
