/** A history in plain files, of which all but the last never change again: for copies of what lies elsewhere. */
@NullMarked
package io.tillbook.command.store.segments;

import org.jspecify.annotations.NullMarked;
