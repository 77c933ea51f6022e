package org.treasurylookup.desk;

/** Every key with openbox. */
@AtDesk
class KeysUnderOpenboxTest extends KeysAtDesk {}
