/** What a history comes to, whichever engine keeps it. */
@NullMarked
package io.tillbook.command.store.history;

import org.jspecify.annotations.NullMarked;
