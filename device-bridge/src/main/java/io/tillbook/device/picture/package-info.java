/** Black and white pictures: typefaces, codes, and the dots of a line on paper. */
@NullMarked
package io.tillbook.device.picture;

import org.jspecify.annotations.NullMarked;
