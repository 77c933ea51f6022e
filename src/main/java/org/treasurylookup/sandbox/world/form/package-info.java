/** Numbers, ids, addresses and amounts in the forms the providers and chains give them. */
@NullMarked
package org.treasurylookup.sandbox.world.form;

import org.jspecify.annotations.NullMarked;
