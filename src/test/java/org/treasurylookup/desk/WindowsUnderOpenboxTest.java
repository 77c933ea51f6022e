package org.treasurylookup.desk;

/** Windows with openbox. */
@AtDesk
class WindowsUnderOpenboxTest extends WindowsAtDesk {}
