package org.treasurylookup.desk;

/** Small windows with openbox. */
@AtDesk
class DialogsUnderOpenboxTest extends DialogsAtDesk {}
