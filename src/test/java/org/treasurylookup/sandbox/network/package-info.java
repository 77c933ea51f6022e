@org.jspecify.annotations.NullMarked
package org.treasurylookup.sandbox.network;
