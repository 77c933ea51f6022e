package org.treasurylookup.desk;

/** What is typed with openbox. */
@AtDesk
class TypingUnderOpenboxTest extends TypingAtDesk {}
