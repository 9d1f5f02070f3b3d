/** The toy capability in a server: its lines in the two lists. */
@NullMarked
package io.tillbook.server.loyaltystamps;

import org.jspecify.annotations.NullMarked;
