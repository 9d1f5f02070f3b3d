/** What is known of the end of a store without asking it: where it is, and the events and streams that came last. */
@NullMarked
package io.tillbook.command.store.tail;

import org.jspecify.annotations.NullMarked;
