/** The rules of the house, and the proof that each of them bites. */
@NullMarked
package io.tillbook.architecture;

import org.jspecify.annotations.NullMarked;
