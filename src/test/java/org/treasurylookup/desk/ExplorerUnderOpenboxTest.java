package org.treasurylookup.desk;

/** The question before a browser with openbox. */
@AtDesk
class ExplorerUnderOpenboxTest extends ExplorerAtDesk {}
