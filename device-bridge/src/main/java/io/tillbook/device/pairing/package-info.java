/** Which tills may use a bridge, and from which pages. */
@NullMarked
package io.tillbook.device.pairing;

import org.jspecify.annotations.NullMarked;
