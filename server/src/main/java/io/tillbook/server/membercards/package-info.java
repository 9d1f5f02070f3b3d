/** The cards that members show at tills: made, signed and read. */
@NullMarked
package io.tillbook.server.membercards;

import org.jspecify.annotations.NullMarked;
