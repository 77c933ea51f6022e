package org.treasurylookup.desk;

/** Who has the keyboard with openbox. */
@AtDesk
class KeyboardUnderOpenboxTest extends KeyboardAtDesk {}
