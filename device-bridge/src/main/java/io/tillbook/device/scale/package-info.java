/** Scales at the till: what they are asked, and what comes back. */
@NullMarked
package io.tillbook.device.scale;

import org.jspecify.annotations.NullMarked;
