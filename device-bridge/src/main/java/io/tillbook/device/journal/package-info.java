/** The journal of a bridge: what happened at its tills, signed, chained and on disk before anybody is answered. */
@NullMarked
package io.tillbook.device.journal;

import org.jspecify.annotations.NullMarked;
