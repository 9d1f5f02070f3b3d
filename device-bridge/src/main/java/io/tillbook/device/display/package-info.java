/** Displays of two lines that the customer looks at. */
@NullMarked
package io.tillbook.device.display;

import org.jspecify.annotations.NullMarked;
