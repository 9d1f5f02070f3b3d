/** Contract of held facts: what was reported and could not be booked, until a person releases or drops it. */
@NullMarked
package io.tillbook.api.held;

import org.jspecify.annotations.NullMarked;
