package org.treasurylookup.desk;

@AtDesk(manager = Desk.Manager.METACITY, size = Desk.Size.DESKTOP)
class MetacityWindowTest extends WindowAtDesk {}
